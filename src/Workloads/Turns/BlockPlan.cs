using System.Globalization;

namespace Workloads.Turns;

/// <summary>What a contestant does in each of its turns. It is fixed before the first one.</summary>
/// <param name="LeadIn">Invocations at the start of a turn that are not timed: caches and branches are still the neighbour's.</param>
/// <param name="Invocations">Invocations of the timed block.</param>
/// <param name="Nanoseconds">What an invocation took when nobody else was at work; of a long one, possibly while others were.</param>
public readonly record struct BlockPlan(long LeadIn, long Invocations, double Nanoseconds)
{
    /// <summary>What a block is to take, in nanoseconds: long enough for the clock and the hand-over, short enough that the machine is the same for all.</summary>
    public const double BlockNanoseconds = 1e6;

    /// <summary>
    /// Where an invocation is so many times as long as a block, it needs no lead-in: what the neighbour left is gone within its first part.
    /// </summary>
    private const double LongInvocation = 10;

    /// <summary>Operations. With three, the same strategy differed from itself by up to 0.6 percent, by who ran before it; with ten, by 0.1.</summary>
    private const double LeadInOfShort = 10;

    private const string Prefix = "// TurnPlan ";

    /// <summary>The longest turn that it yields, in nanoseconds.</summary>
    public double TurnNanoseconds => (LeadIn + Invocations) * Nanoseconds;

    /// <summary>Blocks of about a millisecond, or of a single invocation where one takes longer.</summary>
    /// <param name="nanoseconds">What an invocation takes, above 0.</param>
    /// <param name="operations">Of an invocation, from 1.</param>
    public static BlockPlan FromInvocation(double nanoseconds, long operations)
    {
        double fitting = BlockNanoseconds / nanoseconds;
        long leadIn = nanoseconds >= LongInvocation * BlockNanoseconds ? 0 : (long)Math.Ceiling(Math.Min(fitting, LeadInOfShort / operations));
        return new BlockPlan(leadIn, Math.Max(1, (long)Math.Round(fitting)), nanoseconds);
    }

    /// <summary>Reads what <see cref="ToLine"/> wrote.</summary>
    /// <returns>False if the line is another one.</returns>
    public static bool TryParse(string line, out BlockPlan plan)
    {
        plan = default;
        if (!line.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        string[] words = line[Prefix.Length..].Split(' ');
        if (words.Length != 3
            || !long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out long leadIn)
            || !long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out long invocations)
            || !double.TryParse(words[2], NumberStyles.Float, CultureInfo.InvariantCulture, out double nanoseconds)
            || invocations < 1 || !(nanoseconds > 0) || double.IsInfinity(nanoseconds))
        {
            return false;
        }
        plan = new BlockPlan(leadIn, invocations, nanoseconds);
        return true;
    }

    /// <summary>The line that a contestant answers the question for its plan with.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{LeadIn} {Invocations} {Nanoseconds:R}");
}
