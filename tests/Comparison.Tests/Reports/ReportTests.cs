using System.Globalization;
using System.Text.Json;
using Comparison.Reports;
using Comparison.Runs;
using Comparison.Text;
using Comparison.Verdicts;
using Xunit;

namespace Comparison.Tests.Reports;

/// <summary>Do the reports say the same everywhere, all of it, and nothing that their reader would run?</summary>
public sealed class ReportTests
{
    private const string UpdateVariable = "UPDATE_DOCS";

    public static TheoryData<string, string> Combinations { get; } =
        new(from report in ReportFormats.All from culture in new[] { "", "en-US", "ru-RU" } select (report.Id, culture));

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Each_is_the_golden_one_in_every_culture(string format, string culture)
    {
        IReport report = ReportFormats.All.Single(each => each.Id == format);
        string path = Path.Combine(Repository.Root, "tests", "Comparison.Tests", "Reports", "Golden", "mixed" + report.Extension);
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Culture(culture);
        string written;
        try
        {
            written = Write(report, Examples.Mixed());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        if (Environment.GetEnvironmentVariable(UpdateVariable) is not null)
            File.WriteAllText(path, written);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), written);
    }

    [Fact]
    public void The_first_line_counts_every_case()
    {
        RunComparison comparison = Examples.Mixed();
        Assert.Equal(
            "1 faster (up to 2.0x), 1 slower (up to 1.50x), 2 same, 1 inconclusive (1 of single launches); 1 only in base; 1 only in diff; 1 failed in base; allocations down by 176 B on 1 case",
            ComparisonVerdictLine.Format(comparison));
    }

    [Theory]
    [InlineData("console")]
    [InlineData("md")]
    [InlineData("html")]
    public void That_times_are_of_Wine_is_said_first(string format)
    {
        RunComparison mixed = Examples.Mixed();
        RunComparison wine = mixed with
        {
            Base = mixed.Base with { Fingerprint = [.. mixed.Base.Fingerprint, KeyValuePair.Create("wine", "10.0")] },
            Diff = mixed.Diff with { Fingerprint = [.. mixed.Diff.Fingerprint, KeyValuePair.Create("wine", "10.0")] },
        };
        IReport report = ReportFormats.All.Single(each => each.Id == format);
        string page = Write(report, wine);
        int note = page.IndexOf("not Windows times", StringComparison.Ordinal);
        Assert.InRange(note, 0, page.IndexOf("Ratio is", StringComparison.Ordinal));
        Assert.DoesNotContain("Windows times", Write(report, mixed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("console")]
    [InlineData("md")]
    [InlineData("html")]
    [InlineData("json")]
    public void That_there_were_two_sessions_is_said_before_any_verdict(string format)
    {
        RunComparison mixed = Examples.Mixed();
        RunComparison Sessions(string? ofBase, string? ofDiff) =>
            mixed with { Base = mixed.Base with { Session = ofBase }, Diff = mixed.Diff with { Session = ofDiff } };
        IReport report = ReportFormats.All.Single(each => each.Id == format);
        int note = Write(report, Sessions("one", "another")).ReplaceLineEndings(" ").IndexOf("Two sessions, not one: the sides did not meet in the same rounds", StringComparison.Ordinal);
        Assert.InRange(note, 0, 16_000);
        Assert.DoesNotContain("sessions, not one", Write(report, Sessions("one", "one")), StringComparison.Ordinal);
        Assert.DoesNotContain("sessions, not one", Write(report, Sessions(null, null)), StringComparison.Ordinal);
        Run several = SeveralLaunches.Combine([mixed.Base with { Session = "one" }, mixed.Base with { Session = "another" }]);
        Assert.Contains("Several sessions, not one", Write(report, mixed with { Base = several }), StringComparison.Ordinal);
    }

    public static TheoryData<string> Formats { get; } = [.. ReportFormats.All.Select(report => report.Id)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_misrate_is_printed_of_single_launches_trusted_or_not(string format)
    {
        IReport report = ReportFormats.All.Single(each => each.Id == format);
        foreach (int iterations in (int[])[3, 15])
        {
            foreach (bool trusts in (bool[])[false, true])
            {
                string page = Write(report, Examples.SingleLaunches(trusts, iterations, misrate: 8.1379e-4));
                Assert.DoesNotContain("8.1379", page, StringComparison.Ordinal);
                Assert.DoesNotContain("0.00081379", page, StringComparison.Ordinal);
                Assert.DoesNotContain("at best", page, StringComparison.Ordinal);
                if (format is "console" or "md" or "html")
                    Assert.Equal(trusts, page.ReplaceLineEndings(" ").Contains("how often such verdicts are wrong cannot be said", StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(2_000)]
    public void A_comment_is_never_too_long_and_says_what_it_leaves_out(int cases)
    {
        string page = Write(new MarkdownReport(), Examples.Large(cases));
        Assert.True(page.Length < GitHubComment.MaxLength, $"{page.Length} characters");
        Assert.StartsWith($"**{cases} faster", page, StringComparison.Ordinal);
        Assert.Equal(cases > 100, page.Contains("has no room", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Where_nothing_was_compared_no_misrate_is_claimed(string format)
    {
        RunComparison nothing = Examples.SingleLaunches(trusts: false, 3, misrate: 8.1379e-4) with { Cases = [] };
        string page = Write(ReportFormats.All.Single(each => each.Id == format), nothing);
        Assert.DoesNotContain("8.1379", page, StringComparison.Ordinal);
        Assert.DoesNotContain("0.00081379", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_name_is_markdown_or_HTML()
    {
        string page = Write(new MarkdownReport(), Examples.Mixed());
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@someone", page, StringComparison.Ordinal);
        Assert.Contains("&#60;script&#62;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_name_is_a_formula()
    {
        string table = Write(new CsvReport(), Examples.Mixed());
        Assert.DoesNotContain("\n=", table, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\"=", table, StringComparison.Ordinal);
        Assert.Contains("'=cmd()", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_name_moves_the_cursor() =>
        Assert.DoesNotContain('\e', Write(new ConsoleReport(), Examples.Mixed()));

    [Fact]
    public void Only_a_terminal_gets_colours()
    {
        using var text = new StringWriter();
        new ConsoleReport().Write(Examples.Mixed(), new ReportOptions(UseColours: true), text);
        Assert.Contains("\e[31mslower", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Top_shows_the_largest_and_counts_the_rest()
    {
        using var text = new StringWriter();
        new ConsoleReport().Write(Examples.Mixed(), new ReportOptions(Top: 1), text);
        Assert.Contains("... and 1 more", text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("console")]
    [InlineData("md")]
    [InlineData("html")]
    public void What_matters_comes_first_and_counted_figures_last(string format)
    {
        string page = Write(ReportFormats.All.Single(each => each.Id == format), Examples.Strategies());
        // Where, then verdicts, then what could not be judged, then counts.
        string[] order = ["7 faster", "not Windows times", "2026-11-24", "0123456789", "15 rounds", "Time divided by that of legacy-callback", "geometric mean", "not compared", "a note about all", "counted figures changed"];
        int[] places = [.. order.Select(text => page.IndexOf(text, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Figures_do_not_push_out_of_a_comment_what_could_not_be_judged_or_where_it_was_measured()
    {
        string page = Write(new MarkdownReport(), Examples.Strategies(figures: 200));
        Assert.True(page.Length < GitHubComment.MaxLength, $"{page.Length} characters");
        foreach (string needed in (string[])["it hung", "a note about all", "| processor | CPU |", "| ratio |", "geometric mean", "has no room"])
            Assert.Contains(needed, page, StringComparison.Ordinal);
        // Each figure has its largest change.
        Assert.Contains("<code>wineserver requests: call_0</code>", page, StringComparison.Ordinal);
        Assert.Contains("<code>wineserver requests: call_190</code>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("console")]
    [InlineData("md")]
    [InlineData("html")]
    public void Words_that_a_reader_may_not_know_are_explained(string format)
    {
        using var text = new StringWriter();
        ReportFormats.All.Single(each => each.Id == format).Write(Examples.Strategies(), new ReportOptions { IsWide = format == "console" }, text);
        foreach (string meaning in (string[])["Hodges-Lehmann", "did not complete at once", "managed memory that one operation allocates"])
            Assert.Contains(meaning, text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_figures_say_whose_times_they_are()
    {
        string[] lines = Write(new CsvReport(), Examples.Strategies()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith(",baseMeasured,diffMeasured", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.EndsWith(",\"Wine's times, 2026-11-24, commit 0123456789\"", line, StringComparison.Ordinal));
        using var document = JsonDocument.Parse(Write(new JsonReport(), Examples.Strategies()));
        Assert.Equal("Wine's times, not Windows times.", document.RootElement.GetProperty("note").GetString());
        Assert.Equal("0123456789abcdef0123456789abcdef01234567", document.RootElement.GetProperty("diff").GetProperty("commit").GetString());
        Assert.Equal("15 rounds", document.RootElement.GetProperty("base").GetProperty("rounds").GetString());
    }

    [Fact]
    public void The_document_has_every_case_and_null_for_what_is_unbounded()
    {
        using var document = JsonDocument.Parse(Write(new JsonReport(), Examples.Mixed()));
        JsonElement[] cases = [.. document.RootElement.GetProperty("cases").EnumerateArray()];
        Assert.Equal(5, cases.Length);
        Assert.Equal(3, document.RootElement.GetProperty("leftovers").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, cases[3].GetProperty("ratio").GetProperty("upper").ValueKind);
        Assert.Contains(cases, each => each.GetProperty("case").GetProperty("workload").GetString() == Examples.Evil);
    }

    private static string Write(IReport report, RunComparison comparison)
    {
        using var text = new StringWriter();
        report.Write(comparison, new ReportOptions(), text);
        return text.ToString();
    }

    // Globalisation is invariant in this process: the two that matter are made by hand.
    private static CultureInfo Culture(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        if (name == "en-US")
            culture.NumberFormat.CurrencySymbol = "$";
        if (name != "ru-RU")
            return culture;
        culture.NumberFormat.NumberDecimalSeparator = culture.NumberFormat.PercentDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = culture.NumberFormat.PercentGroupSeparator = "\u00A0";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.TextInfo.ListSeparator = ";";
        return culture;
    }
}
