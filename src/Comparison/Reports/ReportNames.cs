using Comparison.Runs;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>What a report calls its cases: short where all are named together, in full where that is asked for.</summary>
internal sealed class ReportNames
{
    private readonly ShortNames? _short;

    private ReportNames(ShortNames? names) => _short = names;

    /// <summary>What the names have in common, in a sentence; null if it stands in each.</summary>
    public string? Common => _short?.Common is { Length: > 0 } common ? Printable.Escape(common) : null;

    /// <summary>Without the variant, fit to be printed.</summary>
    public string this[CaseId id] => Printable.Escape(_short?[id] ?? id.FullName);

    /// <param name="comparison">All of it.</param>
    /// <param name="inFull">Whether nothing is left out of a name.</param>
    public static ReportNames From(RunComparison comparison, bool inFull) => new(inFull
        ? null
        : ShortNames.From(comparison.Cases.Select(each => each.Diff.Id).Concat(comparison.Cases.Select(each => each.Base.Id)).Concat(comparison.Leftovers.Select(left => left.Id))));
}
