using Comparison.Statistics;

namespace Comparison.Judges;

/// <summary>How far does the difference of two single values, one of each side, typically stray? Standard deviations, from Shamos's spread.</summary>
/// <param name="logs">Of logarithms.</param>
/// <param name="nanoseconds">Of times.</param>
/// <param name="values">By how many differences of values it is known.</param>
internal sealed class ContrastNoise(Func<double> logs, Func<double> nanoseconds, int values)
{
    private readonly Lazy<double> _logs = new(logs);
    private readonly Lazy<double> _nanoseconds = new(nanoseconds);

    /// <summary>Of logarithms.</summary>
    public double Logs => _logs.Value;

    /// <summary>Of times.</summary>
    public double Nanoseconds => _nanoseconds.Value;

    /// <summary>How many values it is known by, less those that the centers use up; 0: it is a guess.</summary>
    public int Freedom => values;

    /// <summary>Of values that belong together.</summary>
    public static ContrastNoise Paired(double[] logs, double[] nanoseconds) => new(
        () => NormalNoise.Deviation(logs), () => NormalNoise.Deviation(nanoseconds), logs.Length - 1);

    /// <summary>Of values of two sides.</summary>
    public static ContrastNoise Unpaired(IReadOnlyList<double> logsOfX, IReadOnlyList<double> logsOfY, IReadOnlyList<double> x, IReadOnlyList<double> y) =>
        x.Count > 1 && y.Count > 1
            ? new(() => Deviation(logsOfX, logsOfY), () => Deviation(x, y), x.Count + y.Count - 2)
            // A single value says nothing of its noise.
            : new(() => LaunchPrior.UsualDeviation, () => LaunchPrior.UsualDeviation * Math.Max(x[0], y[0]), 0);

    private static double Deviation(IReadOnlyList<double> x, IReadOnlyList<double> y) =>
        Math.Sqrt(Math.Pow(NormalNoise.Deviation(x), 2) + Math.Pow(NormalNoise.Deviation(y), 2));
}
