using Bench.Diagnosers.Kernel;
using Xunit;

namespace Bench.Tests.Diagnosers;

public sealed class RunningThreadsTests
{
    [Fact]
    public void The_last_switch_of_a_processor_says_who_runs_there()
    {
        var running = new RunningThreads();
        Assert.Null(running.On(0));
        running.Runs(0, 10, 1);
        running.Runs(1, 20, 2);
        running.Runs(0, 10, 3);
        Assert.Equal((10, 3), running.On(0));
        Assert.Equal((20, 2), running.On(1));
    }

    [Fact]
    public void An_event_that_does_not_say_who_raised_it_changes_nothing()
    {
        var running = new RunningThreads();
        running.Runs(0, 10, 1);
        running.Runs(0, -1, -1);
        Assert.Equal((10, 1), running.On(0));
    }
}
