namespace Bench.Wine;

/// <summary>
/// A second Wine beside the usual one, with a wineserver of its own that writes every request to a file. It shares the usual one's
/// drive C and has its own registry, so that it is there at once; its server is traced all the time, and the usual one never.
/// </summary>
internal sealed class TracedWine : IDisposable
{
    private readonly WineSession _usual;
    private readonly WineSession _traced;
    private readonly string _trace;
    private bool _disposed;

    private TracedWine(WineSession usual, WineSession traced, string trace)
    {
        _usual = usual;
        _traced = traced;
        _trace = trace;
    }

    /// <summary>How to start processes whose requests are traced.</summary>
    public WineSession Session => _traced;

    /// <summary>Opens the usual session, for the drive that is shared, and a traced one beside it.</summary>
    /// <exception cref="UserError">As <see cref="WineSession.Open()"/>.</exception>
    public static TracedWine Open(WineTools tools, WinePrefix prefix)
    {
        var usual = WineSession.Open(tools, prefix);
        try
        {
            PrefixLock held = FreePrefix(prefix, out WinePrefix free);
            string trace = Path.Combine(free.Folder, "trace.txt");
            TracedPrefix.Derive(prefix, free);
            File.Delete(trace);
            return new TracedWine(usual, WineSession.Open(tools, free, held, trace), trace);
        }
        catch
        {
            usual.Dispose();
            throw;
        }
    }

    /// <summary>What the server wrote since the last time. Every process that is to be in it has ended.</summary>
    public string[] TakeTrace()
    {
        string[] lines = File.ReadAllLines(_trace);
        // The server appends: what has been read is cut off, so that the file stays small.
        using FileStream file = new(_trace, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.SetLength(0);
        return lines;
    }

    /// <summary>Ends the traced server, then, unless somebody else uses it, the usual one.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _traced.Dispose();
        File.Delete(_trace);
        _usual.Dispose();
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
