using System.Globalization;
using System.Runtime.Versioning;
using System.Text;
using BenchmarkDotNet.Attributes;
using IoStrategies;
using IoStrategies.Traits;
using Workloads;

namespace System.Diagnostics;

/// <summary>A child's output through an overlapped pipe, as dotnet/performance's Perf_Process has it.</summary>
/// <remarks>
/// .NET 10's Process gives the parent a synchronous end, .NET 11's an overlapped one; so the pipe and the process are made here. The
/// child takes most of the time: completed work items and bytes tell the strategies apart far better than the mean.
/// </remarks>
[SupportedOSPlatform("windows")]
[BenchmarkCategory(WorkloadCategories.Pipes, WorkloadCategories.LongOperations)]
public class Perf_Process
{
    private const int Lines = 1000;
    private const int StreamReaderBufferSize = 4096; // Process's

    private static readonly string s_commandLine = string.Create(
        CultureInfo.InvariantCulture, $"cmd /c for /L %i in (1,1,{Lines}) do @echo Line %i");

    [GlobalSetup(Target = nameof(ReadOutputToEnd))]
    public void SetupReadOutputToEnd()
    {
        string expected = string.Concat(Enumerable.Range(1, Lines).Select(line => string.Create(CultureInfo.InvariantCulture, $"Line {line}\r\n")));
        if (ReadOutputToEnd() != expected)
            throw Verification.Wrong("the child's output");
    }

    [Benchmark]
    public string ReadOutputToEnd()
    {
        using OverlappedPipe pipe = OverlappedPipe.Create(
            IoDirection.Read, WorkloadEnvironment.Strategy.Traits.Handle != HandleKind.Synchronous);
        using ChildProcess process = ChildProcess.Start(s_commandLine, pipe.Child);

        // The child has its own handle now; with ours open the end of its output would never be seen.
        pipe.Child.Dispose();

        var stream = new StrategyStream(WorkloadEnvironment.Strategy.Attach(pipe.Parent), FileAccess.Read);
        using var reader = new StreamReader(
            new BufferedStream(stream, StreamReaderBufferSize), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, StreamReaderBufferSize);
        string output = reader.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
