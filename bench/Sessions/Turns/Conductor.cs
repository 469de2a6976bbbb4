using System.ComponentModel;
using System.Diagnostics;
using BenchmarkDotNet.Loggers;

namespace Bench.Sessions.Turns;

/// <summary>
/// Has contestants take turns: all of them are started, each prepares, and then one at a time is at work, in orders that are drawn and
/// mirrored. Whoever dies or hangs has failed; the others go on.
/// </summary>
/// <param name="limits">How long a contestant is waited for.</param>
/// <param name="log">Gets what the processes write.</param>
/// <param name="findCommonCause">Asked when one of them fails or is silent: has something happened to what all of them need? See <see cref="CommonCause"/>.</param>
/// <param name="interrupted">The user's wish to end it all.</param>
internal sealed class Conductor(TurnLimits limits, ILogger log, Func<string?> findCommonCause, CancellationToken interrupted)
{
    /// <param name="starts">Of the contestants.</param>
    /// <param name="order">For as many.</param>
    /// <param name="pairs">How many orders and mirrors; null: as many as a round has time for.</param>
    /// <exception cref="OperationCanceledException">The user has interrupted it. Nothing runs any more.</exception>
    public ConductedGroup Conduct(IReadOnlyList<ContestantStart> starts, TurnOrder order, int? pairs)
    {
        long start = Stopwatch.GetTimestamp();
        Contestant[] contestants = Start(starts);
        try
        {
            foreach (Contestant contestant in contestants)
                contestant.AwaitPrepared(interrupted);
            foreach (Contestant contestant in contestants)
                contestant.AwaitPlan(interrupted);
            TimeSpan prepared = Stopwatch.GetElapsedTime(start);

            Contestant[] planned = [.. contestants.Where(each => each.Failure is null)];
            if (planned.Length > 0)
                GiveTurns(contestants, order, pairs is { } count ? TurnBudget.Exactly(count) : TurnBudget.From([.. planned.Select(each => each.Plan)], prepared));

            long end = Stopwatch.GetTimestamp();
            foreach (Contestant contestant in contestants)
                contestant.AnnounceEnd();
            ContestantRun[] runs = [.. contestants.Select(each => each.AwaitEnd(interrupted))];
            foreach (Contestant contestant in contestants)
                contestant.WriteLog();
            double work = contestants.Sum(each => each.WorkNanoseconds) / 1e9;
            return new ConductedGroup(runs, prepared.TotalSeconds + work + Stopwatch.GetElapsedTime(end).TotalSeconds);
        }
        finally
        {
            foreach (Contestant contestant in contestants)
                contestant.Dispose();
        }
    }

    private Contestant[] Start(IReadOnlyList<ContestantStart> starts)
    {
        List<Contestant> started = [];
        var cause = new CommonCause(findCommonCause);
        try
        {
            foreach (ContestantStart each in starts)
                started.Add(Contestant.Start(each, limits, log, cause));
            return [.. started];
        }
        catch (Win32Exception e)
        {
            started.ForEach(each => each.Dispose());
            throw new UserError($"a benchmark process cannot be started: {e.Message}", e);
        }
    }

    private void GiveTurns(Contestant[] contestants, TurnOrder order, TurnBudget budget)
    {
        TimeSpan most = limits.Turns([.. contestants.Select(each => each.Plan)], budget.Least);
        long start = Stopwatch.GetTimestamp();
        for (int pair = 0; budget.HasRoom(pair, Stopwatch.GetElapsedTime(start), most); pair++)
        {
            IReadOnlyList<int> drawn = order.Draw();
            for (int place = 1; place <= drawn.Count; place++)
                contestants[drawn[place - 1]].TakeTurn(place, isMirror: false, interrupted);
            for (int place = drawn.Count; place >= 1; place--)
                contestants[drawn[place - 1]].TakeTurn(place, isMirror: true, interrupted);
        }
    }
}
