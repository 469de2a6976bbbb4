namespace TestSupport;

/// <summary>Where is the working tree that these tests were built from?</summary>
internal static class Repository
{
    /// <summary>The folder that holds Bench.sln.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Bench.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository."));
}
