using Comparison.Noise;
using Comparison.Records;
using Comparison.Reports;
using Comparison.Runs;
using Xunit;

namespace Comparison.Tests.Docs;

/// <summary>Does docs/FORMAT.md describe the files that are written?</summary>
public sealed class FormatPageTests
{
    public static TheoryData<string, Type> Types { get; } = new()
    {
        { "measurements.csv", typeof(MeasurementRow) },
        { "metrics.csv", typeof(MetricRow) },
        { "turns", typeof(TurnRow) },
        { "looks", typeof(RecordedLooks) },
        { "run.json", typeof(RunHeader) },
        { "source", typeof(SourceState) },
        { "machine", typeof(Machine) },
        { "case", typeof(CaseId) },
        { "sitting", typeof(Sitting) },
        { "round", typeof(RecordedRound) },
        { "block", typeof(Block) },
        { "failure", typeof(CaseFailure) },
        { "fence.json", typeof(NoiseFence) },
        { "fence entry", typeof(FenceEntry) },
        { "comparison", typeof(ComparisonDocument) },
        { "comparison side", typeof(SideDocument) },
        { "comparison case", typeof(CaseDocument) },
        { "comparison estimate", typeof(EstimateDocument) },
        { "comparison times", typeof(TimesDocument) },
        { "comparison metric", typeof(MetricDocument) },
        { "comparison leftover", typeof(LeftoverDocument) },
        { "comparison warning", typeof(WarningDocument) },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void The_fields_are_those_of_the_type(string name, Type type) => SplicedTable.Check("docs/FORMAT.md", name, FieldTable.From(type));
}
