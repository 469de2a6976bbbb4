namespace Comparison.Records;

/// <summary>One iteration: a line of measurements.csv, whose columns are these properties.</summary>
public sealed record MeasurementRow : IRecordRow<MeasurementRow>
{
    /// <summary>From 1.</summary>
    public required int Round { get; init; }

    /// <summary>Place of the case within its round, from 1, over all records of the session.</summary>
    public required int Order { get; init; }

    /// <summary>Id.</summary>
    public required string Strategy { get; init; }

    /// <summary>Full name of the method.</summary>
    public required string Workload { get; init; }

    /// <summary>As BenchmarkDotNet prints them; empty if there are none.</summary>
    public required string Arguments { get; init; }

    /// <summary>BenchmarkDotNet's mode and stage, such as <c>WorkloadActual</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>Number within the stage, from 1.</summary>
    public required int Iteration { get; init; }

    /// <summary>Invocations in this iteration.</summary>
    public required long Operations { get; init; }

    /// <summary>All of them together.</summary>
    public required double Nanoseconds { get; init; }

    static MeasurementRow IRecordRow<MeasurementRow>.Read(CsvFields fields) => new()
    {
        Round = fields.ReadNumber<int>(),
        Order = fields.ReadNumber<int>(),
        Strategy = fields.ReadText(),
        Workload = fields.ReadText(),
        Arguments = fields.ReadText(),
        Stage = fields.ReadText(),
        Iteration = fields.ReadNumber<int>(),
        Operations = fields.ReadNumber<long>(),
        Nanoseconds = fields.ReadNumber<double>(),
    };
}
