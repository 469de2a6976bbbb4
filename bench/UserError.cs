namespace Bench;

/// <summary>A mistake in what the user gave or in what the machine has, not in this program: printed as one line, exit code 2.</summary>
internal class UserError : Exception
{
    public UserError() { }

    /// <param name="message">One line that says what is wrong and how to mend it.</param>
    public UserError(string message) : base(message) { }

    public UserError(string message, Exception innerException) : base(message, innerException) { }
}
