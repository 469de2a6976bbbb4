using System.IO.Compression;

namespace Comparison.Tool;

/// <summary>A zip archive of artifacts, as CI systems hand them out: what is in it is read as if it were a folder.</summary>
internal static class ZippedRun
{
    // A record of 10,000 cases and 15 rounds is a fifth of it, unpacked.
    private const long MostBytes = 200_000_000;
    private const int MostFiles = 10_000;

    // What runs consist of; everything else stays packed.
    private static readonly string[] s_extensions = [".json", ".csv", ".gz"];

    /// <summary>Whether a file begins as archives do. (APPNOTE.TXT, section 4.3.7.)</summary>
    /// <exception cref="UserError">It cannot be read.</exception>
    public static bool IsZip(string path) => UserError.Wrap($"{path} cannot be read", () =>
    {
        // A pipe cannot be read twice.
        if ((File.GetAttributes(path) & (FileAttributes.Device | FileAttributes.Directory)) != 0 || new FileInfo(path).Length < 4)
            return false;
        using FileStream file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[4];
        return file.CanSeek && file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PK\x3\x4"u8);
    });

    /// <param name="path">Of the archive.</param>
    /// <exception cref="UserError">It is damaged, too large, or has nothing, or several records, in it.</exception>
    public static OpenedRun Open(string path)
    {
        string folder = Directory.CreateTempSubdirectory("bdn-compare-").FullName;
        try
        {
            Unpack(path, folder);
            IReadOnlyList<string> records = RecordFiles.IsRecord(folder) ? [folder] : RecordFiles.In(folder);
            if (records.Count > 1)
                throw new UserError($"{path} has {records.Count} run records in it. Unpack it, and name one.");
            OpenedRun opened = OpenedRun.Open(records is [var record] ? record : folder);
            return opened with { Run = opened.Run with { Name = path, Notes = [.. opened.Run.Notes.Select(InArchive)] } };
        }
        catch (UserError e) when (e.Message.Contains(folder, StringComparison.Ordinal))
        {
            throw new UserError(InArchive(e.Message), e);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        // Nobody knows the folder.
        string InArchive(string message) => message.Replace(folder, path, StringComparison.Ordinal);
    }

    private static void Unpack(string path, string folder) => UserError.Wrap($"{path} cannot be unpacked", () =>
    {
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            ZipArchiveEntry[] entries = [.. archive.Entries.Where(entry => s_extensions.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase))];
            if (entries.Length > MostFiles)
                throw new UserError($"{path} has more than {MostFiles} files. Unpack it, and name a folder.");
            long room = MostBytes;
            foreach (ZipArchiveEntry entry in entries)
                room -= Unpack(entry, path, folder, room);
        }
        catch (InvalidDataException e)
        {
            throw new UserError($"{path} is a damaged zip archive: {e.Message}", e);
        }
    });

    // What an entry says of its length may be wrong.
    private static long Unpack(ZipArchiveEntry entry, string path, string folder, long room)
    {
        string file = Path.GetFullPath(Path.Combine(folder, entry.FullName));
        if (!file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new UserError($"{path} has a file that leads out of it, and is not read.");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using Stream content = entry.Open();
        using FileStream unpacked = new(file, FileMode.CreateNew);
        byte[] part = new byte[81_920];
        long total = 0;
        for (int read = content.Read(part); read > 0; read = content.Read(part))
        {
            total += read;
            if (total > room)
                throw new UserError($"{path} is larger than {MostBytes / 1_000_000} MB when it is unpacked, and is not read.");
            unpacked.Write(part, 0, read);
        }
        return total;
    }
}
