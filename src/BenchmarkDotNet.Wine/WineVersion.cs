using System.Diagnostics;

namespace BenchmarkDotNet.Wine;

/// <summary>Which Wine is it? Reports say so, because its costs differ from version to version.</summary>
internal static class WineVersion
{
    /// <summary>The line that <c>wine --version</c> writes; <c>Wine</c> if it writes none.</summary>
    public static string Ask(WineTools tools)
    {
        var start = new ProcessStartInfo(tools.Wine, "--version")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["WINEDEBUG"] = "-all";
        using var process = Process.Start(start)!;
        // The process starts no other and writes one line at most on each pipe.
        string version = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return version.Length > 0 ? version : "Wine";
    }
}
