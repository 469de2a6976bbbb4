using System.Diagnostics;
using Bench.Sessions.Turns;

namespace Bench.Tests.Sessions.Turns;

/// <summary>A process that takes turns as a benchmark does, but for what it does wrong: a few lines of bash.</summary>
internal static class FakeContestant
{
    /// <param name="beforePrepared">What it does before it says that it is prepared.</param>
    /// <param name="inTurn">What it does in each turn; <c>$n</c> is the turn's number.</param>
    public static ContestantStart Create(string beforePrepared = ":", string inTurn = ":") => ContestantStart.From(
        new ProcessStartInfo("bash", ["-c", $$"""
            {{beforePrepared}}
            echo '// TurnPrepared'
            n=0
            while IFS= read -r -N1 request; do
              case $request in
                p) echo '// TurnPlan 1 2 1000' ;;
                t) n=$((n + 1)); {{inTurn}}; echo "// Turn $((2000 + n)) 1000" ;;
                e) echo 'WorkloadActual   1: 2 op, 2000.00 ns, 1.0 us/op'; echo 'WorkloadResult   1: 2 op, 2000.00 ns, 1.0 us/op'; exit 0 ;;
              esac
            done
            """]));
}
