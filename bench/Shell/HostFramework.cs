namespace Bench.Shell;

/// <summary>What benchmark processes are built for where nobody names a runtime: what this program runs on.</summary>
internal static class HostFramework
{
    /// <summary>Such as <c>net10.0</c>.</summary>
    public static string Moniker { get; } = $"net{Environment.Version.ToString(2)}";
}
