namespace Bench.Shell;

/// <summary>A line on stderr that is written over where that is a terminal. One that nobody can read, such as a full disk, ends nothing.</summary>
internal sealed class ProgressLine
{
    private const int UsualWidth = 80;

    private readonly Lock _lock = new();
    private int _width;

    /// <summary>Whether lines are written over.</summary>
    public bool IsTerminal { get; } = Terminal.Current.Columns() is not null;

    /// <summary>Shows a text instead of the last one; what does not fit into the terminal is cut off.</summary>
    public void Overwrite(string text)
    {
        string shown = Cut(text);
        lock (_lock)
        {
            Terminal.Current.Writer.Write("\r" + shown.PadRight(_width));
            _width = shown.Length;
        }
    }

    /// <summary>A line that stays.</summary>
    public void Write(string text)
    {
        lock (_lock)
        {
            Terminal.Current.Writer.Write((IsTerminal ? "\r" + text.PadRight(_width) : text) + Environment.NewLine);
            _width = 0;
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (IsTerminal && _width > 0)
                Terminal.Current.Writer.Write("\r" + new string(' ', _width) + "\r");
            _width = 0;
        }
    }

    // The last column stays free: some terminals go to the next row when it is written.
    private static string Cut(string text)
    {
        int columns = (Terminal.Current.Columns() ?? UsualWidth) - 1;
        return text.Length <= columns ? text : text[..Math.Max(0, columns - 1)] + "\u2026";
    }
}
