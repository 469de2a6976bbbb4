namespace Bench.Shell;

/// <summary>Where is this repository?</summary>
internal static class SolutionFolder
{
    /// <summary>The nearest folder above this program with the solution file in it.</summary>
    /// <exception cref="UserError">There is none: the program was moved out of the repository.</exception>
    public static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bench.sln")))
                return folder.FullName;
        }
        throw new UserError(
            $"there is no Bench.sln above {AppContext.BaseDirectory}, and the benchmarks are built from source. Run it where the repository is.");
    }
}
