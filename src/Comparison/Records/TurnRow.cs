namespace Comparison.Records;

/// <summary>A contestant's blocks in an order that was drawn and in its mirror: a line of a round's turns, whose columns are these properties.</summary>
public sealed record TurnRow : IRecordRow<TurnRow>
{
    /// <summary>From 1.</summary>
    public required int Round { get; init; }

    /// <summary>Id.</summary>
    public required string Strategy { get; init; }

    /// <summary>Full name of the method.</summary>
    public required string Workload { get; init; }

    /// <summary>As BenchmarkDotNet prints them; empty if there are none.</summary>
    public required string Arguments { get; init; }

    /// <summary>Number of the drawn order, from 1. Blocks of the same workload with the same number were measured within milliseconds, in all records of the session.</summary>
    public required int Pair { get; init; }

    /// <summary>In the drawn order, from 1, over all records of the session; in the mirror it is the same from the end.</summary>
    public required int Place { get; init; }

    /// <summary>Of each of the two blocks.</summary>
    public required long Operations { get; init; }

    /// <summary>Nanoseconds of the block in the drawn order, all operations together.</summary>
    public required double First { get; init; }

    /// <summary>Nanoseconds of the block in the mirror, all operations together.</summary>
    public required double Second { get; init; }

    static TurnRow IRecordRow<TurnRow>.Read(CsvFields fields) => new()
    {
        Round = fields.ReadNumber<int>(),
        Strategy = fields.ReadText(),
        Workload = fields.ReadText(),
        Arguments = fields.ReadText(),
        Pair = fields.ReadNumber<int>(),
        Place = fields.ReadNumber<int>(),
        Operations = fields.ReadNumber<long>(),
        First = fields.ReadNumber<double>(),
        Second = fields.ReadNumber<double>(),
    };
}
