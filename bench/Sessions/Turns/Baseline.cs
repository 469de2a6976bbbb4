using Comparison.Runs;
using IoStrategies;

namespace Bench.Sessions.Turns;

/// <summary>With which strategy are the others compared where nobody says?</summary>
internal static class Baseline
{
    /// <summary>The catalog's baseline if the run has it, otherwise the run's first strategy.</summary>
    public static string In(Run run) =>
        run.Cases.Any(each => each.Id.Variant == IoStrategyCatalog.Baseline.Id) ? IoStrategyCatalog.Baseline.Id : run.Cases[0].Id.Variant;
}
