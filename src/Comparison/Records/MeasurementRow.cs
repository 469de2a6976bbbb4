namespace Comparison.Records;

/// <summary>One iteration: a line of measurements.csv, whose columns are these properties.</summary>
/// <param name="Round">From 1.</param>
/// <param name="Order">Place of the case within its round, from 1, over all records of the session.</param>
/// <param name="Strategy">Id.</param>
/// <param name="Workload">Full name of the method.</param>
/// <param name="Arguments">As BenchmarkDotNet prints them; empty if there are none.</param>
/// <param name="Stage">BenchmarkDotNet's mode and stage, such as <c>WorkloadActual</c>.</param>
/// <param name="Iteration">Number within the stage, from 1.</param>
/// <param name="Operations">Invocations in this iteration.</param>
/// <param name="Nanoseconds">All of them together.</param>
public sealed record MeasurementRow(
    int Round,
    int Order,
    string Strategy,
    string Workload,
    string Arguments,
    string Stage,
    int Iteration,
    long Operations,
    double Nanoseconds);
