namespace Bench.Shell;

/// <summary>
/// Where a user is told how far something is and what went wrong on the way. Only the verbs know the console: they say what it is before
/// anything begins.
/// </summary>
/// <param name="Writer">Gets the lines.</param>
/// <param name="Columns">How wide it is just now; null where lines cannot be written over.</param>
internal sealed record Terminal(TextWriter Writer, Func<int?> Columns)
{
    /// <summary>This process's. Nobody hears anything until a verb has set it.</summary>
    public static Terminal Current { get; set; } = new(TextWriter.Null, () => null);

    /// <summary>Says what went wrong, where that ends nothing.</summary>
    /// <param name="message">One line.</param>
    public static void Warn(string message) => Current.Writer.WriteLine($"bench: {message}");
}
