namespace BenchmarkDotNet.Wine;

/// <summary>Wine, its prefix or the arguments cannot be used. The message is one line for the user that says what is wrong and how to mend it.</summary>
public sealed class WineException : Exception
{
    /// <summary>Says nothing: give a message.</summary>
    public WineException() { }

    /// <param name="message">One line that says what is wrong and how to mend it.</param>
    public WineException(string message) : base(message) { }

    /// <inheritdoc cref="WineException(string)"/>
    /// <param name="message">One line that says what is wrong and how to mend it.</param>
    /// <param name="innerException">What Wine or the system said.</param>
    public WineException(string message, Exception innerException) : base(message, innerException) { }
}
