namespace Bench.Shell;

/// <summary>
/// A folder below the system's temporary one (TMPDIR) that is gone when it is disposed of, or, if its process was killed, when the next
/// process makes one: a file in it is locked for as long as its process lives.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string InUseName = ".in-use";

    private readonly FileStream _inUse;

    private TemporaryFolder(string path, FileStream inUse)
    {
        FullPath = path;
        _inUse = inUse;
    }

    /// <summary>Full path.</summary>
    public string FullPath { get; }

    /// <summary>Makes one, and takes away what killed processes left of the same kind.</summary>
    /// <param name="kind">What its name begins with.</param>
    /// <exception cref="IOException">The temporary folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static TemporaryFolder Create(string kind)
    {
        DeleteAbandoned(kind);
        string path = Directory.CreateTempSubdirectory(kind).FullName;
        return new TemporaryFolder(path, new FileStream(Path.Combine(path, InUseName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));
    }

    /// <summary>May be called more than once, and at once.</summary>
    public void Dispose()
    {
        _inUse.Dispose();
        try
        {
            if (Directory.Exists(FullPath))
                Directory.Delete(FullPath, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody else was faster.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Terminal.Warn($"the temporary folder {FullPath} could not be deleted: {e.Message}");
        }
    }

    /// <summary>
    /// As <see cref="Dispose"/>, at the end of a process that has loaded assemblies of it: Windows deletes no such file, and the next process
    /// does.
    /// </summary>
    public void Leave()
    {
        if (OperatingSystem.IsWindows())
            _inUse.Dispose();
        else
            Dispose();
    }

    private static void DeleteAbandoned(string kind)
    {
        foreach (string folder in Directory.EnumerateDirectories(Path.GetTempPath(), kind + "*"))
        {
            try
            {
                string inUse = Path.Combine(folder, InUseName);
                if (!File.Exists(inUse))
                    continue;
                using (new FileStream(inUse, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                    // Nobody holds it: its process is gone.
                }
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // In use, or somebody else's.
            }
        }
    }
}
