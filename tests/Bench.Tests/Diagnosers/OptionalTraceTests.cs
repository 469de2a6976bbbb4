using System.Diagnostics;
using Bench.Diagnosers.Allocations;
using Bench.Diagnosers.Kernel;
using Xunit;

namespace Bench.Tests.Diagnosers;

/// <summary>What does a trace cost that fails?</summary>
public sealed class OptionalTraceTests : IDisposable
{
    private readonly StringWriter _warnings = new() { NewLine = "\n" };

    public void Dispose() => _warnings.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Kernel_calls_are_not_counted_and_that_is_said_once(bool atOnce)
    {
        using var trace = new OptionalKernelTrace(new BrokenKernelTrace(atOnce), _warnings);
        for (int i = 0; i < 3; i++)
        {
            trace.Prepare(new ProcessStartInfo());
            Assert.Null(trace.TakeSections(4));
        }
        Assert.Equal("bench: ETW does not work here (no such privilege), so system calls and handles are not counted. Everything else is.\n", _warnings.ToString());
    }

    [Fact]
    public void Allocations_are_watched_in_the_other_way_and_that_is_said_once()
    {
        var other = new FakeAllocationTrace(fails: false);
        using var trace = new OptionalAllocationTrace(new FakeAllocationTrace(fails: true), other, _warnings);
        for (int i = 0; i < 3; i++)
        {
            trace.Prepare(new ProcessStartInfo());
            Assert.NotNull(trace.Take("x", 1));
        }
        Assert.Equal(3, other.Prepared);
        Assert.Equal("bench: ETW does not work here (no such privilege), so allocations are watched through EventPipe.\n", _warnings.ToString());
    }

    [Fact]
    public void Where_neither_way_works_the_profiles_are_missing_and_that_is_said_once()
    {
        using var trace = new OptionalAllocationTrace(null, new FakeAllocationTrace(fails: true) { FailsLate = true }, _warnings);
        for (int i = 0; i < 3; i++)
        {
            trace.Prepare(new ProcessStartInfo());
            Assert.Null(trace.Take("x", 1));
        }
        Assert.Equal("bench: what allocates could not be seen (no such privilege). Everything else was measured.\n", _warnings.ToString());
    }

    private sealed class BrokenKernelTrace(bool atOnce) : IKernelTrace
    {
        public KernelCallKind Kind => KernelCallKind.SystemCalls;

        public void Prepare(ProcessStartInfo start)
        {
            if (atOnce)
                throw new UnauthorizedAccessException("no such\n privilege.");
        }

        public IReadOnlyList<KernelSection>? TakeSections(int count) => throw new InvalidDataException("no such privilege");

        public void Dispose()
        {
        }
    }

    private sealed class FakeAllocationTrace(bool fails) : IAllocationTrace
    {
        public bool FailsLate { get; init; }

        public int Prepared { get; private set; }

        public void Prepare(ProcessStartInfo start)
        {
            Prepared++;
            if (fails && !FailsLate)
                throw new UnauthorizedAccessException("no such privilege");
        }

        public AllocationProfile? Take(string name, int? processId) =>
            fails ? throw new UserError("no such privilege") : new AllocationProfile(name, "fake", 1, null, 0, []);

        public void Dispose()
        {
        }
    }
}
