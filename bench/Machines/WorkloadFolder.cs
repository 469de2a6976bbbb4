using System.Globalization;
using Bench.Shell;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Wine;
using Workloads;

namespace Bench.Machines;

/// <summary>The run's own temporary folder, which the workloads put their files in; it is gone when the run is.</summary>
internal sealed class WorkloadFolder : IDisposable
{
    private const long Mebibyte = 1 << 20;

    private readonly TemporaryFolder _folder;

    private WorkloadFolder(TemporaryFolder folder) => _folder = folder;

    /// <summary>Makes the folder below the system's temporary folder (TMPDIR) and tells the benchmark processes about it.</summary>
    /// <exception cref="UserError">The temporary folder cannot be written, or is too small for the largest case.</exception>
    public static WorkloadFolder Create(IEnumerable<BenchmarkCase> cases)
    {
        string parent = Path.GetTempPath();
        long needed = NeededBytes(cases);
        try
        {
            long free = new DriveInfo(parent).AvailableFreeSpace;
            if (free < needed)
                throw Unusable(parent, needed, $"has only {InMebibytes(free)} MiB free");
            var folder = new WorkloadFolder(TemporaryFolder.Create("bench-"));
            // The environment of this process is inherited by the benchmark processes. In the jobs it would make two runs differ.
            Environment.SetEnvironmentVariable(
                WorkloadEnvironment.FolderVariable, OperatingSystem.IsWindows() ? folder._folder.FullPath : WinePath.ToWindows(folder._folder.FullPath));
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Unusable(parent, needed, $"cannot be written ({e.Message.TrimEnd('.')})", e);
        }
    }

    public void Dispose() => _folder.Dispose();

    // A source and a destination file of the largest size for each process that takes turns, and 64 MiB for everything small.
    private static long NeededBytes(IEnumerable<BenchmarkCase> cases) =>
        (64 * Mebibyte) + (2 * cases
            .GroupBy(benchmarkCase => (benchmarkCase.Descriptor.WorkloadMethod, benchmarkCase.Parameters.ValueInfo))
            .Select(contestants => contestants.Count() * contestants.First().Parameters.Items
                .Where(item => item.Name == "fileSize").Sum(item => Convert.ToInt64(item.Value, CultureInfo.InvariantCulture)))
            .DefaultIfEmpty()
            .Max());

    private static UserError Unusable(string folder, long needed, string what, Exception? cause = null)
    {
        string message = $"the temporary folder {folder} {what}; the run needs {InMebibytes(needed)} MiB there. " +
            $"Make room, or set {(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR")} to another folder.";
        return cause is null ? new UserError(message) : new UserError(message, cause);
    }

    private static string InMebibytes(long bytes) => (bytes / Mebibyte).ToString(CultureInfo.InvariantCulture);
}
