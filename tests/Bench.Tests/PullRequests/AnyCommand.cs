using FsCheck;
using FsCheck.Fluent;

namespace Bench.Tests.PullRequests;

/// <summary>Lines for property-based tests: parts of commands, good and bad, in any order, between them anything.</summary>
internal static class AnyCommand
{
    private static readonly Gen<string> s_part = Gen.Elements(
        "-windows_x64", "-windows_arm64", "-linux_wine", "-commits", "-strategies", "-rounds", "-threshold", "-help", "--filter", "--anyCategories",
        "--allCategories", "--cli", "--coreRun", "--envVars", "--artifacts", "--exporters", "-e", "--", "-", "@bench", "@x.rsp",
        "HEAD~1,HEAD", "BASE..HEAD", "0123abc,HEAD~2", "native-event", "null,runtime", "nope", "3", "40", "41", "-1", "3%", "100ns", "3",
        "*Read*", "*", "*Read(fileSize: 1024, options: None)", "\"*Write*\"", "'*Flush*'", "\"", "'", "(", ")", "/etc/passwd", "..\\x", "$(id)",
        "${{ github.token }}", "`id`", ";", "|", "&&", "Pipes", "\0", "\u202e", "\u201c", "\ud800", "=", "--filter=*", "[diagram]");

    /// <summary>What may stand behind the first word.</summary>
    public static Gen<string> Lines { get; } = Gen.Frequency(
        (6, from parts in Gen.ListOf(s_part) select " " + string.Join(' ', parts)),
        (2, from parts in Gen.ListOf(Gen.OneOf(s_part, Any)) select string.Join(' ', parts)),
        (1, Any));

    /// <summary>Whole comments.</summary>
    public static Gen<string> Comments { get; } = Gen.OneOf(
        from line in Lines select "@bench" + line,
        from lines in Gen.ListOf(Gen.OneOf(from line in Lines select "@bench" + line, Any, Gen.Elements("> ", "```", "    @bench", "<!--", "- @bench")))
        select string.Join('\n', lines),
        Any);

    private static Gen<string> Any => from text in ArbMap.Default.GeneratorFor<string>() select text ?? "";
}
