namespace BenchmarkDotNet.Wine;

/// <summary>
/// A second Wine beside the usual one, with a wineserver of its own that writes every request to a file. It shares the usual one's
/// drive C and has its own registry, so that it is there at once; its server is traced all the time, and the usual one never.
/// </summary>
public sealed class TracedWine : IDisposable
{
    private readonly string _trace;
    private bool _disposed;

    private TracedWine(WineSession session, string trace)
    {
        Session = session;
        _trace = trace;
    }

    /// <summary>How to start processes whose requests are traced.</summary>
    public WineSession Session { get; }

    /// <summary>Starts a traced server.</summary>
    /// <param name="usual">Whose drive C is used. It has to outlive the traced one.</param>
    /// <exception cref="WineException">The prefix cannot be made, or the server does not start.</exception>
    public static TracedWine Open(WineSession usual)
    {
        ArgumentNullException.ThrowIfNull(usual);
        PrefixLock held = FreePrefix(usual.Prefix, out WinePrefix free);
        try
        {
            TracedPrefix.Derive(usual.Prefix, free);
            string trace = Path.Combine(free.Folder, "trace.txt");
            File.Delete(trace);
            return new TracedWine(WineSession.Open(usual.Tools, free, held, trace), trace);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Reads what the server wrote since the last time. Every process that is to be in it has ended.</summary>
    /// <param name="read">Reads the lines to their end.</param>
    public T TakeTrace<T>(Func<IEnumerable<string>, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        T result = read(File.ReadLines(_trace));
        DropTrace();
        return result;
    }

    /// <summary>Forgets what the server wrote so far.</summary>
    public void DropTrace()
    {
        // The server appends: what is cut off stays away, and the file stays small.
        using FileStream file = new(_trace, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.SetLength(0);
    }

    /// <summary>Ends the traced server.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        Session.Dispose();
        File.Delete(_trace);
    }

    /// <summary>Each traced session needs a server for itself: the first prefix that no other one has.</summary>
    private static PrefixLock FreePrefix(WinePrefix usual, out WinePrefix free)
    {
        for (int number = 1; ; number++)
        {
            free = usual.Traced(number);
            if (PrefixLock.TryAlone(free) is { } held)
                return held;
        }
    }
}
