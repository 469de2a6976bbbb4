using System.Runtime.Versioning;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies;

/// <summary>Is a handle one that a strategy's traits allow? Each question costs a system call, so it is asked where an answer would refuse.</summary>
[SupportedOSPlatform("windows")]
internal static class HandleRules
{
    /// <exception cref="ArgumentException">The handle is of another kind, or in a mode that the strategy cannot live with.</exception>
    public static void Demand(SafeFileHandle handle, bool isPipe, StrategyTraits traits)
    {
        if (traits.Handle == HandleKind.Synchronous)
            Refuse(handle.IsAsync, "The handle is overlapped; this strategy needs a synchronous one.");
        else if (traits.Handle != HandleKind.None)
            DemandOverlapped(handle, traits);

        if (isPipe)
        {
            Refuse(!traits.Pipes, "The handle is a pipe; this strategy works with files only.");
            Refuse(!traits.MessagePipes && NamedPipeMode.ReadsMessages(handle), "The pipe is in message-read mode; this strategy reads bytes only.");
        }
    }

    private static void DemandOverlapped(SafeFileHandle handle, StrategyTraits traits)
    {
        // Binding it, which such a strategy does next, is refused by the kernel if it is synchronous or bound.
        if (!traits.BindsToThreadPool)
        {
            Refuse(!handle.IsAsync, "The handle is synchronous; this strategy needs an overlapped one.");
            DemandPort(handle, traits);
        }

        if (traits.RefusedModes != NotificationModes.None)
        {
            NotificationModes refused = NotificationModesOfHandle.Get(handle) & traits.RefusedModes;
            Refuse(refused != NotificationModes.None, $"The handle is in notification mode {refused}, in which this strategy would wait for ever.");
        }
    }

    private static void DemandPort(SafeFileHandle handle, StrategyTraits traits)
    {
        if (traits is { AcceptsBoundHandles: true, AcceptsForeignPorts: true })
            return;

        bool isAccepted = RuntimeBinding.Has(handle)
            ? traits.AcceptsBoundHandles
            : traits.AcceptsForeignPorts || !BoundHandle.Is(handle);
        Refuse(!isAccepted, "The handle is bound to a completion port that this strategy cannot work with.");
    }

    private static void Refuse(bool refused, string reason)
    {
        if (refused)
            throw new ArgumentException(reason);
    }
}
