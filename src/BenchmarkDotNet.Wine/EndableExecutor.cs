using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.Parameters;
using BenchmarkDotNet.Toolchains.Results;

namespace BenchmarkDotNet.Wine;

/// <summary>
/// Runs launches through another executor, and ends the one that hangs or that the user interrupts. The case is then reported as failed
/// and says why; the rest goes on, unless the user interrupted.
/// </summary>
/// <param name="inner">Starts the processes.</param>
/// <param name="interruption">The user's wish to end the run.</param>
/// <param name="silenceLimit">
/// How long a process may say nothing. Five minutes if null: BenchmarkDotNet writes a line after each iteration, and the longest
/// iteration of any workload takes seconds.
/// </param>
internal sealed class EndableExecutor(IExecutor inner, Interruption interruption, TimeSpan? silenceLimit = null) : IExecutor
{
    /// <summary>BenchmarkDotNet takes a line of the child that begins so for an error.</summary>
    private const string ErrorPrefix = "// ERROR: ";

    private readonly TimeSpan _silenceLimit = silenceLimit ?? TimeSpan.FromMinutes(5);

    public ExecuteResult Execute(ExecuteParameters executeParameters)
    {
        if (interruption.IsRequested)
            return Failed(executeParameters, "interrupted before it was started", null);

        using var launch = new Launch(_silenceLimit);
        interruption.Enter(launch);
        try
        {
            ExecuteResult result = inner.Execute(new ExecuteParameters(
                executeParameters.BuildResult,
                executeParameters.BenchmarkCase,
                executeParameters.BenchmarkId,
                new WatchedLogger(executeParameters.Logger, launch),
                executeParameters.Resolver,
                executeParameters.LaunchIndex,
                new WatchedDiagnoser(executeParameters.Diagnoser, launch)));
            return launch.EndedBecause is { } why ? Failed(executeParameters, why, result.ProcessId) : result;
        }
        finally
        {
            interruption.Leave();
        }
    }

    private static ExecuteResult Failed(ExecuteParameters parameters, string why, int? processId)
    {
        string line = $"{ErrorPrefix}The benchmark process was {why}.";
        parameters.Logger.WriteLineError(line);
        return new ExecuteResult(foundExecutable: true, exitCode: null, processId, [], [line], [], parameters.LaunchIndex);
    }
}
