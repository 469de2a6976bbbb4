using Comparison.Reading;
using Comparison.Records;
using Comparison.Runs;

namespace Comparison.Tool;

/// <summary>What a user named, read.</summary>
/// <param name="Run">As comparisons see it.</param>
/// <param name="Machine">Where it was measured, as a run record says it; null for BenchmarkDotNet's JSON.</param>
internal sealed record OpenedRun(Run Run, Machine? Machine)
{
    /// <param name="path">A run record, a folder of BenchmarkDotNet's JSON, or one such file.</param>
    /// <exception cref="UserError">It cannot be read; the message names the file.</exception>
    public static OpenedRun Open(string path)
    {
        try
        {
            string name = Path.TrimEndingDirectorySeparator(path);
            if (File.Exists(path))
            {
                RecordFiles.Refuse(path);
                if (ZippedRun.IsZip(path))
                    return ZippedRun.Open(path);
                return new OpenedRun(BenchmarkDotNetJson.Read(SafeFile.Read(path), path), null);
            }
            if (!Directory.Exists(path))
                throw new UserError($"there is no {path}. Name a run record, a file of BenchmarkDotNet's JSON, or a folder or zip archive of them.");
            return RecordFiles.IsRecord(path) ? OpenRecord(path, name) : UserError.Wrap($"{path} cannot be read", () => OpenReports(path, name));
        }
        catch (UnreadableRunException e)
        {
            throw new UserError(e.Message, e);
        }
    }

    /// <summary>The same of several, each of which is a launch or more of the same benchmarks.</summary>
    /// <param name="paths">At least one.</param>
    /// <exception cref="UserError">One cannot be read; the message names the file.</exception>
    public static OpenedRun Several(IReadOnlyList<string> paths)
    {
        OpenedRun[] runs = [.. paths.Select(Open)];
        Machine? machine = runs[0].Machine;
        // Nothing is known of the noise of several machines.
        bool isOne = machine is not null && runs.All(each => each.Machine is { } other && other.ToFingerprint().SequenceEqual(machine.ToFingerprint()));
        return new OpenedRun(SeveralLaunches.Combine([.. runs.Select(each => each.Run)]), isOne ? machine : null);
    }

    private static OpenedRun OpenRecord(string folder, string name)
    {
        var record = RunRecord.Read(name, relative => SafeFile.Read(folder, relative));
        return new OpenedRun(record.ToRun(name), record.Header.Machine);
    }

    private static OpenedRun OpenReports(string folder, string name)
    {
        if (ReportFiles.RunsIn(folder) is { Count: > 0 } runs)
        {
            OpenedRun several = Several(runs);
            return several with { Run = several.Run with { Name = name } };
        }
        IReadOnlyList<string> files = ReportFiles.In(folder);
        return new OpenedRun(
            BenchmarkDotNetJson.Read(
                [.. files.Select(file => KeyValuePair.Create(Path.Combine(folder, file), SafeFile.Read(folder, file)))], name),
            null);
    }
}
