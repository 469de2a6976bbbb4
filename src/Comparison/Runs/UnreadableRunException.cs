namespace Comparison.Runs;

/// <summary>A file is not what it should be. The message is one line that names the file and what is wrong with it.</summary>
public sealed class UnreadableRunException : Exception
{
    /// <summary>Nothing is known but that it cannot be read.</summary>
    public UnreadableRunException() { }

    /// <param name="message">One line that names the file.</param>
    public UnreadableRunException(string message) : base(message) { }

    /// <param name="message">One line that names the file.</param>
    /// <param name="innerException">What the parser said.</param>
    public UnreadableRunException(string message, Exception? innerException) : base(message, innerException) { }

    /// <param name="file">As the user knows it.</param>
    /// <param name="line">From 1; null if no line in particular is wrong.</param>
    /// <param name="reason">The rest of the sentence, without a full stop.</param>
    /// <param name="innerException">What the parser said.</param>
    public UnreadableRunException(string file, long? line, string reason, Exception? innerException = null)
        : this(line is null ? $"{file}: {reason}." : $"{file}, line {line}: {reason}.", innerException) { }
}
