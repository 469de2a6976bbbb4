using System.Diagnostics;

namespace BenchmarkDotNet.Wine;

/// <summary>The environment that every process of a prefix is started with.</summary>
internal static class WineStartInfo
{
    /// <param name="program">A Unix program: wine, wineserver, or taskset in front of them.</param>
    /// <param name="prefix">Where the process lives.</param>
    /// <param name="arguments">One element each, unquoted.</param>
    public static ProcessStartInfo Create(string program, WinePrefix prefix, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false };
        Place(start, prefix);
        // Silences Wine's own messages, and Debian's hint about 32-bit programs.
        start.Environment["WINEDEBUG"] = "-all";
        foreach ((string name, string value) in WineSession.RuntimeVariables)
            start.Environment[name] = value;
        // Wine's crash handler prints pages of registers and modules to stdout, after what .NET itself says on stderr.
        start.Environment["WINEDLLOVERRIDES"] = "winedbg.exe=d";
        // Windows processes with windows on somebody's desktop would be a surprise, and Wine would wait for the display.
        start.Environment.Remove("DISPLAY");
        start.Environment.Remove("WAYLAND_DISPLAY");
        // Where the host's own .NET is says nothing to a Windows process.
        start.Environment.Remove("DOTNET_ROOT");
        return start;
    }

    /// <summary>Says where a process lives.</summary>
    public static void Place(ProcessStartInfo start, WinePrefix prefix)
    {
        start.Environment["WINEPREFIX"] = prefix.Folder;
        // Never TMPDIR: Debian's Wine 10 frees the string that getenv returned, and aborts, where TMPDIR is set and /run/user/UID is missing (as in
        // containers). And Debian's Wine puts the wineserver's socket below it: processes with different ones would start two servers on one prefix.
        start.Environment.Remove("TMPDIR");
    }
}
