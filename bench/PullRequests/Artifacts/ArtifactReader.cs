using System.Text;
using Bench.PullRequests.Plans;
using Bench.Sessions;
using Comparison.Records;
using Comparison.Runs;

namespace Bench.PullRequests.Artifacts;

/// <summary>What did the measuring jobs leave? One artifact a target, <c>bench-TARGET.zip</c> or a folder <c>bench-TARGET</c>.</summary>
internal sealed class ArtifactReader(string folder)
{
    // The folder of a commit has the first digits of its hash as its name.
    private const int ShortestHash = 7;

    // Some failures of the conformance suite, each a line.
    private const int LongestCodeError = 2000;

    /// <summary>Never throws for what is in an artifact: the result says what is wrong with it.</summary>
    public TargetResult Read(PlannedTarget planned)
    {
        try
        {
            using IArtifact? artifact = Open(planned.Target);
            return artifact is null
                ? new TargetResult(planned.Target, [], "the job ended without a result; its log says why")
                : new TargetResult(planned.Target, [.. planned.Commits.Select(commit => Read(artifact, commit))], null);
        }
        catch (BadArtifactException e)
        {
            return new TargetResult(planned.Target, [], PlainText.Clean(e.Message));
        }
    }

    private IArtifact? Open(string target)
    {
        string path = Path.GetFullPath(Path.Combine(folder, $"bench-{target}"));
        return File.Exists(path + ".zip") ? new ArchiveArtifact(path + ".zip")
            : Directory.Exists(path) ? new FolderArtifact(path)
            : null;
    }

    private static CommitResult Read(IArtifact artifact, string commit)
    {
        try
        {
            if (Find(artifact, commit, CommitBuild.BuildErrorFile) is { } error)
                return new CommitResult(commit, null, "it does not build: " + Text(artifact, error));
            if (Find(artifact, commit, CommitBuild.SideErrorFile) is { } sideError)
                return new CommitResult(commit, null, "it cannot be measured: " + Text(artifact, sideError));
            if (Find(artifact, commit, CodeMeasuring.ErrorFile) is { } codeError)
                return new CommitResult(commit, null, "the code was not measured: " + Text(artifact, codeError, LongestCodeError));
            if (Find(artifact, commit, RecordFormat.HeaderFile) is not { } header)
                return new CommitResult(commit, null, "nothing was recorded; the job's log says why");

            string parent = header[..^RecordFormat.HeaderFile.Length];
            RunRecord record = RecordGate.Pass(RunRecord.Read(parent, file => artifact.Read(parent + file)), commit);
            return record.Header.Rounds.Count > 0
                ? new CommitResult(commit, record.ToRun(commit[..10]), null)
                : new CommitResult(commit, null, "no round was finished");
        }
        catch (Exception e) when (e is BadArtifactException or UnreadableRunException)
        {
            return new CommitResult(commit, null, "the record cannot be used: " + PlainText.Clean(e.Message.TrimEnd('.')));
        }
#pragma warning disable CA1031 // A hostile record may make the reader throw in ways nobody thought of. The other commits still get an answer.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new CommitResult(commit, null, "the record cannot be used: reading it ended with " + PlainText.Clean($"{e.GetType().Name}: {e.Message}"));
        }
    }

    // A line end is no character of it.
    private static string Text(IArtifact artifact, string file, int maxLength = PlainText.MaxLength) =>
        PlainText.Clean(Encoding.UTF8.GetString(artifact.Read(file)).TrimEnd(), maxLength);

    private static string? Find(IArtifact artifact, string commit, string file) =>
        Enumerable.Range(ShortestHash, commit.Length - ShortestHash + 1)
            .Select(length => $"{commit[..length]}/{file}")
            .FirstOrDefault(artifact.Has);
}
