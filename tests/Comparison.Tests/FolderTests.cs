using System.Text.RegularExpressions;
using Xunit;

namespace Comparison.Tests;

/// <summary>Can the library be read from the bottom up, folder by folder?</summary>
public sealed partial class FolderTests
{
    private static readonly string s_library = Path.Combine(Repository.Root, "src", "Comparison");

    [Fact]
    public void No_folder_uses_one_that_uses_it()
    {
        Dictionary<string, HashSet<string>> uses = Directory.EnumerateDirectories(s_library)
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"))
            .ToDictionary(folder => Path.GetFileName(folder), Used);
        Assert.True(uses.Count > 5);

        // Take away what uses nothing that is still there: what cannot be taken away is a cycle.
        while (uses.FirstOrDefault(folder => !folder.Value.Overlaps(uses.Keys)).Key is { } lowest)
            uses.Remove(lowest);
        Assert.Empty(uses.Select(folder => $"{folder.Key} uses {string.Join(", ", folder.Value.Where(uses.ContainsKey))}"));
    }

    private static HashSet<string> Used(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Using().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["folder"].Value)
            .Where(used => used != Path.GetFileName(folder)),
    ];

    // A name that is qualified instead counts as well.
    [GeneratedRegex(@"(?<!namespace )\bComparison\.(?<folder>\w+)(?=[;.])")]
    private static partial Regex Using();
}
