using System.CommandLine;

namespace Bench.Verbs.SelfChecks;

/// <summary>The verb <c>selfcheck</c>: do the verdicts hold on data of which the truth is known?</summary>
internal static class SelfCheckCommand
{
    public static Command Create()
    {
        var command = new Command("selfcheck", "Judges simulated data and prints how often the verdicts are wrong, and how often they find a true difference.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        bool holds = Write(SelfCheck.Head, SelfCheck.Count, SelfCheck.Run);
        holds &= Write(LookCheck.Head, LookCheck.Count, LookCheck.Run);
        Console.WriteLine();
        Console.WriteLine(holds ? "Everywhere the verdicts are wrong at most as often as they say." : "A verdict is wrong more often than it says.");
        return holds ? ExitCode.Done : ExitCode.CaseFailed;
    }

    private static bool Write(string head, int count, Func<int, SelfCheckRow> run)
    {
        Console.Write(head);
        bool holds = true;
        ParallelQuery<SelfCheckRow> rows = Enumerable.Range(0, count)
            .AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(run);
        foreach (SelfCheckRow row in rows)
        {
            Console.WriteLine(row.Line);
            holds &= row.Holds;
        }
        return holds;
    }
}
