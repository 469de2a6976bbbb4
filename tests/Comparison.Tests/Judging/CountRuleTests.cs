using Comparison.Judges;
using Comparison.Reports;
using Comparison.Runs;
using Comparison.Verdicts;
using Perfolizer.Metrology;
using Xunit;

namespace Comparison.Tests.Judging;

/// <summary>Is every real change of a count found, and never what counts of equal code do by themselves?</summary>
public sealed class CountRuleTests
{
    [Theory]
    // One allocation, one call: of few, of many that two rounds agree on, of means that the harness is in.
    [InlineData("Allocated Memory", "B", 176, 200, 1, 16)]
    [InlineData("Allocated Memory", "B", 4345, 4369, 1, 16)]
    [InlineData("Allocated Memory", "B", 4345, 4368, 1, 16)] // both are rounded
    [InlineData("Allocated Memory", "B", 25048, 25072, 2, 4)]
    [InlineData("Allocated Memory", "B", 66448, 66472, 2, 1)]
    [InlineData("KernelObjects", "Count", 0, 1, 1, 0)]
    [InlineData("WineserverRequests", "Count", 5, 6, 1, 0)]
    [InlineData("WineserverRequests", "Count", 199, 200, 1, 0)]
    [InlineData("WineserverRequests", "Count", 1000, 1001, 2, 0)]
    [InlineData("WineserverRequests.select", "Count", 1, 2, 1, 0)]
    [InlineData("WineserverRequests", "Count", 14041, 16042, 1, 0)] // one each native operation
    [InlineData("CompletedWorkItemCount", "Count", 0, 1, 1, 16)]
    [InlineData("CompletedWorkItemCount", "Count", 255.97, 257.01, 2, 16)]
    [InlineData("NativeMemory", "B", 32, 64, 1, 0)]
    [InlineData("PendingShare", "Share", 0, 1, 1, 0)]
    public void Every_real_change_is_found_both_ways(string id, string unit, double one, double other, int rounds, long invocations)
    {
        MetricValue few = Value(id, unit, one, rounds, invocations), many = Value(id, unit, other, rounds, invocations);
        Assert.Equal(MetricVerdict.More, MetricComparison.From(few, many).Verdict);
        Assert.Equal(MetricVerdict.Less, MetricComparison.From(many, few).Verdict);
    }

    [Theory]
    // As seen in A against A.
    [InlineData("Allocated Memory", "B", 4345, 4346, 16, 16)]
    [InlineData("Allocated Memory", "B", 4345, 4349, 240, 48)]
    [InlineData("Allocated Memory", "B", 280, 448, 4, 1)]
    [InlineData("Allocated Memory", "B", 336, 280, 2, 4)]
    [InlineData("Allocated Memory", "B", 25048, 25104, 0, 0)]
    [InlineData("WineserverRequests", "Count", 14038, 14047, 0, 0)]
    [InlineData("WineserverRequests.get_async_result", "Count", 1997, 2000, 0, 0)]
    [InlineData("PendingShare", "Share", 0.9985, 1, 0, 0)]
    [InlineData("CompletedWorkItemCount", "Count", 0, 0.02, 16, 16)]
    public void What_equal_code_does_is_no_change(string id, string unit, double one, double other, long invocations, long otherInvocations) =>
        Assert.Equal(MetricVerdict.Equal, MetricComparison.From(Value(id, unit, one, 1, invocations), Value(id, unit, other, 1, otherInvocations)).Verdict);

    [Theory]
    [InlineData("LockContentionCount")]
    [InlineData("Gen0Collects")]
    [InlineData("BranchMispredictions")]
    [InlineData("WineserverRequestsOfOtherThreads")]
    public void An_estimate_is_never_certain(string id)
    {
        Assert.Equal(FigureKind.Estimate, Value(id, "Count", 1, 1, 0).Kind);
        Assert.Equal(MetricVerdict.Unsure, MetricComparison.From(Value(id, "Count", 1, 2, 0), Value(id, "Count", 9, 2, 0)).Verdict);
    }

    [Fact]
    public void What_follows_from_others_is_told_by_its_name() =>
        Assert.Equal(FigureKind.Derived, Value("WineserverRequestsPerNativeOperation.select", "Count", 1, 1, 0).Kind);

    [Fact]
    public void Rounds_that_differ_are_noise_and_what_is_far_beyond_it_is_a_change()
    {
        MetricValue noisy = Combine("KernelObjects", 10, 12);
        Assert.Equal((10, 12, 2), (noisy.Least, noisy.Most, noisy.Rounds));
        Assert.Equal(MetricVerdict.Unsure, MetricComparison.From(noisy, Combine("KernelObjects", 14, 14)).Verdict);
        Assert.Equal(MetricVerdict.Unsure, MetricComparison.From(noisy, Combine("KernelObjects", 11, 11)).Verdict);
        Assert.Equal(MetricVerdict.More, MetricComparison.From(noisy, Combine("KernelObjects", 50, 51)).Verdict);
        Assert.Equal((10.0, 12.0), MetricComparison.From(noisy, noisy).BaseRange);
        Assert.Equal(MetricVerdict.Equal, MetricComparison.From(noisy, noisy).Verdict);
    }

    [Fact]
    public void A_part_that_is_not_there_is_none_where_the_whole_is()
    {
        MetricValue[] without = [Value("WineserverRequests", "Count", 4, 1, 0)];
        MetricValue[] with = [Value("WineserverRequests", "Count", 5, 1, 0), Value("WineserverRequests.select", "Count", 1, 1, 0)];
        MetricComparison part = MetricPairs.Match(without, with)[1];
        Assert.Equal((0.0, 1.0, MetricVerdict.More), (part.Base, part.Diff, part.Verdict));
        Assert.Equal((0.0, 1.0), (MetricValue.Combine([without, with])[1].Least, MetricValue.Combine([without, with])[1].Most));
        Assert.Equal(MetricVerdict.OneSided, MetricPairs.Match([], with)[0].Verdict);
    }

    [Theory]
    [InlineData(4536 + 40, 12, MetricVerdict.Equal)] // 512 bytes among twelve invocations
    [InlineData(4536 + 72, 12, MetricVerdict.Less)]
    [InlineData(4536 + 24, MetricValue.WithoutHarness, MetricVerdict.Less)]
    public void What_has_the_harness_in_it_may_be_more_by_that(double bytes, long invocations, MetricVerdict expected) => Assert.Equal(
        expected,
        MetricComparison.From(Value("Allocated Memory", "B", bytes, 2, invocations), Value("Allocated Memory", "B", 4536, 2, MetricValue.WithoutHarness)).Verdict);

    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Fact]
    public void A_thousand_generated_pairs_of_equal_code_have_no_change()
    {
        var random = new Random(20261125);
        for (int pair = 0; pair < 1000; pair++)
        {
            double bytes = random.Next(0, 70_000), calls = random.Next(0, 15_000);
            bool waits = random.Next(2) == 0;
            Run ofBase = Equal(), ofDiff = Equal();
            RunComparison comparison = new Comparer(Threshold.Parse("5%"), 1e-3).Compare(ofBase, ofDiff);
            Assert.Empty(MetricChanges.In(comparison).Select(change => $"pair {pair}: {change.Metric}"));

            Run Equal() => new("run", [], null, [new RunCase(new CaseId("M", "", ""), [new Observation(1, 1, 1)], MetricValue.Combine([Round(), Round()]), null)], []);

            // The harness has its part in the mean; calls that wait are made or not, some of a thousand.
            IReadOnlyList<MetricValue> Round()
            {
                long invocations = 1L << random.Next(0, 9);
                double waited = waits ? Math.Round(calls * 0.0004 * random.NextDouble()) : 0;
                return
                [
                    Value("Allocated Memory", "B", Math.Round(bytes + (224.0 / invocations)), 1, invocations),
                    Value("CompletedWorkItemCount", "Count", random.Next(3) == 0 ? 1.0 / Math.Max(16, invocations) : 0, 1, invocations),
                    Value("WineserverRequests", "Count", calls + waited, 1, 0), Value("PendingShare", "Share", 1 - (waited / 15_000), 1, 0),
                    Value("LockContentionCount", "Count", random.NextDouble() * 3, 1, 0), Value("Gen0Collects", "Count", random.NextDouble(), 1, 0),
                ];
            }
        }
    }

    private static MetricValue Combine(string id, double first, double second) =>
        Assert.Single(MetricValue.Combine([[Value(id, "Count", first, 1, 0)], [Value(id, "Count", second, 1, 0)]]));

    private static MetricValue Value(string id, string unit, double value, int rounds, long invocations) =>
        new(id, unit, value) { Rounds = rounds, FewestInvocations = invocations, MostInvocations = invocations };
}
