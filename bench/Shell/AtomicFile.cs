namespace Bench.Shell;

/// <summary>A file with all of its bytes takes the name in one step: a crash, or a full disk, leaves the old one or the new one.</summary>
internal static class AtomicFile
{
    /// <summary>Writes it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static void Write(string path, byte[] content)
    {
        string unfinished = path + ".unfinished";
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch (IOException)
        {
            // What is there of it takes room, and says nothing.
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Writes what a person is to find beside a result.</summary>
    /// <exception cref="UserError">It cannot be written; the message says why.</exception>
    public static void WriteForPeople(string path, byte[] content) =>
        UserError.Wrap($"{path} cannot be written", () => Write(path, content), "What was measured is kept.");
}
