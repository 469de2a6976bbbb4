namespace Conformance.Support;

/// <summary>A call on a thread of its own, which returns only after somebody else has done something.</summary>
internal static class PendingCall
{
    /// <summary>Starts a call and, as the proof that it is pending, sees it not return for a while.</summary>
    public static PendingCall<int> Pending(Func<int> call)
    {
        PendingCall<int> pending = Start(call);
        pending.AssertPending();
        return pending;
    }

    /// <inheritdoc cref="Pending(Func{int})"/>
    public static PendingCall<int> Pending(Action call) => Pending(Returning(call));

    public static PendingCall<int> Start(Func<int> call) => new(call);

    public static PendingCall<int> Start(Action call) => Start(Returning(call));

    private static Func<int> Returning(Action call) => () =>
    {
        call();
        return 0;
    };
}
