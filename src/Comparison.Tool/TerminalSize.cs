using System.Globalization;

namespace Comparison.Tool;

/// <summary>What reads standard output, and how wide is it?</summary>
internal static class TerminalSize
{
    // What terminals have that do not say.
    private const int Usual = 80;
    private const int Least = 40;

    /// <summary>Whether it understands ANSI escape sequences, and nobody asked for none. (no-color.org)</summary>
    public static bool HasColours => !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";

    /// <summary>Columns; null where no terminal reads it, and COLUMNS does not say how wide it is to be.</summary>
    public static int? Width
    {
        get
        {
            if (!Console.IsOutputRedirected)
                return Math.Max(Least, Console.WindowWidth is > 0 and int width ? width : Usual);
            return int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns)
                ? Math.Max(Least, columns)
                : null;
        }
    }
}
