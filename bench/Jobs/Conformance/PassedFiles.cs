using Bench.Jobs.Added;
using IoStrategies;

namespace Bench.Jobs.Conformance;

/// <summary>Which files with strategies from elsewhere have passed the conformance suite? Remembered for each user, by what is in them.</summary>
internal static class PassedFiles
{
    // A file that has passed this contract's suite says nothing of another contract.
    private static string Folder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder ? folder : Path.GetTempPath(),
        "io-strategies", "passed", typeof(IIoStrategy).Assembly.GetName().Version!.ToString());

    /// <summary>Remembers that all strategies of a file have passed.</summary>
    /// <exception cref="UserError">It cannot be written down.</exception>
    public static void Remember(AddedFile file) => UserError.Wrap($"that {Path.GetFileName(file.Path)} has passed cannot be written down", () =>
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(PathOf(file), "");
    });

    /// <summary>Looks whether strategies that are to be measured have passed.</summary>
    /// <param name="additions">Where they may come from.</param>
    /// <param name="selected">Those that are to be measured.</param>
    /// <exception cref="UserError">One has not; the message names its file.</exception>
    public static void Require(Additions additions, IReadOnlyList<IIoStrategy> selected)
    {
        if (additions.Files.FirstOrDefault(file => file.Strategies.Any(selected.Contains) && !File.Exists(PathOf(file))) is { } file)
        {
            throw new UserError(
                $"{file.Path} has not passed the conformance suite as it is now, and a wrong strategy may be a fast one. 'bench conform' with the same file runs it; --unchecked measures without.");
        }
    }

    private static string PathOf(AddedFile file) => Path.Combine(Folder, file.Digest);
}
