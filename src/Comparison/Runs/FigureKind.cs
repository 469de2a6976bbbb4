namespace Comparison.Runs;

/// <summary>What a counted figure is, and so what its differences mean.</summary>
public enum FigureKind
{
    /// <summary>Counted one by one: the same code has the same count, but for calls that depend on who wakes whom.</summary>
    Exact,

    /// <summary>A total divided by the operations of an iteration, which takes in what harness and runtime do meanwhile: it wobbles.</summary>
    Mean,

    /// <summary>By sampling, or a matter of chance, such as collections, contentions and hardware counters: a difference is a hint.</summary>
    Estimate,

    /// <summary>Follows from other figures, whose differences it repeats.</summary>
    Derived,
}
