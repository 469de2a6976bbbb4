using Comparison.Text;

namespace Comparison.Tool;

/// <summary>A mistake in what the user gave or in what the machine has, not in this program: printed as one line, exit code 2.</summary>
internal class UserError : Exception
{
    public UserError() { }

    /// <param name="message">One line that says what is wrong and how to mend it.</param>
    public UserError(string message) : base(message) { }

    public UserError(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Does something with files. What the system refuses is the user's to mend.</summary>
    /// <param name="what">The first half of the message, such as "x.json cannot be read". The system says the second half.</param>
    /// <param name="act">May throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
    /// <param name="advice">What to do about it, in a sentence of its own; none where there is nothing to say.</param>
    /// <exception cref="UserError">It did.</exception>
    public static T Wrap<T>(string what, Func<T> act, string? advice = null)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"{what}: {(advice is null ? e.Message : $"{e.Message.TrimEnd('.')}. {advice}")}", e);
        }
    }

    /// <inheritdoc cref="Wrap{T}"/>
    public static void Wrap(string what, Action act, string? advice = null) => _ = Wrap(
        what,
        () =>
        {
            act();
            return true;
        },
        advice);

    /// <summary>Runs a program's whole work: a user's mistake becomes one line on stderr.</summary>
    /// <param name="program">Stands before the line.</param>
    /// <param name="run">Returns the exit code.</param>
    public static int Report(string program, Func<int> run)
    {
        RedirectedConsole.UseUtf8();
        Console.SetOut(new CheckedWriter(Console.Out));
        try
        {
            return run();
        }
        catch (UserError e)
        {
            // One line, whatever the libraries put into their messages.
            Console.Error.WriteLine($"{program}: " + Printable.Escape(string.Join(' ', e.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
            return ExitCode.Unusable;
        }
    }
}
