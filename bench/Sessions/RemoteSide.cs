using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bench.Sessions.Turns;
using Bench.Shell;
using Comparison.Records;
using Comparison.Runs;

namespace Bench.Sessions;

/// <summary>A side that is measured by a process of its own: the harness of another commit, built from that commit's source.</summary>
internal sealed class RemoteSide : IMeasuredSide
{
    /// <summary>What of bench such a process runs. Commits that lack it cannot be compared.</summary>
    public const string Verb = "side";

    /// <summary>A launch that says nothing is ended after five minutes, and there are two in a round that counts; a build has its own limit.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromMinutes(30);

    // What it wrote to the other stream may still be on its way.
    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly TimeSpan _patience;
    private readonly SideOutput _output;
    private readonly FirstWords _errors = new();
    private readonly SideHello _hello;
    private string? _end;

    private RemoteSide(string label, Process process, TimeSpan patience)
    {
        Label = label;
        _process = process;
        _patience = patience;
        _output = new SideOutput(process.StandardOutput, patience);
        process.ErrorDataReceived += (_, line) => _errors.Add(line.Data);
        process.BeginErrorReadLine();
        _hello = Read().Hello ?? throw new SideFailure($"the harness of {label} did not introduce itself.");
    }

    public string Label { get; }

    public string Contest => "";

    public SourceState Source => _hello.Source;

    public string Job => _hello.Job;

    public IReadOnlyList<CaseId> Cases => _hello.Cases;

    /// <summary>Whether its cases can take turns.</summary>
    public bool TakesTurns => _hello.TakesPinnedTurns;

    /// <summary>Where it runs.</summary>
    public Machine Machine => _hello.Machine;

    /// <summary>Of the strategies asked for, the ones that this commit does not have.</summary>
    public IReadOnlyList<string> UnknownStrategies => _hello.UnknownStrategies;

    /// <param name="label">What to call it.</param>
    /// <param name="program">The built harness: Bench.dll.</param>
    /// <param name="arguments">Of <c>measure</c>.</param>
    /// <exception cref="UserError">It does not know the verb, cannot use the arguments, or answers something else, or not at all.</exception>
    public static RemoteSide Start(string label, string program, IEnumerable<string> arguments) => Start(
        label,
        new ProcessStartInfo(DotNetHost.Path, [program, Verb, .. arguments]),
        UsualPatience);

    /// <param name="label">What to call it.</param>
    /// <param name="program">With its arguments.</param>
    /// <param name="patience">How long an answer may take.</param>
    /// <inheritdoc cref="Start(string, string, IEnumerable{string})"/>
    public static RemoteSide Start(string label, ProcessStartInfo program, TimeSpan patience)
    {
        program.RedirectStandardInput = true;
        program.RedirectStandardOutput = true;
        program.RedirectStandardError = true;
        var process = Process.Start(program)!;
        try
        {
            return new RemoteSide(label, process, patience);
        }
        catch
        {
            End(process);
            throw;
        }
    }

    /// <summary>A commit whose harness fails here fails in each of its cases, and the other commits are measured all the same.</summary>
    public void Build()
    {
        try
        {
            _ = Ask(new SideRequest(SideQuestion.Build));
        }
        catch (SideFailure e)
        {
            _end = e.Message;
        }
    }

    public ContestantStart GetStart(CaseId id, int round) => AskOnce(new SideRequest(SideQuestion.Start, id, round)).Start ?? throw Incomplete();

    public int? GetTurnPairs(CaseId id) => AskOnce(new SideRequest(SideQuestion.Start, id, 1)).Pairs;

    public CaseResult Complete(CaseId id, int round, ContestantRun run) => TryMeasure(new SideRequest(SideQuestion.Complete, id, round, run));

    public CaseResult Measure(CaseId id, int round) => TryMeasure(new SideRequest(SideQuestion.Measure, id, round));

    public void Dispose() => End(_process);

    private static void End(Process process)
    {
        try
        {
            // The end of its input ends it, and it cleans up after itself.
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended, and what was written to it last is in no pipe any more.
        }
        if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private CaseResult TryMeasure(SideRequest request)
    {
        try
        {
            return AskOnce(request).Result ?? throw Incomplete();
        }
        catch (SideFailure e)
        {
            return new CaseResult([], [], e.Message, null, null, 0);
        }
    }

    // A harness that has failed is not asked again.
    private SideReply AskOnce(SideRequest request)
    {
        if (_end is not null)
            throw new SideFailure(_end);
        try
        {
            return Ask(request);
        }
        catch (SideFailure e)
        {
            _end = e.Message;
            throw;
        }
    }

    private SideFailure Incomplete() => new($"the harness of {Label} answered without what was asked for.");

    private SideReply Ask(SideRequest request)
    {
        try
        {
            _process.StandardInput.WriteLine(JsonSerializer.Serialize(request));
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended; what it said last is still to be read.
        }
        return Read();
    }

    private SideReply Read()
    {
        string? line;
        try
        {
            line = _output.ReadLine();
        }
        catch (TimeoutException e)
        {
            _process.Kill(entireProcessTree: true);
            throw new SideFailure(string.Create(CultureInfo.InvariantCulture, $"the harness of {Label} said nothing for {_patience.TotalSeconds:0} s and was ended."), e);
        }
        if (line is null)
        {
            throw new SideFailure(
                $"the harness of {Label} ended without an answer{(_errors.WaitForText(s_rest) is { } words ? $": {words}" : ".")} " +
                $"Commits that are older than 'bench {Verb}' cannot be compared.");
        }
        return Parse(line) is not { } reply ? throw new SideFailure($"the harness of {Label} answered something else: {FirstWords.From(line)}")
            : reply.Error is { } error ? throw new SideFailure($"the harness of {Label}: {error}")
            : reply;
    }

    private static SideReply? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<SideReply>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
