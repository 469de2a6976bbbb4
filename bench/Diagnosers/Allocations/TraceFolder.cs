namespace Bench.Diagnosers.Allocations;

/// <summary>Where are traces written? A folder of their own in the temporary folder; they are analysed at once and then deleted.</summary>
internal static class TraceFolder
{
    /// <summary>Makes it.</summary>
    /// <exception cref="UserError">The temporary folder cannot be written.</exception>
    public static string Create() => UserError.Wrap(
        $"traces are written to {Path.GetTempPath()}, which cannot be written",
        () => Directory.CreateTempSubdirectory("io-allocations-").FullName,
        $"Set {(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR")} to another folder.");
}
