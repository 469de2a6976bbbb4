using IoStrategies;
using IoStrategies.Traits;

namespace Conformance.Support;

/// <summary>The reasons for which a test does not apply to a strategy: traits, and nothing else.</summary>
internal static class Requires
{
    public static void MovesBytes(IIoStrategy strategy) =>
        Assert.SkipUnless(strategy.Traits.MovesBytes, "Trait MovesBytes is false: there is no I/O whose outcome could be looked at.");

    public static void Pipes(IIoStrategy strategy) =>
        Assert.SkipUnless(strategy.Traits.Pipes, "Trait Pipes is false: pipes can be neither read nor written.");

    public static void MessagePipes(IIoStrategy strategy) =>
        Assert.SkipUnless(strategy.Traits.MessagePipes, "Trait MessagePipes is false: a pipe in message-read mode is refused.");

    public static void Overlapped(IIoStrategy strategy) =>
        Assert.SkipWhen(strategy.Traits.Handle == HandleKind.Synchronous, "Trait Handle is Synchronous: nobody else can end its operation.");

    public static void ConcurrentCallers(IIoStrategy strategy) =>
        Assert.SkipUnless(strategy.Traits.ConcurrentCallers, "Trait ConcurrentCallers is false: one caller at a time.");

    public static void ExclusiveCaller(IIoStrategy strategy) =>
        Assert.SkipWhen(strategy.Traits.ConcurrentCallers, "Trait ConcurrentCallers is true: nobody is turned away.");

    public static void AcceptsBoundHandles(IIoStrategy strategy) =>
        Assert.SkipUnless(
            strategy.Traits.AcceptsBoundHandles, "Trait AcceptsBoundHandles is false: a handle that is bound to a completion port is refused.");

    public static void AcceptsForeignPorts(IIoStrategy strategy) =>
        Assert.SkipUnless(strategy.Traits.AcceptsForeignPorts, "Trait AcceptsForeignPorts is false: a handle that is bound to somebody's port is refused.");

    public static void InterruptibleWait(IIoStrategy strategy) =>
        Assert.SkipUnless(strategy.Traits.InterruptibleWait, "Trait InterruptibleWait is false: user code takes no part in the wait.");

    public static void WaitForTheOperation(IIoStrategy strategy) =>
        Assert.SkipWhen(
            strategy.Traits.WaitFailure == WaitFailure.LeftPending,
            "Trait WaitFailure is LeftPending: it waits for a task, which the thread pool completes, inline or not; how often that asks is the task's business.");

    public static void EndsAsSynchronousOperationsDo(IIoStrategy strategy) =>
        Assert.SkipWhen(
            strategy.Traits.WaitFailure == WaitFailure.LeftPending,
            "Trait WaitFailure is LeftPending: when a pipe breaks under them, the runtime's asynchronous operations end in their own way.");

    public static void UninterruptibleWait(IIoStrategy strategy) =>
        Assert.SkipWhen(strategy.Traits.InterruptibleWait, "Trait InterruptibleWait is true: user code may end the wait.");
}
