using Xunit;

namespace Bench.Tests.Docs;

/// <summary>A part of a page that is made from data: between <c>&lt;!-- begin: NAME --&gt;</c> and <c>&lt;!-- end: NAME --&gt;</c>.</summary>
internal static class SplicedTable
{
    /// <summary>Set, the tests write the pages instead of comparing them.</summary>
    public const string UpdateVariable = "UPDATE_DOCS";

    /// <summary>Whether it is.</summary>
    public static bool Updates => Environment.GetEnvironmentVariable(UpdateVariable) is not null;

    /// <summary>Compares what the page says with what the data say.</summary>
    /// <param name="page">The page, from the repository's root.</param>
    /// <param name="name">The name in the two marks.</param>
    /// <param name="expected">The lines between them.</param>
    public static void Check(string page, string name, string expected)
    {
        string path = Path.Combine(Repository.Root, page);
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        string begin = $"<!-- begin: {name} -->\n";
        int from = text.IndexOf(begin, StringComparison.Ordinal);
        int to = text.IndexOf($"<!-- end: {name} -->", StringComparison.Ordinal);
        Assert.True(from >= 0 && to > from, $"{page} has no place for '{name}'.");

        from += begin.Length;
        expected = expected.ReplaceLineEndings("\n");
        if (Updates)
            File.WriteAllText(path, text[..from] + expected + text[to..]);
        else
            Assert.True(text[from..to] == expected, $"{page} does not say what '{name}' says now; {UpdateVariable}=1 ./run-tests.sh writes it.");
    }
}
