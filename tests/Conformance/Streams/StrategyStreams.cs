using Conformance.Support;
using IoStrategies;
using Packets = IoStrategies.Traits.CompletionPackets;

namespace Conformance.Streams;

/// <summary>Does a StrategyStream in a BufferedStream do what a FileStream with a buffer of that size does?</summary>
public class StrategyStreams
{
    private const int Length = 20_000;

    [Theory, Strategies(1, 512, 4096)]
    public void A_long_random_sequence_of_calls_ends_as_with_a_FileStream(string id, int bufferSize)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile theirFile = TestFile.OfPattern(Length);
        using TestFile ourFile = TestFile.OfPattern(Length);
        using (var theirs = new FileStream(theirFile.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize))
        using (var ours = new BufferedStream(new StrategyStream(ourFile.Open(strategy), FileAccess.ReadWrite), bufferSize))
        {
            // CA5394: a sequence is wanted that is the same every time.
#pragma warning disable CA5394
            var random = new Random(bufferSize);
            for (int i = 0; i < 400; i++)
            {
                int kind = random.Next(9);
                int amount = random.Next(1, 3000);
                Assert.Equal($"{i}: {Do(theirs, kind, amount)}", $"{i}: {Do(ours, kind, amount)}");
                Assert.Equal(theirs.Position, ours.Position);
                Assert.Equal(theirs.Length, ours.Length);
            }
#pragma warning restore CA5394
        }

        Assert.Equal(File.ReadAllBytes(theirFile.Path), File.ReadAllBytes(ourFile.Path));
    }

    [Theory, Strategies]
    public void What_is_not_allowed_ends_as_with_a_FileStream(string id)
    {
        using TestFile theirFile = TestFile.OfPattern(100);
        using TestFile ourFile = TestFile.OfPattern(100);
        foreach (FileAccess access in new[] { FileAccess.Read, FileAccess.Write })
        {
            using var theirs = new FileStream(theirFile.Path, FileMode.Open, access, FileShare.ReadWrite, bufferSize: 0);
            using var ours = new StrategyStream(ourFile.Open(Candidates.Get(id), access), access);
            Assert.Equal(theirs.CanRead, ours.CanRead);
            Assert.Equal(theirs.CanWrite, ours.CanWrite);
            Assert.Equal(theirs.CanSeek, ours.CanSeek);
            foreach (Action<Stream> call in NotAllowed(access))
                Assert.Equal(Outcome.From(() => call(theirs)), Outcome.From(() => call(ours)));

            theirs.Dispose();
            ours.Dispose();
            Assert.Equal((theirs.CanRead, theirs.CanWrite, theirs.CanSeek), (ours.CanRead, ours.CanWrite, ours.CanSeek));
        }
    }

    [Theory, Strategies]
    public void The_native_operations_are_as_many_as_with_a_FileStream(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);
        Assert.SkipUnless(
            strategy.Traits.Packets == Packets.Every, $"Trait Packets is {strategy.Traits.Packets}: native operations cannot be counted from outside.");

        using TestFile file = TestFile.OfPattern(Length);
        Assert.SkipUnless(
            WorkItems.Of(() => ReadToEnd(Theirs(bufferSize: 0), Length)) > 0,
            "This version of .NET queues no packets: the native operations of its FileStream cannot be counted from outside.");
        foreach ((int bufferSize, int callSize) in new[] { (4096, 256), (4096, 4096), (4096, 5000), (512, 1000), (1, 100) })
        {
            // Whatever else uses the thread pool adds to the one count or to the other; not every time.
            string theirs = Count(() => Theirs(bufferSize), callSize);
            string ours = Count(() => Ours(bufferSize), callSize);
            for (int attempt = 1; attempt < 4 && theirs != ours; attempt++)
            {
                theirs = Count(() => Theirs(bufferSize), callSize);
                ours = Count(() => Ours(bufferSize), callSize);
            }

            Assert.Equal(theirs, ours);
        }

        BufferedStream Ours(int bufferSize) => new(new StrategyStream(file.Open(strategy), FileAccess.ReadWrite), bufferSize);

        FileStream Theirs(int bufferSize) => new(
            file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize, FileOptions.Asynchronous);
    }

    private static string Count(Func<Stream> open, int callSize) =>
        $"{callSize} bytes a call: {WorkItems.Of(() => ReadToEnd(open(), callSize))} reads, {WorkItems.Of(() => WriteAll(open(), callSize))} writes";

    private static string Do(Stream stream, int kind, int amount)
    {
        byte[] buffer = new byte[amount];
        switch (kind)
        {
            case 0:
                return Outcome.From(() => stream.Seek(amount, SeekOrigin.Begin));
            case 1:
                return Outcome.From(() => stream.Seek(-amount, SeekOrigin.Current));
            case 2:
                return Outcome.From(() => stream.Seek(-amount, SeekOrigin.End));
            case 3:
                return Outcome.From(() => stream.Position = amount * 5);
            case 4:
                return Outcome.From(stream.ReadByte);
            case 5:
                return Outcome.From(() => stream.WriteByte((byte)amount));
            case 6:
                Pattern.Fill(buffer, amount, generation: amount);
                return Outcome.From(() => stream.Write(buffer));
            case 7 when amount % 10 == 0:
                return Outcome.From(() => stream.SetLength(stream.Length - amount));
            default:
                // To the last byte: how many come at a time is the buffer's business.
                return Outcome.From(() => $"{stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)} {Convert.ToHexString(buffer)}");
        }
    }

    private static IEnumerable<Action<Stream>> NotAllowed(FileAccess access) =>
    [
        stream => stream.Position = -1,
        stream => stream.Seek(-1, SeekOrigin.Begin),
        stream => stream.Seek(-101, SeekOrigin.End),
        stream => stream.Seek(0, (SeekOrigin)7),
        stream => stream.SetLength(-1),
        stream => _ = stream.Read(new byte[10], 5, 6),
        stream => stream.Write(new byte[10], -1, 6),
        access == FileAccess.Read ? stream => stream.Write(new byte[1]) : stream => stream.ReadExactly(new byte[1]),
    ];

    private static void ReadToEnd(Stream stream, int callSize)
    {
        using (stream)
        {
            byte[] buffer = new byte[callSize];
            while (stream.Read(buffer) > 0)
            {
            }
        }
    }

    private static void WriteAll(Stream stream, int callSize)
    {
        using (stream)
        {
            byte[] buffer = new byte[callSize];
            for (int written = 0; written < Length; written += callSize)
                stream.Write(buffer);
        }
    }
}
