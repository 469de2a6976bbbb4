using System.Globalization;

namespace BenchmarkDotNet.Wine;

/// <summary>Starts and ends the wineserver of one prefix: the process that holds all kernel objects of its Windows processes.</summary>
internal static class WineServer
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Starts a server that outlives the programs that use it, on one CPU. One that runs already, be it another session's or left by one that crashed, is used.
    /// </summary>
    /// <exception cref="WineException">It does not start.</exception>
    public static void Start(WineTools tools, WinePrefix prefix, int cpu)
    {
        // Without -f it goes into a session of its own, where a Ctrl+C does not reach it, and its starter returns when it is ready. Debian's
        // wrapper puts -p0 in front; the later option wins.
        string[] arguments = ["-c", cpu.ToString(CultureInfo.InvariantCulture), tools.Server, "-p"];
        EndedProcess ended = EndedProcess.Run(WineStartInfo.Create(tools.TaskSet, prefix, arguments), s_limit);
        if (!ended.Succeeded && !IsRunning(tools, prefix))
            throw prefix.Broken($"its wineserver does not start: {ended.Complaint}");
    }

    /// <summary>Starts a server that writes a line for every request and every answer. One that a crash left is ended first.</summary>
    /// <exception cref="WineException">It does not start.</exception>
    public static void StartTraced(WineTools tools, WinePrefix prefix, int cpu, string trace)
    {
        End(tools, prefix);
        // The server writes to its stderr, which the starter hands on; no pipe, since a server outlives whoever would read it.
        string[] arguments =
        [
            "-c", "exec \"$@\" 2>> \"$0\"", trace,
            tools.TaskSet, "-c", cpu.ToString(CultureInfo.InvariantCulture), tools.Server, "-p", "-d",
        ];
        EndedProcess ended = EndedProcess.Run(WineStartInfo.Create("/bin/sh", prefix, arguments), s_limit);
        if (!ended.Succeeded)
            throw prefix.Broken($"its wineserver does not start: {ended.Complaint}");
    }

    /// <summary>Ends the server of this prefix, and with it every process that lives there. Nothing happens if none runs.</summary>
    public static void End(WineTools tools, WinePrefix prefix)
    {
        if (!IsRunning(tools, prefix))
            return;
        _ = EndedProcess.Run(WineStartInfo.Create(tools.Server, prefix, ["-k"]), s_limit);
        _ = EndedProcess.Run(WineStartInfo.Create(tools.Server, prefix, ["-w"]), s_limit);
    }

    /// <summary>Whether the prefix has one.</summary>
    public static bool IsRunning(WineTools tools, WinePrefix prefix) =>
        // Signal 0 reaches no one, but tells whether there is someone.
        EndedProcess.Run(WineStartInfo.Create(tools.Server, prefix, ["-k0"]), s_limit).Succeeded;
}
