using System.Globalization;
using Bench.Jobs;

namespace Bench.Sessions;

/// <summary>
/// At most one measuring at a time on a machine: two of them would measure each other. The kernel lets go of the file when its process
/// dies, however it dies, so that a lock is never stale. The first user makes the file, and every other one can lock it: it is opened
/// for reading, and never made anew where it is there (Linux refuses that in /tmp if it is somebody else's: fs.protected_regular).
/// </summary>
internal sealed class MeasuringLock : IDisposable
{
    /// <summary>The environment variable that holds another folder for the lock: who measures there does not ask who measures elsewhere.</summary>
    public const string FolderVariable = "IOSTRATEGY_LOCK";

    private const string Name = "io-strategies-measuring.lock";

    // Beside the lock, one for each user: nobody can write another one's file in /tmp, and Windows lets nobody read a file that is locked.
    private const string HolderName = Name + ".holder.";

    private readonly FileStream _file;

    private MeasuringLock(FileStream file) => _file = file;

    // One for all users, whatever their TMPDIR is.
    private static string Folder =>
        Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder ? folder
        : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData)
        : "/tmp";

    private static string FilePath => Path.Combine(Folder, Name);

    private static string OwnHolderPath => Path.Combine(Folder, HolderName + string.Concat(Environment.UserName.Where(char.IsLetterOrDigit)));

    /// <summary>Looks for what measuring needs, too: whoever cannot measure has nobody to wait for.</summary>
    /// <exception cref="UserError">Somebody else holds it; the message says who. Or the file cannot be used, or the machine lacks something.</exception>
    public static MeasuringLock Take(IEnumerable<string> command)
    {
        BenchmarkHost.Require();
        FileStream file = Open()
            ?? throw new UserError($"another measuring is going on on this machine, and the two would measure each other: {Holder()}. Wait for its end. (Lock: {FilePath})");
        WriteHolder(string.Create(
            CultureInfo.InvariantCulture,
            $"process {Environment.ProcessId} of {Environment.UserName}, since {DateTimeOffset.Now:yyyy-MM-dd HH:mm:ss zzz}: bench {string.Join(' ', command)}"));
        return new MeasuringLock(file);
    }

    /// <summary>Who measures just now; null if nobody does.</summary>
    public static string? FindHolder()
    {
        if (!File.Exists(FilePath))
            return null;
        using FileStream? free = Open();
        return free is null ? Holder() : null;
    }

    public void Dispose()
    {
        // Empty, not deleted: who comes between the two would lock a file without a name.
        WriteHolder("");
        _file.Dispose();
    }

    // Null if somebody holds it. On Unix, opening with FileShare.None is flock(LOCK_EX), whatever the access is.
    private static FileStream? Open() => UserError.Wrap<FileStream?>(
        $"the lock {FilePath} cannot be used",
        () =>
        {
            try
            {
                if (!File.Exists(FilePath))
                    Make();
                return new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.None);
            }
            catch (IOException) when (File.Exists(FilePath))
            {
                return null;
            }
        },
        "Whoever made it, or root, may delete it.");

    private static void Make()
    {
        try
        {
            using var made = new FileStream(FilePath, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
            // Whatever the first user's umask is.
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(
                    made.SafeFileHandle,
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            }
        }
        catch (IOException) when (File.Exists(FilePath))
        {
            // Somebody else was faster.
        }
    }

    private static void WriteHolder(string text)
    {
        try
        {
            File.WriteAllText(OwnHolderPath, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The lock holds without it; whoever is refused is not told by whom.
        }
    }

    private static string Holder()
    {
        try
        {
            return Directory.EnumerateFiles(Folder, HolderName + "*")
                .OrderByDescending(File.GetLastWriteTimeUtc)
                .Select(File.ReadAllText)
                .FirstOrDefault(text => text.Length > 0) ?? "it does not say who";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"it does not say who ({e.Message})";
        }
    }
}
