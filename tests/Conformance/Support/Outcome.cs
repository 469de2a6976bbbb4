namespace Conformance.Support;

/// <summary>How a call ended, so that two ways of doing the same can be compared: its exception's type, or what it returned.</summary>
internal static class Outcome
{
    public static string From(Action call) => From(() =>
    {
        call();
        return "success";
    });

    public static string From<T>(Func<T> call)
    {
        try
        {
            return $"{call()}";
        }
        catch (Exception exception)
        {
            return exception.GetType().Name;
        }
    }

    /// <summary>With the code, too, from a call on a thread of its own.</summary>
    public static string FromPending(PendingCall<int> call)
    {
        int result = 0;
        Exception? exception = Record.Exception(() => result = call.Result())?.InnerException;
        return exception is null ? $"{result}" : $"{exception.GetType().Name} 0x{exception.HResult:X8}";
    }
}
