namespace Bench.PullRequests.Requests;

/// <summary>A mistake in a command. Its author is answered with the message.</summary>
internal sealed class BadCommandException : Exception
{
    public BadCommandException() { }

    /// <param name="message">One sentence of Markdown that says what is wrong and how to mend it; what the author typed is defused.</param>
    public BadCommandException(string message) : base(message) { }

    public BadCommandException(string message, Exception innerException) : base(message, innerException) { }
}
