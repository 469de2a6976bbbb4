using Bench.Measuring;
using Bench.PullRequests.Commands;

namespace Bench.PullRequests.Plans;

/// <summary>Which commits do the names in a command mean?</summary>
/// <param name="folder">The repository's, with the pull request's commits fetched.</param>
/// <param name="baseName">What <see cref="CommitNames.Base"/> means.</param>
/// <param name="headName">What <see cref="CommitNames.Head"/> means.</param>
internal sealed class PullRequestCommits(string folder, string baseName, string headName)
{
    /// <summary>Full hashes.</summary>
    /// <exception cref="BadCommandException">There is no such commit, or two names mean the same one.</exception>
    /// <exception cref="UserError">There is no Git, or no repository.</exception>
    public IReadOnlyList<string> Resolve(IReadOnlyList<string> names)
    {
        // Whatever fails from here on fails because of the name.
        _ = WorkTree.Git(folder, "rev-parse", "--git-dir");
        string[] hashes = [.. names.Select(Resolve)];
        return hashes.Distinct().Count() == hashes.Length
            ? hashes
            : throw new BadCommandException($"`{string.Join(',', names)}` names the same commit twice; there would be nothing to compare.");
    }

    private string Resolve(string name)
    {
        int tilde = name.IndexOf('~', StringComparison.Ordinal);
        (string start, string ancestor) = tilde < 0 ? (name, "") : (name[..tilde], name[tilde..]);
        string meant = start switch
        {
            CommitNames.Base => baseName,
            CommitNames.Head => headName,
            _ => start,
        };
        try
        {
            return WorkTree.Git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{meant}{ancestor}^{{commit}}").Trim();
        }
        catch (UserError e)
        {
            throw new BadCommandException(
                $"`{name}` is not a commit of this repository or of this pull request, or its few digits mean several.", e);
        }
    }
}
