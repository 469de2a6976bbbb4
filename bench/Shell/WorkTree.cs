using System.Security.Cryptography;
using System.Text;
using Comparison.Records;

namespace Bench.Shell;

/// <summary>Which source is in a folder of a Git repository?</summary>
internal static class WorkTree
{
    // Recorded results are no source: a record that is being written would make the tree unclean.
    private static readonly string[] s_withoutResults = ["--", ".", ":(exclude)results"];

    /// <exception cref="UserError">Git is not there, or the folder is in no repository.</exception>
    public static SourceState StateOf(string folder)
    {
        string commit = Git(folder, "rev-parse", "HEAD").Trim();
        string status = Git(folder, ["status", "--porcelain", .. s_withoutResults]);
        return status.Length == 0
            ? new SourceState(commit, true, null)
            : new SourceState(commit, false, Convert.ToHexStringLower(SHA256.HashData(
                Encoding.UTF8.GetBytes(status + Git(folder, ["diff", "HEAD", "--binary", .. s_withoutResults])))));
    }

    /// <summary>Runs git in a folder.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="UserError">It failed.</exception>
    public static string Git(string folder, params IEnumerable<string> arguments)
    {
        string[] words = ["-C", folder, .. arguments];
        EndedProgram git = EndedProgram.Run("git", words);
        return git.ExitCode == 0 ? git.Output : throw new UserError($"'git {string.Join(' ', words)}' fails: {git.Error.Trim()}");
    }
}
