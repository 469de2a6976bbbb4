using IoStrategies;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Support;

/// <summary>Somebody else who uses a strategy's handle at the same time, asynchronously.</summary>
internal abstract class OtherUser
{
    /// <summary>
    /// RandomAccess where the handle may be bound to the thread pool by it; where it must not be, or is bound by the strategy already
    /// (a handle is bound once), overlapped requests with an event and without a packet.
    /// </summary>
    public static OtherUser For(IIoStrategy strategy) =>
        strategy.Traits is { AcceptsBoundHandles: true, BindsToThreadPool: false } ? new RandomAccessUser() : new OverlappedUser();

    /// <summary>Starts to transfer consecutive bytes into or out of the buffers.</summary>
    /// <returns>Waits for the end of the transfer, and tells how many bytes it were.</returns>
    public abstract Func<int> Start(IoDirection direction, SafeFileHandle handle, Memory<byte>[] buffers, long offset);

    private sealed class RandomAccessUser : OtherUser
    {
        public override Func<int> Start(IoDirection direction, SafeFileHandle handle, Memory<byte>[] buffers, long offset)
        {
            if (direction == IoDirection.Read)
            {
                Task<int> read = buffers.Length == 1
                    ? RandomAccess.ReadAsync(handle, buffers[0], offset).AsTask()
                    : ReadAll(handle, buffers, offset);
                return () => read.GetAwaiter().GetResult();
            }

            Task write = buffers.Length == 1
                ? RandomAccess.WriteAsync(handle, buffers[0], offset).AsTask()
                : RandomAccess.WriteAsync(handle, [.. buffers.Select(buffer => (ReadOnlyMemory<byte>)buffer)], offset).AsTask();
            return () =>
            {
                write.GetAwaiter().GetResult();
                return buffers.Sum(buffer => buffer.Length);
            };
        }

        private static async Task<int> ReadAll(SafeFileHandle handle, Memory<byte>[] buffers, long offset) =>
            (int)await RandomAccess.ReadAsync(handle, buffers, offset);
    }

    private sealed class OverlappedUser : OtherUser
    {
        public override Func<int> Start(IoDirection direction, SafeFileHandle handle, Memory<byte>[] buffers, long offset)
        {
            var requests = new List<OverlappedRequest>();
            foreach (Memory<byte> buffer in buffers)
            {
                requests.Add(new OverlappedRequest(direction, handle, buffer, offset));
                offset += buffer.Length;
            }

            return () => requests.Sum(request => request.Finish());
        }
    }
}
