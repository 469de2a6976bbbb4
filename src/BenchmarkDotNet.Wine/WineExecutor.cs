using System.Diagnostics;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.Parameters;
using BenchmarkDotNet.Toolchains.Results;
using BenchmarkDotNet.Toolchains;

namespace BenchmarkDotNet.Wine;

/// <summary>
/// Runs one launch of a benchmark executable with Wine. The process talks on its stdout and waits for no answer: the pipes of
/// BenchmarkDotNet's own executors are Unix file descriptors, which mean nothing to a Windows process.
/// </summary>
internal sealed class WineExecutor(Lazy<WineSession> session, Func<BenchmarkCase, bool> pins) : IExecutor
{
    /// <summary>How long a process that has reported everything may take to end. Ending takes 0.1 s on an idle machine.</summary>
    private static readonly TimeSpan s_exitLimit = TimeSpan.FromSeconds(10);

    /// <summary>A process that writes no line for so long may wait for a server that has died, for ever. Only then is it asked: nothing runs beside iterations.</summary>
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(5);

    /// <summary>How long the rest of the output may take to arrive: a process that Wine left behind may hold the pipe open for ever.</summary>
    private static readonly TimeSpan s_outputLimit = TimeSpan.FromSeconds(2);

    public ExecuteResult Execute(ExecuteParameters executeParameters)
    {
        string executable = executeParameters.BuildResult.ArtifactsPaths.ExecutablePath;
        if (!File.Exists(executable))
            return new ExecuteResult(foundExecutable: false, -1, null, [], [], [], executeParameters.LaunchIndex);

        BenchmarkCase benchmarkCase = executeParameters.BenchmarkCase;
        using var process = new Process { StartInfo = CreateStartInfo(executable, benchmarkCase, executeParameters.BenchmarkId, pins(benchmarkCase)) };
        try
        {
            return Execute(process, executeParameters);
        }
        finally
        {
            executeParameters.Diagnoser?.Handle(
                HostSignal.AfterProcessExit, new DiagnoserActionParameters(null, benchmarkCase, executeParameters.BenchmarkId));
        }
    }

    /// <summary>How a benchmark process is started; its stdin, stdout and stderr are pipes.</summary>
    public ProcessStartInfo CreateStartInfo(string executable, BenchmarkCase benchmarkCase, BenchmarkId id, bool pinned)
    {
        // The generated program takes the last argument as the number of the benchmark; the name is for people who look at processes.
        string[] arguments =
        [
            "--benchmarkName", FullNameProvider.GetBenchmarkName(benchmarkCase),
            "--benchmarkId", id.Value.ToString(CultureInfo.InvariantCulture),
        ];
        ProcessStartInfo start = session.Value.CreateStartInfo(executable, arguments, pinned);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        if (benchmarkCase.Job.HasValue(EnvironmentMode.EnvironmentVariablesCharacteristic))
        {
            foreach (EnvironmentVariable variable in benchmarkCase.Job.Environment.EnvironmentVariables)
                start.Environment[variable.Key] = variable.Value;
        }
        return start;
    }

    private ExecuteResult Execute(Process process, ExecuteParameters parameters)
    {
        ILogger logger = parameters.Logger;
        var toDiagnoser = new DiagnoserActionParameters(process, parameters.BenchmarkCase, parameters.BenchmarkId);
        var output = new ChildOutput();
        using var outputEnded = new ManualResetEventSlim();
        using var reportedAll = new ManualResetEvent(initialState: false);
        using var exited = new ManualResetEvent(initialState: false);

        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => Set(exited);
        process.OutputDataReceived += (_, data) =>
        {
            if (data.Data is not { } text)
            {
                SetEnded(outputEnded);
                return;
            }
            string line = text.TrimEnd('\r');
            logger.WriteLine(line);
            if (output.Add(line) is not { } signal)
                return;
            parameters.Diagnoser?.Handle(signal, toDiagnoser);
            if (signal == HostSignal.AfterAll)
                Set(reportedAll);
        };

        parameters.Diagnoser?.Handle(HostSignal.BeforeProcessStart, toDiagnoser);
        logger.WriteLineInfo($"// Execute: {process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)}");
        process.Start();
        parameters.Diagnoser?.Handle(HostSignal.AfterProcessStart, toDiagnoser);
        process.StandardInput.Close();
        FirstLines errors = FirstLines.OfStandardError(process);
        process.BeginOutputReadLine();

        int ended;
        int lines = -1;
        string? lost = null;
        while ((ended = WaitHandle.WaitAny([exited, reportedAll], s_silence)) == WaitHandle.WaitTimeout)
        {
            int before = lines;
            lines = output.All.Count;
            if (lines == before && lost is null && (lost = session.Value.RestartServer()) is not null)
                process.Kill(entireProcessTree: true);
        }
        if (ended == 1 && !exited.WaitOne(s_exitLimit))
        {
            logger.WriteLineInfo($"// The benchmark process did not end within {s_exitLimit.TotalSeconds} s of its last line and is killed.");
            process.Kill(entireProcessTree: true);
            exited.WaitOne();
        }
        outputEnded.Wait(s_outputLimit);

        if (process.ExitCode != 0)
        {
            if ((lost ?? session.Value.RestartServer()) is { } cause)
            {
                string error = $"// ERROR: The process could not go on: {cause}.";
                _ = output.Add(error);
                logger.WriteLineError(error);
            }
            foreach (string line in errors.Lines)
                logger.WriteLineError("// " + line);
        }
        return new ExecuteResult(
            foundExecutable: true, process.ExitCode, process.Id, output.Results, output.Comments, output.All, parameters.LaunchIndex);
    }

    // A late line or a late exit finds the event disposed of; nobody waits for it any more.
    private static void Set(EventWaitHandle handle)
    {
        try
        {
            handle.Set();
        }
        catch (ObjectDisposedException)
        {
        }
    }

    private static void SetEnded(ManualResetEventSlim ended)
    {
        try
        {
            ended.Set();
        }
        catch (ObjectDisposedException)
        {
        }
    }
}
