using System.Globalization;

namespace Workloads.Counting;

/// <summary>
/// Marks where a counted section begins and ends in a trace of the kernel: it opens an event that does not exist, whose name the trace
/// shows together with the thread.
/// </summary>
internal static class SectionMark
{
    /// <summary>What every mark's name begins with.</summary>
    public const string Prefix = "io-strategies-section-";

    /// <summary>A mark that marks nothing. The first one allocates, and so must not be that of a section.</summary>
    public static void Prepare() => Say(0, "ready");

    /// <summary>What the calling thread does from now on is counted.</summary>
    public static void Begin(int section) => Say(section, "begin");

    /// <summary>What the calling thread does from now on is no longer counted, but other threads still have to do with what it did.</summary>
    public static void End(int section) => Say(section, "end");

    /// <summary>The other threads are done.</summary>
    public static void Settled(int section) => Say(section, "settled");

    /// <summary>What this thread does is nobody's cost: it is the other end of a pipe.</summary>
    public static void Peer() => Say(0, "peer");

    // All names are of one length: what a mark allocates is the same in every section, and drops out of a difference.
    private static void Say(int section, string what)
    {
        if (SectionEvents.Log.IsEnabled())
            SectionEvents.Log.Mark(what);
        if (OperatingSystem.IsWindows())
            EventWaitHandle.TryOpenExisting(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{section:D4}-{what}"), out _);
    }
}
