using System.Text.RegularExpressions;
using Xunit;

namespace Bench.Tests;

/// <summary>The rooms of bench refer to each other as CONTRIBUTING.md draws it, and in no other way.</summary>
public sealed partial class RoomTests
{
    private static readonly string s_bench = Path.Combine(Repository.Root, "bench");

    private static readonly string[] s_rooms =
        [.. Directory.EnumerateDirectories(s_bench).Select(folder => Path.GetFileName(folder)).Where(name => name is not ("bin" or "obj"))];

    /// <summary>Each room, and those that it may refer to. What all may refer to stands with each.</summary>
    private static ILookup<string, string> Drawn { get; } = Arrow()
        .Matches(Block().Match(File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"))).Value)
        .SelectMany(arrow => arrow.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries).Select(to => (From: arrow.Groups[1].Value, To: to)))
        .SelectMany(arrow => (arrow.From == "all" ? s_rooms : [arrow.From]).Select(from => (From: from, arrow.To)))
        .ToLookup(arrow => arrow.From, arrow => arrow.To);

    public static TheoryData<string> Rooms => [.. s_rooms];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_refers_to_those_that_are_drawn(string room)
    {
        Assert.Contains(Drawn, arrows => arrows.Key == room || arrows.Contains(room));
        Assert.All(Sources(room), file => Assert.All(
            Reference().Matches(file.Text).Select(match => match.Groups[1].Value).Where(to => to != room && s_rooms.Contains(to)),
            to => Assert.True(Drawn[room].Contains(to), $"{file.Path} refers to {to}: no arrow leads from {room} to it")));
    }

    [Fact]
    public void Only_the_verbs_know_the_console_and_its_words() => Assert.All(
        s_rooms.Where(room => room != "Verbs").SelectMany(Sources),
        file => Assert.DoesNotMatch(@"\bConsole\.|System\.CommandLine", file.Text));

    private static IEnumerable<(string Path, string Text)> Sources(string room) =>
        Directory.EnumerateFiles(Path.Combine(s_bench, room), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(Repository.Root, path), Comment().Replace(File.ReadAllText(path), "")));

    [GeneratedRegex(@"```arrows\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(\w+) -> (.+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"\bBench\.(\w+)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
