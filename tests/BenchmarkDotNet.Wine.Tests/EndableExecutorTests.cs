using System.Diagnostics;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.Parameters;
using BenchmarkDotNet.Toolchains.Results;
using Xunit;

namespace BenchmarkDotNet.Wine.Tests;

/// <summary>Does a launch that hangs end, and does the run learn why?</summary>
public sealed class EndableExecutorTests
{
    [Fact]
    public void A_process_that_says_nothing_is_killed_and_its_case_reported_as_failed()
    {
        var sleeper = new SleepingExecutor();
        using var interruption = new Interruption("tests");
        var executor = new EndableExecutor(sleeper, interruption, silenceLimit: TimeSpan.FromMilliseconds(100));

        ExecuteResult result = executor.Execute(new ExecuteParameters(null!, null!, default, NullLogger.Instance, null!, launchIndex: 1));

        Assert.True(sleeper.WasKilled);
        Assert.False(result.IsSuccess);
        Assert.Contains("said nothing", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_that_goes_on_talking_is_left_alone()
    {
        using var interruption = new Interruption("tests");
        var executor = new EndableExecutor(new TalkingExecutor(), interruption, silenceLimit: TimeSpan.FromSeconds(1.5));

        ExecuteResult result = executor.Execute(new ExecuteParameters(null!, null!, default, NullLogger.Instance, null!, launchIndex: 1));

        Assert.Empty(result.Errors);
        Assert.True(result.IsSuccess);
    }

    private static ExecuteResult Result(params string[] lines) => new(foundExecutable: true, 0, null, lines, [], lines, 1);

    private sealed class SleepingExecutor : IExecutor
    {
        public bool WasKilled { get; private set; }

        public ExecuteResult Execute(ExecuteParameters executeParameters)
        {
            // A minute is for ever here; both programs are part of their systems.
            using Process process = OperatingSystem.IsWindows()
                ? Process.Start(new ProcessStartInfo("ping", "-n 60 127.0.0.1") { RedirectStandardOutput = true })!
                : Process.Start("sleep", "60");
            executeParameters.Diagnoser.Handle(HostSignal.AfterProcessStart, new DiagnoserActionParameters(process, null!, default));
            process.WaitForExit();
            WasKilled = process.ExitCode != 0;
            return Result();
        }
    }

    private sealed class TalkingExecutor : IExecutor
    {
        public ExecuteResult Execute(ExecuteParameters executeParameters)
        {
            for (int i = 0; i < 6; i++)
            {
                Thread.Sleep(500);
                executeParameters.Logger.WriteLine("WorkloadActual");
            }

            return Result("WorkloadResult   1: 1 op, 100.00 ns, 100.0000 ns/op");
        }
    }
}
