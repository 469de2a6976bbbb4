using Comparison.Judges;
using Comparison.Runs;
using Comparison.Verdicts;
using Comparison.Warnings;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;
using Perfolizer.Mathematics.Randomization;
using Perfolizer.Metrology;
using Xunit;

namespace Comparison.Tests.Warnings;

/// <summary>Is a reader warned of what is odd about the data, and of nothing else?</summary>
public sealed class WarningTests
{
    private const int Rounds = 20;

    private static readonly CaseId s_id = new("N.C.M", "", "");

    [Fact]
    public void Of_clean_data_nothing_is_said() => Assert.Empty(Judge(Noisy(1), Noisy(2)));

    [Fact]
    public void Few_samples_are_said_with_the_number_that_would_do()
    {
        Warning warning = Only(WarningKind.TooFewSamples, Judge(Noisy(1, rounds: 3), Noisy(2, rounds: 3)));
        Assert.Contains("3 and 3 rounds or launches", warning.Text, StringComparison.Ordinal);
        Assert.Contains("7 on each side can", warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_modes_are_said_with_the_center_and_the_weight_of_each()
    {
        Observation[] two = [.. Enumerable.Range(0, 60).Select(i => new Observation(1 + (i % Rounds), 8, (i % 3 == 0 ? 150 : 100) + (i * 7 % 11 * 0.1)))];
        Warning warning = Only(WarningKind.SeveralModes, Judge(Noisy(1), two));
        Assert.EndsWith("ns (20 samples).", warning.Text, StringComparison.Ordinal);
        Assert.Contains("diff have 2 modes: 100.5 ns (40 samples), 15", warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Drift_is_said_with_where_it_began_and_ended()
    {
        Observation[] drifting = [.. Noisy(1).Select(sample => sample with { Nanoseconds = sample.Nanoseconds * (1 + (0.01 * sample.Launch)) })];
        Warning warning = Only(WarningKind.Drift, Judge(drifting, Noisy(2)));
        Assert.StartsWith("The base drifted: from 103.", warning.Text, StringComparison.Ordinal);
        Assert.Contains("to 117.", warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Outliers_are_counted_and_stay()
    {
        Observation[] samples = Noisy(1);
        samples[3] = samples[3] with { Nanoseconds = 1_000 };
        CaseComparison judged = Case(samples, Noisy(2));
        Assert.Equal("1 of 20 samples of the base lie far outside the others, between 1.00 us and 1.00 us.", Only(WarningKind.Outliers, judged.Warnings).Text);
        Assert.Equal(Rounds, judged.Base.Observations.Count);
    }

    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Fact]
    public void The_tail_of_skewed_data_is_no_outlier()
    {
        int warned = Enumerable.Range(0, 100).Count(seed =>
            Judge(Shaped(seed, 20, normal => 100 + Math.Exp(normal)), Noisy(2)).Any(warning => warning.Kind == WarningKind.Outliers));
        Assert.InRange(warned, 0, 10);
        Observation[] three = Noisy(1);
        foreach (int i in new[] { 3, 9, 15 })
            three[i] = three[i] with { Nanoseconds = 300 + i };
        Assert.Contains("3 of 20 samples of the base", Only(WarningKind.Outliers, Judge(three, Noisy(2))).Text, StringComparison.Ordinal);
    }

    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Fact]
    public void Steps_of_a_clock_are_no_modes()
    {
        int warned = Enumerable.Range(0, 60).Count(seed =>
            Judge(Shaped(seed, 60, normal => Math.Round(100 + normal)), Noisy(2)).Any(warning => warning.Kind == WarningKind.SeveralModes));
        Assert.InRange(warned, 0, 2);
        int warnedOfFew = Enumerable.Range(0, 60).Count(seed =>
            Judge(Shaped(seed, 15, normal => Math.Round(200 + (4 * normal))), Noisy(2)).Any(warning => warning.Kind == WarningKind.SeveralModes));
        Assert.InRange(warnedOfFew, 0, 3);
    }

    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Theory]
    [InlineData(15, 200)]
    [InlineData(150, 60)]
    [InlineData(1_000, 30)]
    [InlineData(20_000, 3)]
    public void However_many_samples_normal_noise_has_one_mode(int samples, int sides)
    {
        int warned = Enumerable.Range(0, sides).Count(seed => Modes.Check("base", Shaped(seed, samples, normal => 100 + normal)) is not null);
        Assert.InRange(warned, 0, sides / 20);
    }

    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Fact]
    public void Two_modes_are_seen_in_twelve_samples_and_in_times_that_are_equal()
    {
        int seen = Enumerable.Range(0, 60).Count(seed =>
            Judge(Noisy(1), Shaped(seed, 12, normal => 100 + (0.5 * normal), (sample, time) => sample % 2 == 0 ? time : time * 1.1)).Any(warning => warning.Kind == WarningKind.SeveralModes));
        Assert.InRange(seen, 54, 60);
        Assert.Contains(
            "2 modes: 100.0 ns (10 samples), 150.0 ns (10 samples)",
            Only(WarningKind.SeveralModes, Judge(Noisy(1), Shaped(1, 20, _ => 100, (sample, time) => sample % 2 == 0 ? time : 150))).Text, StringComparison.Ordinal);
    }

    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Fact]
    public void Drift_is_seen_in_ten_rounds_and_noise_is_none()
    {
        Observation[] drifting = [.. Noisy(1, rounds: 10).Select(sample => sample with { Nanoseconds = sample.Nanoseconds * (1 + (0.01 * sample.Launch)) })];
        // Two neighbours changed places.
        (drifting[3], drifting[4]) = (drifting[3] with { Nanoseconds = drifting[4].Nanoseconds }, drifting[4] with { Nanoseconds = drifting[3].Nanoseconds });
        Assert.Contains(Judge(drifting, Noisy(2, rounds: 10)), warning => warning.Kind == WarningKind.Drift);
        int warned = Enumerable.Range(0, 500).Count(seed => Judge(Noisy(seed, rounds: 10), Noisy(seed + 1000, rounds: 10)).Any(warning => warning.Kind == WarningKind.Drift));
        Assert.InRange(warned, 0, 4);
    }

    [Theory]
    [InlineData("1%", 8, 20, 5.0, true)]
    [InlineData("5%", 8, 20, 5.0, false)] // it forgives
    [InlineData("1%", 15, 20, 5.0, false)] // about as many
    [InlineData("1%", 8, 20, 1.0, false)]
    public void Sides_that_differ_in_spread_and_number_are_said_where_the_threshold_is_small(string threshold, int ofBase, int ofDiff, double spread, bool said)
    {
        Run few = RunOf([.. Noisy(1, ofBase).Select(sample => sample with { Nanoseconds = 100 + (spread * (sample.Nanoseconds - 100)) })]);
        CaseComparison judged = Assert.Single(new Comparer(Threshold.Parse(threshold), 1e-3).Compare(few, RunOf(Noisy(2, ofDiff))).Cases);
        Assert.Equal(said, judged.Warnings.Any(warning => warning.Kind == WarningKind.UnequalSides));
    }

    [Fact]
    public void A_warning_that_many_cases_share_is_one_line_with_a_number()
    {
        Run Run(int seed) => RunOf([]) with { Cases = [.. Enumerable.Range(0, 9).Select(i => new RunCase(s_id with { Workload = $"N.C.M{i}" }, Noisy(seed + i, rounds: 3), [], null))] };
        IReadOnlyList<WarningLine> lines = WarningLine.ListFrom(new Comparer(Threshold.Parse("5%"), 1e-3).Compare(Run(1), Run(100)));
        WarningLine line = Assert.Single(lines);
        Assert.StartsWith("9 of 9 cases have too few samples for the misrate. The first one: 3 and 3 rounds", line.Text, StringComparison.Ordinal);
        Assert.Null(line.Case);
    }

    [Theory]
    [InlineData(8, 15, false)]
    [InlineData(8, 16, true)]
    [InlineData(0, 16, false)] // the file does not say
    public void Other_numbers_of_operations_are_said_from_twice_as_many_on(long ofBase, long ofDiff, bool said)
    {
        IReadOnlyList<Warning> warnings = Judge(With(Noisy(1), ofBase), With(Noisy(2), ofDiff));
        Assert.Equal(said, warnings.Any(warning => warning.Kind == WarningKind.DifferentOperationCounts));
    }

    [Fact]
    public void Other_machines_and_runtimes_are_said_with_what_differs()
    {
        Run ofBase = RunOf(Noisy(1), ("processor", "A"), ("runtime", ".NET 9"), ("os", "Windows"));
        Run ofDiff = RunOf(Noisy(2), ("processor", "A"), ("runtime", ".NET 10"));
        Warning warning = Only(WarningKind.DifferentEnvironments, new Comparer(Threshold.Parse("5%"), 1e-3).Compare(ofBase, ofDiff).Warnings);
        Assert.Equal("The sides were measured in different environments; runtime: .NET 9 against .NET 10; os: Windows against unknown.", warning.Text);
    }

    [Fact]
    public void What_the_reader_saw_is_said()
    {
        Run ofBase = RunOf(Noisy(1)) with { Notes = ["a case occurs twice"] };
        Warning warning = Only(WarningKind.Input, new Comparer(Threshold.Parse("5%"), 1e-3).Compare(ofBase, RunOf(Noisy(2))).Warnings);
        Assert.Equal("run: a case occurs twice.", warning.Text);
    }

    // About 100 ns, one percent up and down, one iteration a round.
    private static Observation[] Noisy(int seed, int rounds = Rounds)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, rounds).Select(round => new Observation(round, 8, 99 + (2 * random.NextDouble())))];
    }

    private static Observation[] Shaped(int seed, int count, Func<double, double> shape, Func<int, double, double>? place = null)
    {
        RandomGenerator normal = NormalDistribution.Standard.Random(new Random(seed));
        return [.. Enumerable.Range(1, count).Select(round => new Observation(round, 8, place is null ? shape(normal.Next()) : place(round, shape(normal.Next()))))];
    }

    private static Observation[] With(Observation[] samples, long operations) => [.. samples.Select(sample => sample with { Operations = operations })];

    private static Run RunOf(Observation[] samples, params (string Key, string Value)[] fingerprint) => new(
        "run", [.. fingerprint.Select(fact => KeyValuePair.Create(fact.Key, fact.Value))], null, [new RunCase(s_id, samples, [], null)], []);

    private static CaseComparison Case(Observation[] ofBase, Observation[] ofDiff) =>
        Assert.Single(new Comparer(Threshold.Parse("5%"), 1e-3).Compare(RunOf(ofBase), RunOf(ofDiff)).Cases);

    private static IReadOnlyList<Warning> Judge(Observation[] ofBase, Observation[] ofDiff) => Case(ofBase, ofDiff).Warnings;

    private static Warning Only(WarningKind kind, IReadOnlyList<Warning> warnings) => Assert.Single(warnings, warning => warning.Kind == kind);
}
