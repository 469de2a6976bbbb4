using Bench.Sessions;
using Comparison.Records;
using Comparison.Runs;
using Xunit;

namespace Bench.Tests.Sessions;

/// <summary>A record goes on with the same source, machine, command and cases only; otherwise it is said what differs.</summary>
public sealed class ResumptionTests
{
    private static readonly Machine s_machine = new()
    {
        Processor = "CPU",
        Cores = 2,
        Governor = null,
        MemoryBytes = 1,
        OperatingSystem = "OS",
        Architecture = "x64",
        FileSystem = "ext4",
        Virtualisation = null,
        Defender = null,
        Wine = null,
        WinePrefix = null,
        PinnedCpu = null,
        Runtime = ".NET 10",
        Sdk = "10.0",
        BenchmarkDotNet = "0.15.8",
        Environment = new Dictionary<string, string>(),
    };

    private static readonly SourceState s_source = new("0123456789abcdef0123456789abcdef01234567", true, null);

    private static readonly CaseId[] s_cases = [new("N.C.M", "", "a"), new("N.C.M", "", "b")];

    private static readonly RunHeader s_header = new()
    {
        Schema = 1,
        Label = "custom",
        Session = "session",
        Command = ["measure", "--rounds", "4"],
        Source = s_source,
        Machine = s_machine,
        Seed = 1,
        PlannedRounds = 4,
        Job = "job",
        Cases = s_cases,
        Sittings = [],
        HarnessShare = 0,
        Rounds = [],
        Failures = [],
        Digest = "",
    };

    [Fact]
    public void What_is_the_same_goes_on() => Resumption.RequireSame(s_header, s_source, null, s_machine with { Runtime = null }, new FakeSide(s_cases, s_source));

    [Theory]
    [InlineData("fedcba9876543210fedcba9876543210fedcba98", true, "of commit 0123456789, and this is commit fedcba9876")]
    [InlineData("0123456789abcdef0123456789abcdef01234567", false, "with uncommitted changes")]
    public void Another_source_is_refused(string commit, bool clean, string expected) =>
        Refused(expected, () => Resumption.RequireSame(s_header, new SourceState(commit, clean, clean ? null : "0123456789abcdef"), null, s_machine, new FakeSide(s_cases, s_source)));

    [Fact]
    public void Another_machine_is_refused_and_every_difference_said() => Refused(
        "processor was CPU and is another; cores was 2 and is 8",
        () => Resumption.RequireSame(s_header, s_source, null, s_machine with { Processor = "another", Cores = 8 }, new FakeSide(s_cases, s_source)));

    [Fact]
    public void Other_cases_are_refused() =>
        Refused("other cases", () => Resumption.RequireSame(s_header, s_source, null, s_machine, new FakeSide([.. s_cases.Take(1)], s_source)));

    [Fact]
    public void A_complete_record_has_nothing_to_resume() =>
        Refused("nothing to resume", () => Resumption.RequireSame(s_header with { PlannedRounds = 0 }, s_source, null, s_machine, new FakeSide(s_cases, s_source)));

    private static void Refused(string expected, Action resume) =>
        Assert.Contains(expected, Assert.Throws<UserError>(resume).Message, StringComparison.Ordinal);
}
