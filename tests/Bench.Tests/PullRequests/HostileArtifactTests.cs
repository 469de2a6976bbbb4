using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bench.PullRequests;
using Bench.Verbs;
using Comparison.Records;
using Comparison.Runs;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bench.Tests.PullRequests;

/// <summary>Artifacts come from jobs that ran a stranger's code: can one of them do anything but be reported as bad?</summary>
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed partial class HostileArtifactTests : IDisposable
{
    private const string Target = "windows_x64";

    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public static bool IsLinux => OperatingSystem.IsLinux();

    private string Archive => Path.Combine(_folder, $"bench-{Target}.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("<html>")]
    public void A_file_that_is_no_archive_is_damaged(string content)
    {
        File.WriteAllText(Archive, content);
        AssertSays("the archive is damaged");
    }

    [Fact]
    public void An_archive_that_is_cut_off_anywhere_is_reported()
    {
        SampleArtifact.Zip(Archive, SampleArtifact.Both());
        byte[] whole = File.ReadAllBytes(Archive);
        for (int length = 0; length < whole.Length; length += 997)
        {
            File.WriteAllBytes(Archive, whole[..length]);
            AssertSays("failed");
        }
    }

    [Fact]
    public void A_huge_archive_is_not_opened()
    {
        using (FileStream file = File.Create(Archive))
            file.SetLength(65 << 20);
        AssertSays("the archive is larger than a measuring makes it");
    }

    [Fact]
    public void A_small_archive_of_a_huge_file_is_not_unpacked()
    {
        Dictionary<string, byte[]> files = SampleArtifact.Both();
        files["bbbbbbbbbb/measurements.csv"] = new byte[40 << 20];
        SampleArtifact.Zip(Archive, files);
        Assert.InRange(new FileInfo(Archive).Length, 1, 1 << 20);
        AssertSays("`the record cannot be used: bbbbbbbbbb/measurements.csv is larger than a measuring makes it`");
    }

    [Fact]
    public void Many_files_that_are_large_together_are_not_read()
    {
        RecordText text = SampleArtifact.Record(SampleArtifact.Header(SampleArtifact.Base));
        Dictionary<string, byte[]> files = SampleArtifact.Files(SampleArtifact.Base, text);
        byte[] large = new byte[30 << 20];
        string digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(large));
        foreach (RecordedRound round in text.Header.Rounds)
            files["aaaaaaaaaa/" + round.Report] = large;
        files["aaaaaaaaaa/run.json"] = HeaderText.Format(text.Header with { Rounds = [.. text.Header.Rounds.Select(round => round with { ReportSha256 = digest })] });
        SampleArtifact.Zip(Archive, files);
        AssertSays("is larger than a measuring makes it");
    }

    [Theory]
    [InlineData("../../evil.txt")]
    [InlineData("/tmp/evil.txt")]
    [InlineData("aaaaaaaaaa/../../evil.txt")]
    [InlineData("..\\evil.txt")]
    [InlineData("CON")]
    public void Names_that_lead_elsewhere_are_never_used(string name)
    {
        SampleArtifact.Zip(Archive, SampleArtifact.Both().Append(KeyValuePair.Create(name, "evil"u8.ToArray())));
        Assert.StartsWith("**Nothing changed**", Write(), StringComparison.Ordinal);
        Assert.Equal([Archive], Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void A_file_that_is_there_twice_is_refused()
    {
        SampleArtifact.Zip(Archive, SampleArtifact.Both().Concat([KeyValuePair.Create("bbbbbbbbbb/metrics.csv", Array.Empty<byte>())]));
        AssertSays("bbbbbbbbbb/metrics.csv is there twice");
    }

    [Fact(Skip = "Links need a privilege on Windows.", SkipUnless = nameof(IsLinux))]
    public void A_link_is_not_followed()
    {
        string elsewhere = Path.Combine(_folder, "elsewhere");
        SampleArtifact.Unpack(elsewhere, SampleArtifact.Both());
        string artifact = Directory.CreateDirectory(Path.Combine(_folder, $"bench-{Target}")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(artifact, "aaaaaaaaaa"), Path.Combine(elsewhere, "aaaaaaaaaa"));
        Directory.CreateDirectory(Path.Combine(artifact, "bbbbbbbbbb"));
        File.CreateSymbolicLink(Path.Combine(artifact, "bbbbbbbbbb", "build-error.txt"), "/etc/passwd");
        string comment = Write();
        Assert.Contains("`aaaaaaaaaa`: `the record cannot be used: aaaaaaaaaa/run.json leads elsewhere through a link`", comment, StringComparison.Ordinal);
        Assert.Contains("bbbbbbbbbb/build-error.txt leads elsewhere through a link", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_read_like_an_archive()
    {
        SampleArtifact.Unpack(Path.Combine(_folder, $"bench-{Target}"), SampleArtifact.Both());
        Assert.StartsWith("**Nothing changed** in 4 compared cases.", Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_is_named()
    {
        Dictionary<string, byte[]> files = SampleArtifact.Both();
        files.Remove("bbbbbbbbbb/metrics.csv");
        SampleArtifact.Zip(Archive, files);
        AssertSays("bbbbbbbbbb/metrics.csv is missing");
    }

    public static TheoryData<string, Func<RunHeader, RunHeader>, string> Headers => new()
    {
        { "commit", header => header with { Source = header.Source with { Commit = SampleArtifact.Base } }, "of another commit" },
        { "cases", header => header with { Cases = [.. Enumerable.Range(0, Limits.MaxCases + 1).Select(number => header.Cases[0] with { Arguments = $"{number}" })] }, "more cases" },
        { "twice", header => header with { Cases = [.. header.Cases, header.Cases[0]] }, "a case twice" },
        { "html", header => header with { Cases = [header.Cases[0] with { Variant = "<img src=x>" }, .. header.Cases.Skip(1)] }, "a name that no case has" },
        { "cell", header => header with { Cases = [header.Cases[0] with { Arguments = "x | y" }, .. header.Cases.Skip(1)] }, "a name that no case has" },
        { "span", header => header with { Cases = [header.Cases[0] with { Workload = "a`b" }, .. header.Cases.Skip(1)] }, "a name that no case has" },
        { "formula", header => header with { Cases = [header.Cases[0] with { Workload = "=cmd()" }, .. header.Cases.Skip(1)] }, "a name that no case has" },
        { "rounds", header => header with { PlannedRounds = int.MaxValue }, "too many" },
        { "too few", header => header with { PlannedRounds = 3 }, "more rounds than were planned" },
        { "order", header => header with { Rounds = [.. header.Rounds.Reverse()] }, "changed after it was written" },
        { "path", header => header with { Rounds = [header.Rounds[0] with { Report = "../../../etc/passwd" }, .. header.Rounds.Skip(1)] }, "cannot have the report" },
        { "length", header => header with { Rounds = [header.Rounds[0] with { Measurements = header.Rounds[0].Measurements with { Bytes = -1 } }, .. header.Rounds.Skip(1)] }, "below zero" },
        { "overflow", header => header with { Rounds = [header.Rounds[0] with { Measurements = header.Rounds[0].Measurements with { Bytes = long.MaxValue } }, .. header.Rounds.Skip(1)] }, "cut off" },
        { "failure", header => header with { Failures = [new CaseFailure(1, new CaseId("x", "", "y"), "z")] }, "a failure belongs to no case" },
        { "null", header => header with { Rounds = [.. header.Rounds.Skip(1), null!] }, "null" },
        { "null case", header => header with { Cases = [null!] }, "null" },
    };

    [Theory]
    [MemberData(nameof(Headers), DisableDiscoveryEnumeration = true)]
    public void A_header_with_the_right_digest_that_cannot_be_is_refused(string what, Func<RunHeader, RunHeader> change, string expected)
    {
        RecordText text = SampleArtifact.Record(SampleArtifact.Header(SampleArtifact.Head));
        Dictionary<string, byte[]> files = SampleArtifact.Both();
        files["bbbbbbbbbb/run.json"] = HeaderText.Format(change(text.Header));
        SampleArtifact.Zip(Archive, files);
        Assert.NotEmpty(what);
        AssertSays(expected);
    }

    [Theory]
    [InlineData(double.NaN, 100)]
    [InlineData(double.PositiveInfinity, 100)]
    [InlineData(-1, 100)]
    [InlineData(0, 100)]
    [InlineData(0.001, 100)]
    [InlineData(1e300, 100)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.NegativeInfinity)]
    [InlineData(1, 1e300)]
    public void Figures_that_cannot_be_are_refused(double nanoseconds, double bytes)
    {
        SampleArtifact.Zip(Archive, SampleArtifact.Both((_, _) => nanoseconds, _ => bytes));
        AssertSays("the record cannot be used");
    }

    [Fact]
    public void Made_up_strategies_and_figures_do_not_make_the_comment_too_long()
    {
        CaseId[] cases = [.. Enumerable.Range(0, 600).Select(number => SampleArtifact.Cases[0] with { Variant = $"{number}-{new string('x', 50)}" })];
        SampleArtifact.Zip(Archive, new[] { SampleArtifact.Base, SampleArtifact.Head }.SelectMany(commit =>
        {
            var text = new RecordText(SampleArtifact.Header(commit, cases));
            text.Add(
                1,
                [.. cases.Select(id => new MeasurementRow
                {
                    Round = 1,
                    Order = 1,
                    Strategy = id.Variant,
                    Workload = id.Workload,
                    Arguments = id.Arguments,
                    Stage = "WorkloadActual",
                    Iteration = 1,
                    Operations = 100,
                    Nanoseconds = 1e5,
                })],
                [.. cases.Take(50).SelectMany(id => Enumerable.Range(0, 150).Select(number => $"A{number}{new string('x', 50)}").Append("KernelObjects").Select(name => new MetricRow(
                    1, id.Variant, id.Workload, id.Arguments, name, "Count", commit == SampleArtifact.Base ? 1 : 2)))],
                [], [1], new Sitting(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 1, 1, 2, 1));
            return SampleArtifact.Files(commit, text);
        }));
        string comment = Write();
        Assert.StartsWith("**50 strategies changed**: <code>0-", comment, StringComparison.Ordinal);
        Assert.Contains(" and 30 more.", comment, StringComparison.Ordinal);
        Assert.Contains("has no room", comment, StringComparison.Ordinal);
        AssertHarmless(comment);
    }

    [Fact]
    public void Figures_at_the_edge_of_what_can_be_are_judged()
    {
        double[] edges = [0.01, 1e12, 1, 0.01];
        SampleArtifact.Zip(Archive, SampleArtifact.Both((_, round) => edges[round % 4], _ => 9e14));
        string comment = Write();
        Assert.StartsWith("**2 strategies changed**", comment, StringComparison.Ordinal);
        AssertHarmless(comment);
    }

    [Fact]
    public void What_a_machine_or_a_build_says_is_shown_and_does_nothing()
    {
        const string Evil = "`</details>\n# Won | @everyone <script>alert(1)</script> ![x](https://x.example/p.png) [y](javascript:z) \u202e";
        RunHeader header = SampleArtifact.Header(SampleArtifact.Base);
        header = header with { Machine = header.Machine with { Processor = Evil, Environment = new Dictionary<string, string> { [Evil] = Evil } } };
        Dictionary<string, byte[]> files = SampleArtifact.Files(SampleArtifact.Base, SampleArtifact.Record(header));
        files["bbbbbbbbbb/build-error.txt"] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Evil, 10_000)));
        SampleArtifact.Zip(Archive, files);
        string comment = Write();
        Assert.Contains("@everyone", comment, StringComparison.Ordinal);
        AssertHarmless(comment);
    }

    [Fact]
    public void Failures_are_shown_and_do_nothing()
    {
        RunHeader header = SampleArtifact.Header(SampleArtifact.Head);
        RecordText text = SampleArtifact.Record(header with { Failures = [new CaseFailure(1, header.Cases[0], "`@everyone` <b>|</b>\n\n# x")] });
        SampleArtifact.Zip(Archive, SampleArtifact.Files(SampleArtifact.Base, SampleArtifact.Record(SampleArtifact.Header(SampleArtifact.Base)))
            .Concat(SampleArtifact.Files(SampleArtifact.Head, text)));
        AssertHarmless(Write());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"schema\":\"x\"}")]
    [InlineData("{\"schema\":1e400}")]
    [InlineData("{\"schema\":2}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{\"schema\":1,\"cases\":null}")]
    public void A_header_that_is_something_else_is_refused(string json)
    {
        Dictionary<string, byte[]> files = SampleArtifact.Both();
        files["bbbbbbbbbb/run.json"] = Encoding.UTF8.GetBytes(json);
        SampleArtifact.Zip(Archive, files);
        AssertSays("the record cannot be used: bbbbbbbbbb/run.json");
    }

    [Fact]
    public void A_header_that_nests_without_end_is_refused()
    {
        Dictionary<string, byte[]> files = SampleArtifact.Both();
        files["bbbbbbbbbb/run.json"] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"schema\":", 100_000)));
        SampleArtifact.Zip(Archive, files);
        AssertSays("the record cannot be used");
    }

    [Fact]
    public void Whatever_bytes_change_there_is_a_comment_that_does_nothing()
    {
        Dictionary<string, byte[]> whole = SampleArtifact.Both();
        string[] names = [.. whole.Keys];
        Gen<(int File, int Place, int Byte)> changes =
            from file in Gen.Choose(0, names.Length - 1)
            from place in Gen.Choose(0, 1 << 20)
            from value in Gen.Choose(0, 255)
            select (file, place, value);
        Check(Gen.NonEmptyListOf(changes), 300, each =>
        {
            Dictionary<string, byte[]> files = whole.ToDictionary(file => file.Key, file => (byte[])file.Value.Clone());
            foreach ((int file, int place, int value) in each)
                files[names[file]][place % files[names[file]].Length] = (byte)value;
            SampleArtifact.Zip(Archive, files);
            AssertHarmless(Write());
        });
    }

    [Fact]
    public void Whatever_values_a_header_has_there_is_a_comment_that_does_nothing()
    {
        string[] values = ["null", "0", "-1", "1e308", "99999999999999999999", "true", "\"\"", "\"x\"", "\"`|<b>@everyone\"", "[]", "{}", "[null]", "[[]]"];
        int count = Leaves(JsonNode.Parse(Header())!).Count();
        int judged = 0;
        Check(
            from place in Gen.Choose(0, count - 1) from value in Gen.Elements(values) select (place, value), 100,
            change =>
            {
                JsonNode header = JsonNode.Parse(Header())!;
                Leaves(header).ElementAt(change.place)(JsonNode.Parse(change.value));
                Dictionary<string, byte[]> files = SampleArtifact.Both();
                files["bbbbbbbbbb/run.json"] = WithDigest(header);
                SampleArtifact.Zip(Archive, files);
                string comment = Write();
                AssertHarmless(comment);
                judged += comment.StartsWith("**Nothing changed**", StringComparison.Ordinal) ? 1 : 0;
            });
        // Otherwise nothing but the digest would have been tested.
        Assert.InRange(judged, 2, 95);

        static byte[] Header() => HeaderText.Format(SampleArtifact.Record(SampleArtifact.Header(SampleArtifact.Head), rounds: 12).Header);
    }

    // The digest that a forger would compute: of what the reader makes of the text. Where it makes nothing of it, any will do.
    private static byte[] WithDigest(JsonNode header)
    {
        try
        {
            RunHeader? read = System.Text.Json.JsonSerializer.Deserialize<RunHeader>(header, RecordFormat.Json);
            return read is null ? "null"u8.ToArray() : HeaderText.Format(read);
        }
        catch (System.Text.Json.JsonException)
        {
            return Encoding.UTF8.GetBytes(header.ToJsonString());
        }
    }

    // A setter for each value in it.
    private static IEnumerable<Action<JsonNode?>> Leaves(JsonNode node) => node switch
    {
        JsonObject map => map.ToArray().SelectMany(each =>
            (IEnumerable<Action<JsonNode?>>)[value => map[each.Key] = value, .. each.Value is null ? [] : Leaves(each.Value)]),
        JsonArray list => Enumerable.Range(0, list.Count).SelectMany(index =>
            (IEnumerable<Action<JsonNode?>>)[value => list[index] = value, .. list[index] is { } element ? Leaves(element) : []]),
        _ => [],
    };

    private static void Check<T>(Gen<T> generator, int count, Action<T> property) =>
        Prop.ForAll(generator.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true));

    // Code spans taken away, nothing of Markdown or HTML is left but ours.
    private static void AssertHarmless(string comment)
    {
        Assert.InRange(comment.Length, 1, GitHubComment.MaxLength);
        Assert.All(comment, character => Assert.True(character is '\n' or (>= ' ' and <= '~')));
        string outside = CodeSpan().Replace(comment, "");
        Assert.Empty(Html().Matches(outside).Select(match => match.Value)
            .Except(["<details>", "</details>", "<summary>", "</summary>", "<code>", "</code>", "<!-- bench:pr -->"]));
        Assert.DoesNotContain("@everyone", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("](", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# ", outside, StringComparison.Ordinal);
        Assert.Equal(0, comment.Count(character => character == '`') % 2);
    }

    private void AssertSays(string expected)
    {
        string comment = Write();
        Assert.Contains(expected, comment, StringComparison.Ordinal);
        Assert.Contains("1 of 1 target failed", comment, StringComparison.Ordinal);
        AssertHarmless(comment);
    }

    private string Write() => CommentCommand.Write(SampleArtifact.PlanFor(Target), _folder, null);

    [GeneratedRegex("```[^`]*```|`[^`\n]*`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Html();
}
