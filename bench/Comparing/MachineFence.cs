using Bench.Shell;
using Comparison.Noise;
using Comparison.Records;
using Comparison.Runs;

namespace Bench.Comparing;

/// <summary>What is known of the noise of the machine that both sides were measured on?</summary>
internal static class MachineFence
{
    /// <summary>The latest recorded fence of it; null if there is none, or if there were two machines.</summary>
    /// <exception cref="UserError">A fence under results/ cannot be read.</exception>
    public static NoiseFence? Find(Machine? ofBase, Machine? ofDiff)
    {
        if (ofBase is null || ofDiff is null)
            return null;
        string results = Path.Combine(SolutionFolder.Find(), "results");
        return !Directory.Exists(results)
            ? null
            : Directory.EnumerateDirectories(results)
                .OrderDescending(StringComparer.Ordinal)
                .Select(folder => Path.Combine(folder, NoiseFence.FileName))
                .Where(File.Exists)
                .Select(Read)
                .FirstOrDefault(fence => fence.IsOf(ofBase) && fence.IsOf(ofDiff));
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
