namespace Comparison.Records;

/// <summary>One counted figure of a case in a round: a line of metrics.csv, whose columns are these properties.</summary>
/// <param name="Round">From 1.</param>
/// <param name="Strategy">Id.</param>
/// <param name="Workload">Full name of the method.</param>
/// <param name="Arguments">As BenchmarkDotNet prints them; empty if there are none.</param>
/// <param name="Metric">BenchmarkDotNet's id of it.</param>
/// <param name="Unit">Such as <c>B</c>; empty for plain counts.</param>
/// <param name="Value">For one invocation.</param>
public sealed record MetricRow(int Round, string Strategy, string Workload, string Arguments, string Metric, string Unit, double Value) : IRecordRow<MetricRow>
{
    static MetricRow IRecordRow<MetricRow>.Read(CsvFields fields) => new(
        fields.ReadNumber<int>(), fields.ReadText(), fields.ReadText(), fields.ReadText(), fields.ReadText(), fields.ReadText(), fields.ReadNumber<double>());
}
