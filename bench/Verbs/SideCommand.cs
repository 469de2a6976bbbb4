using System.CommandLine;
using System.Text.Json;
using Bench.Jobs;
using Bench.Sessions;
using BenchmarkDotNet.Wine;
using IoStrategies;

namespace Bench.Verbs;

/// <summary>
/// The verb <c>side</c>, which <c>compare-commits</c> starts in the work tree of each commit: a side of a measuring as a process. It takes
/// requests on stdin and answers on stdout, one line of JSON each, until stdin ends.
/// </summary>
internal static class SideCommand
{
    /// <summary>The verb. Commits that lack it cannot be compared.</summary>
    public const string Name = RemoteSide.Verb;

    public static Command Create()
    {
        var command = new Command(Name, "Measures cases on request; for compare-commits.")
        {
            MeasureOptions.Strategies, MeasureOptions.Rounds, MeasureOptions.Seed, MeasureOptions.Label,
        };
        command.Hidden = true;
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        using Stream stdout = Console.OpenStandardOutput();
        using var replies = new StreamWriter(stdout) { AutoFlush = true };
        // Whatever else writes to the console must not be taken for a reply.
        Console.SetOut(Console.Error);
        try
        {
            Serve(parsed, Console.In, replies);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is UserError or WineException)
        {
            Reply(replies, new SideReply { Error = e.Message });
            return ExitCode.Unusable;
        }
    }

    private static void Serve(ParseResult parsed, TextReader requests, TextWriter replies)
    {
        string[] asked = [.. StrategyName.Parse(parsed.GetValue(MeasureOptions.Strategies) ?? []).Select(name => name.Id).Distinct()];
        string[] unknown = [.. asked.Except(IoStrategyCatalog.All.Select(strategy => strategy.Id))];
        MeasuringPlan plan = MeasureOptions.Plan(Name, parsed, asked.Length > 0 ? [.. asked.Except(unknown)] : null);

        using var host = MeasuringHost.Create(plan.Additions);
        IMeasuredSide? side = plan.Strategies.Count > 0 ? TryAddSide(host, plan) : null;
        var hello = new SideHello(host.Source, host.CollectFacts(), side?.Job ?? "", side?.Cases ?? [], unknown) { TakesPinnedTurns = true };
        Reply(replies, new SideReply { Hello = hello });
        while (requests.ReadLine() is { } line)
            Reply(replies, Answer(side, JsonSerializer.Deserialize<SideRequest>(line)!));
    }

    private static SideReply Answer(IMeasuredSide? side, SideRequest request)
    {
        switch (request)
        {
            case { Question: SideQuestion.Start, Case: { } id }:
                return new SideReply { Start = side!.GetStart(id, request.Round), Pairs = side.GetTurnPairs(id) };
            case { Question: SideQuestion.Complete, Case: { } id, Run: { } run }:
                return new SideReply { Result = side!.Complete(id, request.Round, run) };
            case { Question: SideQuestion.Measure, Case: { } id }:
                return new SideReply { Result = side!.Measure(id, request.Round) };
            default:
                side?.Build();
                return new SideReply();
        }
    }

    // A commit that lacks what the filter asks for is a finding, not a mistake.
    private static IMeasuredSide? TryAddSide(MeasuringHost host, MeasuringPlan plan)
    {
        try
        {
            return host.AddSide(plan);
        }
        catch (NothingSelected)
        {
            return null;
        }
    }

    private static void Reply(TextWriter replies, SideReply reply) => replies.WriteLine(JsonSerializer.Serialize(reply));
}
