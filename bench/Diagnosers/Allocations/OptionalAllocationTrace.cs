using System.Diagnostics;

namespace Bench.Diagnosers.Allocations;

/// <summary>
/// Watches with the better trace as long as it works, and then with the other one; where neither works, the profiles are missing, and everything
/// else is there. Each failure is said once.
/// </summary>
/// <param name="preferred">ETW; null where it may not be used.</param>
internal sealed class OptionalAllocationTrace(IAllocationTrace? preferred, IAllocationTrace other, TextWriter warnings) : IAllocationTrace
{
    private bool _preferredFailed;
    private bool _otherFailed;

    private bool UsesPreferred => preferred is not null && !_preferredFailed;

    public void Prepare(ProcessStartInfo start)
    {
        try
        {
            if (UsesPreferred)
            {
                preferred!.Prepare(start);
                return;
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Fail(e);
        }
        other.Prepare(start);
    }

    public AllocationProfile? Take(string name, int? processId)
    {
        try
        {
            return UsesPreferred ? preferred!.Take(name, processId) : other.Take(name, processId);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Fail(e);
            return null;
        }
    }

    public void Dispose()
    {
        other.Dispose();
        try
        {
            preferred?.Dispose();
        }
        catch (Exception e) when (_preferredFailed && e is not OutOfMemoryException)
        {
            // That it does not work has been said.
        }
    }

    private void Fail(Exception e)
    {
        if (UsesPreferred)
        {
            _preferredFailed = true;
            warnings.WriteLine($"bench: ETW does not work here ({OneLine.From(e)}), so allocations are watched through EventPipe.");
        }
        else if (!_otherFailed)
        {
            _otherFailed = true;
            warnings.WriteLine($"bench: what allocates could not be seen ({OneLine.From(e)}). Everything else was measured.");
        }
    }
}
