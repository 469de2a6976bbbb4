using Xunit;

namespace TestSupport;

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
        (string before, string text, string after) = Split(page, name);
        expected = expected.ReplaceLineEndings("\n");
        if (Updates)
            File.WriteAllText(Path.Combine(Repository.Root, page), before + expected + after);
        else
            Assert.True(text == expected, $"{page} does not say what '{name}' says now; {UpdateVariable}=1 ./run-tests.sh writes it.");
    }

    /// <summary>What the page says.</summary>
    public static string Read(string page, string name) => Split(page, name).Text;

    private static (string Before, string Text, string After) Split(string page, string name)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n");
        string begin = $"<!-- begin: {name} -->\n";
        int from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        int to = text.IndexOf($"<!-- end: {name} -->", StringComparison.Ordinal);
        Assert.True(from >= begin.Length && to >= from, $"{page} has no place for '{name}'.");
        return (text[..from], text[from..to], text[to..]);
    }
}
