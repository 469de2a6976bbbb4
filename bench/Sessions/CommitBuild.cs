using System.Diagnostics;
using Bench.Shell;

namespace Bench.Sessions;

/// <summary>A commit of this repository, checked out and built in a folder of its own outside the repository; gone when it is disposed of.</summary>
/// <remarks>Outside, because BenchmarkDotNet looks for the project by its name in every folder below the solution.</remarks>
internal sealed class CommitBuild : IDisposable
{
    /// <summary>Where it is left why a commit does not build.</summary>
    public const string BuildErrorFile = "build-error.txt";

    /// <summary>Where it is left why a commit's harness, which does build, cannot be used.</summary>
    public const string SideErrorFile = "side-error.txt";

    private readonly string _repository;
    private readonly TemporaryFolder _parent;
    private readonly string _folder;

    private CommitBuild(string repository, string hash, TemporaryFolder parent, string folder)
    {
        _parent = parent;
        _repository = repository;
        Hash = hash;
        _folder = folder;
    }

    /// <summary>Of the commit, in full.</summary>
    public string Hash { get; }

    /// <summary>Of the commit, to be shown.</summary>
    public string ShortHash => Hash[..10];

    /// <summary>The built harness; null if it did not build.</summary>
    public string? Program { get; private set; }

    /// <summary>The first error of the build, or why the built harness cannot be used; null if there is none.</summary>
    public string? Error { get; private set; }

    /// <summary>Where <see cref="Error"/> is left.</summary>
    public string ErrorFile => Program is null ? BuildErrorFile : SideErrorFile;

    /// <summary>Checks the commit out. Nothing is built yet.</summary>
    /// <exception cref="UserError">Git cannot do it.</exception>
    public static CommitBuild CheckOut(string repository, string hash)
    {
        var parent = TemporaryFolder.Create("bench-commit-");
        string folder = Path.Combine(parent.FullPath, hash[..10]);
        var build = new CommitBuild(repository, hash, parent, folder);
        try
        {
            _ = WorkTree.Git(repository, "worktree", "add", "--detach", "--force", folder, hash);
            return build;
        }
        catch
        {
            build.Dispose();
            throw;
        }
    }

    /// <summary>Builds the harness from the commit's source.</summary>
    public void Build()
    {
        var start = new ProcessStartInfo("dotnet", ["build", "bench", "-c", "Release", "-nologo", "-v", "quiet", "-p:RunAnalyzers=false"])
        {
            WorkingDirectory = _folder,
        };
        EndedProgram build = EndedProgram.Run(start);
        // The folder between is named after the commit's own target framework.
        string binaries = Path.Combine(_folder, "bench", "bin", "Release");
        if (build.ExitCode == 0 && Directory.Exists(binaries))
            Program = Directory.EnumerateDirectories(binaries).Select(framework => Path.Combine(framework, "Bench.dll")).FirstOrDefault(File.Exists);
        if (Program is null)
            Error = BuildErrors.First(build.Output + build.Error).Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    /// <summary>It was built, and is of no use.</summary>
    /// <param name="error">Why.</param>
    public void Fail(string error) => Error = error;

    public void Dispose()
    {
        try
        {
            if (Directory.Exists(_folder))
                _ = WorkTree.Git(_repository, "worktree", "remove", "--force", _folder);
            _parent.Dispose();
            // Those whose process was killed, too: their folders are gone by now.
            _ = WorkTree.Git(_repository, "worktree", "prune");
        }
        catch (Exception e) when (e is UserError or IOException or UnauthorizedAccessException)
        {
            Terminal.Warn($"the work tree {_folder} could not be removed: {e.Message}");
        }
    }
}
