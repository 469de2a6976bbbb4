using Bench.Shell;

namespace Bench.Sessions;

/// <summary>Which commits does the user mean?</summary>
internal static class CommitRange
{
    /// <summary>Full hashes, the base first, each once.</summary>
    /// <param name="repository">Where they are looked up.</param>
    /// <param name="text"><c>A..B</c>, or two or more with commas; each whatever git takes for a commit, such as <c>HEAD~1</c>.</param>
    /// <exception cref="UserError">It is none of these, a commit does not exist, or is named twice.</exception>
    public static IReadOnlyList<string> Resolve(string repository, string text)
    {
        string[] names = text.Contains("..", StringComparison.Ordinal)
            ? text.Split("..", 2)
            : text.Split(',', StringSplitOptions.TrimEntries);
        if (names.Length < 2 || names.Any(name => name.Length == 0 || name.StartsWith('-') || name.StartsWith('.')))
            throw new UserError($"'{text}' names no two commits. Write A..B, or A,B[,C], such as HEAD~1..HEAD.");

        string[] hashes = [.. names.Select(name => Hash(repository, name))];
        string? twice = hashes.GroupBy(hash => hash).Where(group => group.Count() > 1).Select(group => group.Key).FirstOrDefault();
        return twice is null ? hashes : throw new UserError($"'{text}' names the commit {twice[..10]} twice. There is nothing to compare; 'bench noise' compares the same with the same.");
    }

    private static string Hash(string repository, string name)
    {
        try
        {
            return WorkTree.Git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}").Trim();
        }
        catch (UserError e)
        {
            throw new UserError($"there is no commit '{name}' in this repository. 'git log --oneline' lists them; a clone may have to be deepened (git fetch --unshallow).", e);
        }
    }
}
