using System.Globalization;

namespace Bench.Sessions;

/// <summary>
/// At most one measuring at a time on a machine: two of them would measure each other. The kernel lets go of the file when its process
/// dies, however it dies, so that a lock is never stale.
/// </summary>
internal sealed class MeasuringLock : IDisposable
{
    private readonly FileStream _file;

    private MeasuringLock(FileStream file) => _file = file;

    // One for all users, whatever their TMPDIR is.
    private static string FilePath => Path.Combine(
        OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData) : "/tmp",
        "io-strategies-measuring.lock");

    // Beside it: Windows lets nobody read a file that is locked as a whole.
    private static string HolderPath => FilePath + ".holder";

    /// <exception cref="UserError">Somebody else holds it; the message says who.</exception>
    public static MeasuringLock Take(IEnumerable<string> command)
    {
        try
        {
            var file = new FileStream(FilePath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(HolderPath, string.Create(
                CultureInfo.InvariantCulture,
                $"process {Environment.ProcessId} of {Environment.UserName}, since {DateTimeOffset.Now:yyyy-MM-dd HH:mm:ss zzz}: bench {string.Join(' ', command)}"));
            return new MeasuringLock(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserError(
                $"another measuring is going on on this machine, and the two would measure each other: {Holder()}. Wait for its end. (Lock: {FilePath}; {e.Message})", e);
        }
    }

    public void Dispose()
    {
        // Empty, not deleted: who comes between the two would lock a file without a name.
        File.WriteAllText(HolderPath, "");
        _file.Dispose();
    }

    private static string Holder()
    {
        try
        {
            return File.ReadAllText(HolderPath) is { Length: > 0 } holder ? holder : "it does not say who";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"it does not say who ({e.Message})";
        }
    }
}
