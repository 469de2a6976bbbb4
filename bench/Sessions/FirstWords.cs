namespace Bench.Sessions;

/// <summary>What a program said first, for an error message: one line, not long, nothing in it that a terminal obeys.</summary>
internal sealed class FirstWords
{
    private const int MaxLength = 200;

    private readonly TaskCompletionSource<string?> _text = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Takes a line, or null for the end; the first line that is not blank counts.</summary>
    public void Add(string? line)
    {
        if (line is null)
            _text.TrySetResult(null);
        else if (!string.IsNullOrWhiteSpace(line))
            _text.TrySetResult(From(line));
    }

    /// <summary>Null if it has said nothing, and has ended or says nothing for that long.</summary>
    public string? WaitForText(TimeSpan limit) => _text.Task.Wait(limit) ? _text.Task.Result : null;

    /// <summary>The beginning of a text.</summary>
    public static string From(string text)
    {
        string line = string.Concat(text.Trim().Take(MaxLength).Select(character => char.IsControl(character) || char.IsSurrogate(character) ? '?' : character));
        return line.Length == 0 ? "an empty line" : text.Trim().Length > MaxLength ? line + "..." : line;
    }
}
