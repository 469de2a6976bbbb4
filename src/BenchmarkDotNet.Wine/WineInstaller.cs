using System.Diagnostics;

namespace BenchmarkDotNet.Wine;

/// <summary>Installs Wine where it is missing. No toolchain does so by itself: a program that may install packages asks for it.</summary>
public static class WineInstaller
{
    /// <summary>
    /// Does nothing if Wine is there. Otherwise installs it with apt-get, whose progress goes to stderr, if this process is root or may
    /// become root without a password.
    /// </summary>
    /// <exception cref="WineException">It is not there and cannot be installed; the message says what to type.</exception>
    public static void EnsureInstalled()
    {
        if (WineTools.Missing() is null)
            return;
        // Its stdout is what it complains of, its stderr is what apt-get shows.
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script()]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        string complaint = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new WineException(complaint.Length > 0 ? complaint : WineTools.Missing() ?? $"installing Wine ended with exit code {process.ExitCode}.");
        // Finds what the script does not install.
        _ = WineTools.Find();
    }

    private static string Script()
    {
        using var reader = new StreamReader(typeof(WineInstaller).Assembly.GetManifestResourceStream("install.sh")!);
        return reader.ReadToEnd();
    }
}
