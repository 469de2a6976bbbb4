namespace Bench.Shell;

/// <summary>What starts a program of .NET that is no executable: the one that has started this one, or the one on PATH.</summary>
internal static class DotNetHost
{
    public static string Path { get; } =
        Environment.ProcessPath is { } host && System.IO.Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";
}
