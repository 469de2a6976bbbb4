namespace Bench.Diagnosers;

/// <summary>What went wrong, as part of a line for people.</summary>
internal static class OneLine
{
    /// <summary>The message without line breaks and full stop; the innermost one, where an exception only wraps another.</summary>
    public static string From(Exception exception)
    {
        while (exception is TypeInitializationException or System.Reflection.TargetInvocationException && exception.InnerException is { } inner)
            exception = inner;
        return string.Join(' ', exception.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
    }
}
