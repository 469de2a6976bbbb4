namespace Conformance.Support;

/// <summary>How a call ended, so that two ways of doing the same can be compared: its exception's type, or what it returned.</summary>
internal static class Outcome
{
    public static string Of(Action call) => Of(() =>
    {
        call();
        return "success";
    });

    public static string Of<T>(Func<T> call)
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
}
