using System.Diagnostics;

namespace BenchmarkDotNet.Wine;

/// <summary>
/// Who uses a Wine prefix just now? Every session holds the lock file beside the prefix shared; whoever makes the prefix or ends its
/// server holds it alone. The kernel lets go of it when a process dies, so that nothing is ever stale.
/// </summary>
internal sealed class PrefixLock : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3); // somebody else may be making the prefix: 15 s, more on a busy machine
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private PrefixLock(FileStream file) => _file = file;

    /// <summary>Waits until nobody holds the lock alone.</summary>
    /// <exception cref="WineException">Somebody still does after three minutes, or the file cannot be made.</exception>
    public static PrefixLock Shared(WinePrefix prefix) => Wait(prefix, FileShare.Read);

    /// <summary>Waits until nobody else holds the lock at all.</summary>
    /// <exception cref="WineException">Somebody still does after three minutes, or the file cannot be made.</exception>
    public static PrefixLock Alone(WinePrefix prefix) => Wait(prefix, FileShare.None);

    /// <summary>Null if somebody else holds the lock.</summary>
    public static PrefixLock? TryAlone(WinePrefix prefix) => Try(prefix, FileShare.None);

    public void Dispose() => _file.Dispose();

    private static PrefixLock Wait(WinePrefix prefix, FileShare share)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            if (Try(prefix, share) is { } held)
                return held;
            Thread.Sleep(s_pause);
        }
        while (Stopwatch.GetElapsedTime(start) < s_patience);
        throw new WineException($"another run has held {prefix.LockFile} for {s_patience.TotalMinutes} minutes. Wait for it to end, or end it.");
    }

    private static PrefixLock? Try(WinePrefix prefix, FileShare share)
    {
        // Opening for reading with FileShare.Read is flock(LOCK_SH), with FileShare.None flock(LOCK_EX).
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(prefix.LockFile)!);
            return new PrefixLock(new FileStream(prefix.LockFile, FileMode.OpenOrCreate, FileAccess.Read, share));
        }
        catch (IOException) when (File.Exists(prefix.LockFile))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WineException($"the lock of the Wine prefix cannot be made: {e.Message} Set WINEPREFIX to a folder below one that can be written.", e);
        }
    }
}
