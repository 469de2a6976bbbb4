// Contestants for the figures of turns (tests/turns-figures.sh), by --code: copies of one strategy, six the same and one that is one percent slower,
// and a neighbour that leaves caches and queues as a bad neighbour does.
using System.Diagnostics;

/// <summary>native-event once more, under another id.</summary>
public abstract class Copy(string id, double slower = 0) : IIoStrategy
{
    private static readonly IIoStrategy s_original = IoStrategyCatalog.Get("native-event");

    public string Id => id;

    public StrategyTraits Traits => s_original.Traits;

    public IoFile Attach(SafeFileHandle handle) => new CopiedFile(s_original.Attach(handle), s_original.Traits, slower, Disturb);

    protected virtual void Disturb()
    {
    }

    private sealed unsafe class CopiedFile(IoFile original, StrategyTraits traits, double slower, Action disturb) : IoFile(original.Handle, traits)
    {
        // A hundredth of a read is one to three of the clock's ticks, of which a spin misses one in the middle: a hundred are paid at once.
        private const double LeastPayment = 100;

        // In ticks; of the process, which is one contestant's: an invocation has files of its own.
        private static double s_owed;

        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            long begin = Stopwatch.GetTimestamp();
            IoResult result = IoResult.Success((nuint)length);
            if (direction == IoDirection.Read)
                result = IoResult.Success((nuint)original.Read(new Span<byte>(buffer, length), fileOffset));
            else
                original.Write(new ReadOnlySpan<byte>(buffer, length), fileOffset);
            disturb();
            s_owed += (Stopwatch.GetTimestamp() - begin) * slower;
            if (s_owed >= LeastPayment)
                Pay();
            return result;
        }

        private static void Pay()
        {
            long begin = Stopwatch.GetTimestamp();
            long now;
            do
                now = Stopwatch.GetTimestamp();
            while (now - begin < s_owed);
            s_owed -= now - begin;
        }
    }
}

public sealed class Same1() : Copy("same-1");
public sealed class Same2() : Copy("same-2");
public sealed class Same3() : Copy("same-3");
public sealed class Same4() : Copy("same-4");
public sealed class Same5() : Copy("same-5");
public sealed class Same6() : Copy("same-6");
public sealed class Slower() : Copy("slower", 0.01);

/// <summary>Walks through 32 MiB, and queues work items that are still running when its turn is over.</summary>
public sealed class Neighbour() : Copy("neighbour")
{
    private static readonly byte[] s_large = new byte[32 << 20];
    private static int s_operations;

    protected override void Disturb()
    {
        if (++s_operations % 16 != 0)
            return;
        for (int index = 0; index < s_large.Length; index += 64)
            s_large[index]++;
        ThreadPool.QueueUserWorkItem(static _ => Thread.SpinWait(10_000));
    }
}
