using System.Diagnostics;

namespace Bench.Diagnosers.Kernel;

/// <summary>A trace whose failure costs its own counts and nothing else: it is said once, and from then on nobody looks.</summary>
/// <param name="trace">What may fail, in whatever way: no rights, no ETW on this system, the session in other hands, events lost.</param>
internal sealed class OptionalKernelTrace(IKernelTrace trace, TextWriter warnings) : IKernelTrace
{
    private bool _failed;

    public KernelCallKind Kind => trace.Kind;

    public void Prepare(ProcessStartInfo start) => _ = Try<object>(() =>
    {
        trace.Prepare(start);
        return null;
    });

    public IReadOnlyList<KernelSection>? TakeSections(int count) => Try(() => trace.TakeSections(count));

    public void Dispose()
    {
        // Also what was begun before the failure.
        try
        {
            trace.Dispose();
        }
        catch (Exception e) when (_failed && e is not OutOfMemoryException)
        {
            // That it does not work has been said.
        }
    }

    private T? Try<T>(Func<T?> look)
        where T : class
    {
        if (_failed)
            return null;
        try
        {
            return look();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _failed = true;
            warnings.WriteLine($"bench: ETW does not work here ({OneLine.From(e)}), so {Kind.Name} and handles are not counted. Everything else is.");
            return null;
        }
    }
}
