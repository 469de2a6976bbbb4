using Bench.PullRequests.Requests;
using Bench.Sessions;
using Bench.Shell;

namespace Bench.PullRequests.Plans;

/// <summary>Which commits do the names in a command mean?</summary>
/// <param name="folder">The repository's, with the pull request's commits fetched.</param>
/// <param name="baseName">What <see cref="CommitNames.Base"/> means.</param>
/// <param name="headName">What <see cref="CommitNames.Head"/> means.</param>
internal sealed class PullRequestCommits(string folder, string baseName, string headName)
{
    /// <summary>Full hashes.</summary>
    /// <param name="names">As <see cref="CommitNames.Read"/> returns them.</param>
    /// <exception cref="BadCommandException">There is no such commit, or two names mean the same one.</exception>
    /// <exception cref="UserError">There is no Git, or no repository.</exception>
    public IReadOnlyList<string> Resolve(IReadOnlyList<string> names)
    {
        // Whatever fails from here on fails because of the names.
        _ = WorkTree.Git(folder, "rev-parse", "--git-dir");
        try
        {
            return CommitRange.Resolve(folder, string.Join(',', names.Select(Meant)));
        }
        catch (UserError e)
        {
            throw new BadCommandException($"`-commits {string.Join(',', names)}`: {e.Message}", e);
        }
    }

    private string Meant(string name) =>
        name.StartsWith(CommitNames.Base, StringComparison.Ordinal) ? baseName + name[CommitNames.Base.Length..]
        : name.StartsWith(CommitNames.Head, StringComparison.Ordinal) ? headName + name[CommitNames.Head.Length..]
        : name;
}
