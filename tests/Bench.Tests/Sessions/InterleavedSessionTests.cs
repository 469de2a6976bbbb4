using System.Diagnostics;
using Bench.Records;
using Bench.Sessions;
using Bench.Tests.PullRequests;
using BenchmarkDotNet.Wine;
using Comparison.Records;
using Comparison.Runs;
using Xunit;

namespace Bench.Tests.Sessions;

/// <summary>Who is measured in which round?</summary>
public sealed class InterleavedSessionTests : IDisposable
{
    private static readonly CaseId s_good = new("N.C.M", "", "good");
    private static readonly CaseId s_bad = new("N.C.M", "", "bad");

    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("the process said nothing for 300 s while it prepared and was killed", 2)]
    [InlineData("the process was killed, because it said nothing for 5 minutes", 2)]
    [InlineData("the process ended in its turn 3 with exit code 3", 5)]
    public void A_case_that_had_to_be_killed_twice_is_given_up(string failure, int launches)
    {
        RunHeader header = SampleArtifact.Header(SampleArtifact.Base, [s_good, s_bad]) with { PlannedRounds = 5 };
        using var side = new FakeSide(header.Cases, header.Source) { Failure = id => id == s_bad ? failure : null };
        using var interruption = new Interruption("bench");
        var record = RecordFolder.Create(Path.Combine(_folder, "record"), header);

        Assert.True(new InterleavedSession([(side, record)], seed: 1, turns: null, new RoundLimits(), interruption, Stopwatch.StartNew()).Run());

        Assert.Equal(5, side.Measured.Count(id => id == s_good));
        Assert.Equal(launches, side.Measured.Count(id => id == s_bad));
        Assert.Equal(launches, record.Header.Failures.Count);
    }
}
