using System.Globalization;
using System.Text;
using Bench.PullRequests.Requests;

namespace Bench.PullRequests;

/// <summary>What the author of a command is told at once.</summary>
internal static class Reply
{
    /// <summary>Every comment of this program's has a marker that begins so: such comments are never read as commands.</summary>
    public const string MarkerStart = "<!-- bench:pr";

    /// <summary>By this the workflow finds the earlier reply, which the next one replaces.</summary>
    public const string Marker = MarkerStart + ":reply -->";

    private const string Example = "@bench -windows_x64 -windows_arm64 -strategies native-event,native-event-per-thread --filter *Perf_FileStream.Read*";

    /// <summary>The command cannot be run.</summary>
    /// <param name="line">What the author typed behind the first word.</param>
    /// <param name="mistake">What is wrong with it, in Markdown.</param>
    public static string To(string line, string mistake) => Page(
        $"""
        This command cannot be run. {mistake}

        ```
        {PlainText.Clean(CommandText.Word + line, CommandWords.MaxLength)}
        ```
        This one could:
        ```
        {Example}
        ```

        <details><summary>What a command may say</summary>

        {Table()}
        </details>
        """);

    /// <summary>The author wants to know what there is.</summary>
    public static string Help() => Page(
        $"""
        A line that begins with `{CommandText.Word}` measures two commits of this repository in the same interleaved rounds, and one comment says what differs:
        ```
        {Example}
        ```

        {Table()}
        """);

    private static string Table()
    {
        var table = new StringBuilder(MarkdownTable.Head(("option", false), ("meaning", false)));
        foreach (CommandOption option in CommandOptions.All)
            table.Append(MarkdownTable.Row($"`{option.Name}{(option.Value is null ? "" : " " + option.Value)}`", option.Meaning));
        table.Append(CultureInfo.InvariantCulture, $"\nWithout a target it is {string.Join(" and ", Target.Usual.Select(target => $"`-{target.Id}`"))}; without `--filter` the headline set. ");
        table.Append(CultureInfo.InvariantCulture, $"One command may select {Limits.MaxCases} cases, {Limits.MaxRounds} rounds, and what takes about {Limits.MaxMinutes} minutes a target.\n");
        return table.ToString();
    }

    private static string Page(string text) => $"{text.ReplaceLineEndings("\n")}\n{Marker}\n";
}
