using Comparison.Noise;
using Comparison.Records;
using Comparison.Runs;
using Comparison.Text;

namespace Comparison.Tool;

/// <summary>What is known of the noise of the machine that both sides were measured on?</summary>
internal static class MachineFence
{
    private const string ResultsFolder = "results";

    /// <summary>The latest recorded fence of it; null if there is none, or if there were two machines.</summary>
    /// <param name="ofBase">Null if nothing is known of the base's machine.</param>
    /// <param name="ofDiff">Null if nothing is known of the other side's.</param>
    /// <param name="results">A folder of records; null if there is none.</param>
    public static NoiseFence? Find(Machine? ofBase, Machine? ofDiff, string? results) =>
        ofBase is null || ofDiff is null || !Directory.Exists(results)
            ? null
            : Directory.EnumerateDirectories(results)
                .OrderDescending(StringComparer.Ordinal)
                .Select(folder => Path.Combine(folder, NoiseFence.FileName))
                .Where(File.Exists)
                .Select(ReadIfWhole)
                .FirstOrDefault(fence => fence is not null && fence.IsOf(ofBase) && fence.IsOf(ofDiff));

    /// <summary>A fence that the user named.</summary>
    /// <exception cref="UserError">It cannot be read, or says nothing about these runs.</exception>
    public static NoiseFence Named(string file, Machine? ofBase, Machine? ofDiff)
    {
        NoiseFence fence = Read(Directory.Exists(file) ? Path.Combine(file, NoiseFence.FileName) : file);
        if (ofBase is null || ofDiff is null)
            throw new UserError($"--fence {file}: only run records say which machine they are of. Leave it out, or name run records.");
        return fence.IsOf(ofBase) && fence.IsOf(ofDiff)
            ? fence
            : throw new UserError($"--fence {file}: it was measured on another machine than the runs, and says nothing about theirs.");
    }

    /// <summary>The nearest folder above a run that is called <c>results</c>; null if there is none.</summary>
    public static string? ResultsAbove(string run)
    {
        for (string? folder = Path.GetFullPath(run); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.GetFileName(folder) == ResultsFolder)
                return folder;
        }
        return null;
    }

    // It is an extra that nobody asked for: the runs can be compared without it.
    private static NoiseFence? ReadIfWhole(string file)
    {
        try
        {
            return Read(file);
        }
        catch (UserError e)
        {
            Console.Error.WriteLine(Printable.Escape($"{e.Message.TrimEnd('.')}, and is not used."));
            return null;
        }
    }

    private static NoiseFence Read(string file)
    {
        try
        {
            return NoiseFence.Parse(SafeFile.Read(file), file);
        }
        catch (UnreadableRunException e)
        {
            throw new UserError(e.Message, e);
        }
    }
}
