namespace Conformance.Streams;

/// <summary>The calls that a stream takes, each with an amount, so that two streams can be given the same ones.</summary>
internal static class StreamCalls
{
    /// <summary>What a call returns, as far as it can be seen.</summary>
    public static IReadOnlyList<Func<Stream, long, Task<string>>> All { get; } =
    [
        (stream, amount) => Said(() => stream.Seek(amount, SeekOrigin.Begin)),
        (stream, amount) => Said(() => stream.Seek(-amount, SeekOrigin.Current)),
        (stream, amount) => Said(() => stream.Seek(-amount, SeekOrigin.End)),
        (stream, amount) => Said(() => stream.Seek(amount, (SeekOrigin)7)),
        (stream, amount) => Said(() => stream.Seek(long.MaxValue, SeekOrigin.Current)),
        (stream, amount) => Said(() => stream.Position = amount - 100),
        (stream, amount) => Said(() => stream.ReadByte()),
        (stream, amount) => Said(() => Done(() => stream.WriteByte((byte)amount))),
        (stream, amount) => Said(() => Read(buffer => stream.Read(buffer, 0, buffer.Length), amount)),
        (stream, amount) => Said(() => Read(buffer => stream.Read(buffer.AsSpan()), amount)),
        async (stream, amount) => await ReadAsync(async buffer => await stream.ReadAsync(buffer.AsMemory()), amount),
        async (stream, amount) => await ReadAsync(buffer => stream.ReadAsync(buffer, 0, buffer.Length, CancellationToken.None), amount),
        async (stream, amount) => await ReadAsync(buffer => stream.ReadAsync(buffer, 0, buffer.Length, new CancellationToken(canceled: true)), amount),
        (stream, amount) => Said(() => Done(() => stream.Write(Bytes(amount), 0, Bytes(amount).Length))),
        (stream, amount) => Said(() => Done(() => stream.Write(Bytes(amount).AsSpan()))),
        async (stream, amount) => await DoneAsync(() => stream.WriteAsync(Bytes(amount).AsMemory()).AsTask()),
        async (stream, amount) => await DoneAsync(() => stream.WriteAsync(Bytes(amount), 0, Bytes(amount).Length)),
        async (stream, amount) => await DoneAsync(() => stream.WriteAsync(Bytes(amount).AsMemory(), new CancellationToken(canceled: true)).AsTask()),
        (stream, amount) => Said(() => stream.Read(new byte[10], 5, 6)),
        (stream, amount) => Said(() => Done(() => stream.Write(new byte[10], -1, 6))),
        (stream, amount) => Said(() => Done(() => stream.SetLength(amount))),
        (stream, amount) => Said(() => Done(stream.Flush)),
        async (stream, amount) => await DoneAsync(() => stream.FlushAsync()),
        async (stream, amount) => await DoneAsync(() => stream.FlushAsync(new CancellationToken(canceled: true))),
        (stream, amount) => Said(() => stream.Length),
        (stream, amount) => Said(() => stream.Position),
        (stream, amount) => Said(() => $"{stream.CanRead} {stream.CanWrite} {stream.CanSeek} {stream.CanTimeout}"),
    ];

    /// <summary>How a call ended: what it said, or its exception with its code.</summary>
    public static async Task<string> Outcome(Stream stream, int kind, long amount)
    {
        try
        {
            return await All[kind](stream, amount);
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name} 0x{exception.HResult:X8}";
        }
    }

    private static Task<string> Said<T>(Func<T> call) => Task.FromResult($"{call()}");

    private static string Done(Action call)
    {
        call();
        return "done";
    }

    private static async Task<string> DoneAsync(Func<Task> call)
    {
        await call();
        return "done";
    }

    private static string Read(Func<byte[], int> read, long amount)
    {
        byte[] buffer = new byte[Math.Abs(amount)];
        return $"{read(buffer)} {Convert.ToHexString(buffer)}";
    }

    private static async Task<string> ReadAsync(Func<byte[], Task<int>> read, long amount)
    {
        byte[] buffer = new byte[Math.Abs(amount)];
        return $"{await read(buffer)} {Convert.ToHexString(buffer)}";
    }

    private static byte[] Bytes(long amount)
    {
        byte[] bytes = new byte[Math.Abs(amount) % 700];
        Array.Fill(bytes, (byte)amount);
        return bytes;
    }
}
