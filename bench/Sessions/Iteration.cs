namespace Bench.Sessions;

/// <summary>One iteration as BenchmarkDotNet measured it.</summary>
/// <param name="Stage">Its mode and stage, such as <c>WorkloadActual</c>.</param>
/// <param name="Index">Number within the stage, from 1.</param>
/// <param name="Operations">Invocations.</param>
/// <param name="Nanoseconds">All of them together.</param>
internal sealed record Iteration(string Stage, int Index, long Operations, double Nanoseconds);
