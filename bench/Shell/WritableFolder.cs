namespace Bench.Shell;

/// <summary>Can a folder be written? Whoever writes only at the end of long work asks at its beginning.</summary>
internal static class WritableFolder
{
    /// <summary>Makes the folder if it is missing, and a file in it that is gone at once.</summary>
    /// <param name="what">What is written there, for the message: a plural.</param>
    /// <param name="path">The folder.</param>
    /// <exception cref="UserError">It cannot be written.</exception>
    public static void Require(string what, string path) => UserError.Wrap($"{what} are written to {path}, which cannot be written", () =>
    {
        _ = Directory.CreateDirectory(path);
        File.Create(Path.Combine(path, Path.GetRandomFileName()), bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
    });
}
