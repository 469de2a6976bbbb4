using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace BenchmarkDotNet.Wine;

/// <summary>
/// The time during which this process starts Windows processes: the prefix is there, its server runs, and when the last of all sessions
/// on the prefix ends, nothing of it runs any more.
/// </summary>
public sealed class WineSession : IDisposable
{
    private static readonly TimeSpan s_firstCommandLimit = TimeSpan.FromMinutes(1); // below 1 s on an idle machine

    private static PosixSignalRegistration[] s_signals = []; // a registration that nobody holds is gone

    private readonly PrefixLock _lock;
    private readonly object _disposing = new();
    private string? _version;
    private bool _disposed;

    private WineSession(WineTools tools, WinePrefix prefix, PrefixLock held, int cpu)
    {
        Tools = tools;
        Prefix = prefix;
        _lock = held;
        Cpu = cpu;
    }

    /// <summary>The programs that it uses.</summary>
    internal WineTools Tools { get; }

    /// <summary>Where the processes live.</summary>
    public WinePrefix Prefix { get; }

    /// <summary>What Wine calls itself, such as <c>wine-8.0 (Debian 8.0~repack-4)</c>.</summary>
    public string Version => _version ??= WineVersion.Ask(Tools);

    /// <summary>
    /// What every process is started with so that its runtime runs at all: without it, it dies under Wine at the first collection that
    /// finalizes a DynamicMethod.
    /// </summary>
    public static IReadOnlyDictionary<string, string> RuntimeVariables { get; } =
        new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" };

    /// <summary>One for whoever has none of his own: opened when it is first needed, ended with this process.</summary>
    internal static Lazy<WineSession> OfThisProcess { get; } = new(() => UntilTheEnd(Open()));

    /// <summary>The CPU that the server and all pinned processes share.</summary>
    public int Cpu { get; }

    /// <summary>Finds Wine, makes the prefix if it is not there, starts its server, and tries it with one trivial command.</summary>
    /// <exception cref="WineException">There is no Wine, or the prefix is not ours, broken, or cannot be made.</exception>
    public static WineSession Open() => Open(WinePrefix.Locate());

    /// <inheritdoc cref="Open()"/>
    /// <param name="prefix">Which one.</param>
    public static WineSession Open(WinePrefix prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var tools = WineTools.Find();
        // A foreign folder is refused before anything is written, the lock file included.
        prefix.Check();
        ClearAbandoned(tools, prefix);
        PrefixLock held = PrefixLock.Shared(prefix);
        while (prefix.IsMissing)
        {
            held.Dispose();
            using (PrefixLock.Alone(prefix))
            {
                // Somebody else may have made it meanwhile.
                if (prefix.IsMissing)
                    PrefixMaker.Make(tools, prefix);
            }
            held = PrefixLock.Shared(prefix);
        }

        return Open(tools, prefix, held, trace: null);
    }

    // What a killed process left, a traced server with its services or a benchmark, would run beside what is measured now.
    private static void ClearAbandoned(WineTools tools, WinePrefix prefix)
    {
        if (prefix.IsMissing)
            return;
        using PrefixLock? alone = PrefixLock.TryAlone(prefix);
        if (alone is null)
            return;
        foreach (WinePrefix traced in prefix.FindTraced())
        {
            using PrefixLock? unused = PrefixLock.TryAlone(traced);
            if (unused is not null)
                WineServer.End(tools, traced);
        }
        WineServer.End(tools, prefix);
    }

    /// <summary>Starts the server of a prefix that is there, and tries it with one trivial command.</summary>
    /// <param name="tools">Wine.</param>
    /// <param name="prefix">The prefix.</param>
    /// <param name="held">Its lock, held alone if its server is to be traced; the session owns it.</param>
    /// <param name="trace">The file that the server writes its requests to; null if it is not to.</param>
    /// <exception cref="WineException">The prefix is broken.</exception>
    internal static WineSession Open(WineTools tools, WinePrefix prefix, PrefixLock held, string? trace)
    {
        var session = new WineSession(tools, prefix, held, CpuAffinity.LowestCpu());
        try
        {
            prefix.Check();
            if (trace is null)
                WineServer.Start(tools, prefix, session.Cpu);
            else
                WineServer.StartTraced(tools, prefix, session.Cpu, trace);
            // Shows that the prefix works, and starts Wine's services now: otherwise the first benchmark would start them, and they would
            // inherit its output.
            EndedProcess first = EndedProcess.Run(session.CreateStartInfo("cmd", ["/c", "exit", "0"], pinned: true), s_firstCommandLimit);
            return first.Succeeded ? session : throw prefix.Broken($"'cmd /c exit 0' fails: {first.Complaint}");
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>How to start a Windows program.</summary>
    /// <param name="windowsExecutable">A path of either kind, or the name of a program that Windows brings.</param>
    /// <param name="arguments">One element each, unquoted; paths among them are Windows paths (<see cref="WinePath.ToWindows"/>).</param>
    /// <param name="pinned">
    /// Whether the process runs on the server's CPU alone. A request to the server is a hand-over between the two processes; across CPUs
    /// its cost has two modes, and which one a launch gets is chance. What runs several threads is not pinned.
    /// </param>
    /// <remarks>Redirect stderr and read it to its end: a crash dump is longer than a pipe.</remarks>
    public ProcessStartInfo CreateStartInfo(string windowsExecutable, IEnumerable<string> arguments, bool pinned) =>
        pinned
            ? WineStartInfo.Create(
                Tools.TaskSet, Prefix, ["-c", Cpu.ToString(CultureInfo.InvariantCulture), Tools.Wine, windowsExecutable, .. arguments])
            : WineStartInfo.Create(Tools.Wine, Prefix, [windowsExecutable, .. arguments]);

    /// <summary>Makes a process that was to be started in another session one of this session.</summary>
    public void Adopt(ProcessStartInfo start)
    {
        ArgumentNullException.ThrowIfNull(start);
        WineStartInfo.Place(start, Prefix);
    }

    /// <summary>
    /// Starts the server again if it has died. The processes that it served are lost: some end, some wait for ever. A session that has ended, perhaps
    /// in a signal handler, starts nothing any more.
    /// </summary>
    /// <returns>What has happened, as a clause; null if the server runs, or has been ended on purpose.</returns>
    /// <exception cref="WineException">It does not start.</exception>
    public string? RestartServer()
    {
        lock (_disposing)
        {
            if (_disposed || WineServer.IsRunning(Tools, Prefix))
                return null;
            WineServer.Start(Tools, Prefix, Cpu);
            return $"the wineserver of {Prefix.Folder} died";
        }
    }

    /// <summary>
    /// Ends the server, and with it whatever still runs in the prefix, unless another session uses it. Every caller returns when that is
    /// done: a signal handler and the main program may both be in a hurry.
    /// </summary>
    public void Dispose()
    {
        lock (_disposing)
        {
            if (_disposed)
                return;
            _disposed = true;
            _lock.Dispose();
            using PrefixLock? alone = PrefixLock.TryAlone(Prefix);
            if (alone is not null)
                WineServer.End(Tools, Prefix);
        }
    }

    private static WineSession UntilTheEnd(WineSession session)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => session.Dispose();
        // These end the process without that event.
        s_signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }
            .Select(signal => PosixSignalRegistration.Create(signal, _ => session.Dispose()))];
        return session;
    }
}
