namespace TestSupport;

/// <summary>Where is the working tree that these tests were built from?</summary>
internal static class Repository
{
    /// <summary>The folder that holds Bench.sln.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The host of this very process, whatever is on PATH.</summary>
    public static string DotNet { get; } = Path.Combine(
        // .../shared/Microsoft.NETCore.App/10.0.x/ -> .../
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..")),
        OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Bench.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository."));
}
