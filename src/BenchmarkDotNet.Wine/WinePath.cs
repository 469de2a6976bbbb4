namespace BenchmarkDotNet.Wine;

/// <summary>What does a Windows process call a file of this machine?</summary>
public static class WinePath
{
    /// <summary>Wine shows the root folder as drive Z: <c>/tmp/a</c> is <c>Z:\tmp\a</c>.</summary>
    /// <param name="unixPath">Absolute, or relative to the current folder.</param>
    public static string ToWindows(string unixPath) => "Z:" + Path.GetFullPath(unixPath).Replace('/', '\\');
}
