using System.Diagnostics;
using System.Text.Json;
using Bench.Verbs;
using Comparison.Records;
using Comparison.Runs;

namespace Bench.Sessions;

/// <summary>A side that is measured by a process of its own: the harness of another commit, built from that commit's source.</summary>
internal sealed class RemoteSide : IMeasuredSide
{
    private readonly Process _process;
    private readonly SideHello _hello;

    private RemoteSide(string label, Process process)
    {
        Label = label;
        _process = process;
        _hello = Read().Hello ?? throw new UserError($"the harness of {label} did not introduce itself.");
    }

    public string Label { get; }

    public string Contest => "";

    public SourceState Source => _hello.Source;

    public string Job => _hello.Job;

    public IReadOnlyList<CaseId> Cases => _hello.Cases;

    /// <summary>Where it runs.</summary>
    public Machine Machine => _hello.Machine;

    /// <summary>Of the strategies asked for, the ones that this commit does not have.</summary>
    public IReadOnlyList<string> UnknownStrategies => _hello.UnknownStrategies;

    /// <param name="label">What to call it.</param>
    /// <param name="program">The built harness: Bench.dll.</param>
    /// <param name="arguments">Of <c>measure</c>.</param>
    /// <exception cref="UserError">It does not know the verb, or cannot use the arguments.</exception>
    public static RemoteSide Start(string label, string program, IEnumerable<string> arguments)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [program, SideCommand.Name, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            return new RemoteSide(label, process);
        }
        catch
        {
            End(process);
            throw;
        }
    }

    public void Build() => Ask(new SideRequest(null, 0));

    public CaseResult Measure(CaseId id, int round) =>
        Ask(new SideRequest(id, round)).Result ?? throw new UserError($"the harness of {Label} answered without a result.");

    public void Dispose() => End(_process);

    private static void End(Process process)
    {
        // The end of its input ends it, and it cleans up after itself.
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private SideReply Ask(SideRequest request)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(request));
        return Read();
    }

    private SideReply Read()
    {
        string line = _process.StandardOutput.ReadLine()
            ?? throw new UserError($"the harness of {Label} ended without an answer. Commits that are older than 'bench {SideCommand.Name}' cannot be compared.");
        SideReply reply = JsonSerializer.Deserialize<SideReply>(line)!;
        return reply.Error is null ? reply : throw new UserError($"the harness of {Label}: {reply.Error}");
    }
}
