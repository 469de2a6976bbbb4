using Comparison.Reports;
using Comparison.Verdicts;
using Microsoft.Playwright;
using Xunit;

namespace Comparison.Tests.Reports;

/// <summary>The HTML report, as a person meets it.</summary>
public sealed class HtmlPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string ShownRows = "#cases tbody tr:visible";

    private static readonly RunComparison s_mixed = Examples.Mixed();

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    public async Task It_opens_without_complaint_or_request_and_has_every_case()
    {
        await using OpenedPage opened = await Open(s_mixed);
        string[] names = await opened.Page.Locator("#cases tbody td.code a").EvaluateAllAsync<string[]>("links => links.map(link => link.title)");
        Assert.Equal(s_mixed.Cases.Count, names.Length);
        foreach (string name in s_mixed.Cases.Select(each => each.Diff.Id.FullName).Where(name => !name.Contains(Examples.Evil, StringComparison.Ordinal)))
            Assert.Contains(name, names);
        foreach (Leftover left in s_mixed.Leftovers)
            Assert.Contains(left.Id.Workload.Split('.')[^1], await opened.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(ComparisonVerdictLine.Format(s_mixed), await opened.Page.Locator(".verdict").TextContentAsync());
        Assert.Empty(opened.Complaints);
    }

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    public async Task It_has_every_case_of_a_large_comparison()
    {
        await using OpenedPage opened = await Open(Examples.Large(2_000));
        Assert.Equal(2_000, await opened.Page.Locator("#cases tbody tr").CountAsync());
        Assert.Equal("2000 of 2000 cases", await opened.Page.Locator("#cases-count").TextContentAsync());
        Assert.Empty(opened.Complaints);
    }

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    public async Task A_name_is_shown_as_it_is_and_runs_nothing()
    {
        await using OpenedPage opened = await Open(s_mixed);
        string[] names = [.. await opened.Page.Locator("#cases tbody td.code a").AllTextContentsAsync()];
        Assert.Contains(names, name => name.StartsWith("=cmd()|<script>alert(1)</script>`*_@someone", StringComparison.Ordinal));
        Assert.Equal(1, await opened.Page.Locator("script").CountAsync());
    }

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    [InlineData("ratio")]
    [InlineData("base")]
    [InlineData("diff")]
    public async Task A_column_of_figures_sorts_by_value_both_ways(string column)
    {
        await using OpenedPage opened = await Open(s_mixed);
        ILocator header = opened.Page.Locator("#cases th").Filter(new() { Has = opened.Page.GetByRole(AriaRole.Button, new() { Name = column, Exact = true }) });
        foreach ((string direction, int sign) in new[] { ("ascending", 1), ("descending", -1) })
        {
            await header.GetByRole(AriaRole.Button).PressAsync("Enter");
            Assert.Equal(direction, await header.GetAttributeAsync("aria-sort"));
            int index = await header.EvaluateAsync<int>("cell => cell.cellIndex");
            double[] values = await opened.Page.Locator("#cases tbody tr").EvaluateAllAsync<double[]>($"rows => rows.map(row => Number(row.cells[{index}].dataset.key))");
            Assert.Equal(s_mixed.Cases.Count, values.Length);
            Assert.Equal(values.OrderBy(value => sign * value), values);
        }
    }

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    [InlineData("verdict")]
    [InlineData("case")]
    public async Task A_column_of_text_sorts(string column)
    {
        await using OpenedPage opened = await Open(s_mixed);
        ILocator button = opened.Page.Locator("#cases th").GetByRole(AriaRole.Button, new() { Name = column, Exact = true });
        await button.ClickAsync();
        string[] up = [.. await opened.Page.Locator("#cases tbody a").AllTextContentsAsync()];
        await button.ClickAsync();
        string[] down = [.. await opened.Page.Locator("#cases tbody a").AllTextContentsAsync()];
        Assert.NotEqual(up, down);
        Assert.Equal(up.Order(StringComparer.Ordinal), down.Order(StringComparer.Ordinal));
    }

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    public async Task Words_and_verdicts_filter_together()
    {
        await using OpenedPage opened = await Open(s_mixed);
        await opened.Page.Locator("#cases-filter").FillAsync("n.c. s");
        string[] names = [.. await opened.Page.Locator($"{ShownRows} a").AllTextContentsAsync()];
        Assert.Equal(["C.Faster", "C.Few", "C.Same", "C.Slower"], names.Order(StringComparer.Ordinal));
        await opened.Page.GetByLabel("faster").UncheckAsync();
        await opened.Page.GetByLabel("inconclusive").UncheckAsync();
        Assert.Equal(2, await opened.Page.Locator(ShownRows).CountAsync());
        Assert.Equal("2 of 5 cases", await opened.Page.Locator("#cases-count").TextContentAsync());
    }

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    public async Task The_keyboard_chooses_a_case_and_goes_on_to_the_next()
    {
        await using OpenedPage opened = await Open(s_mixed);
        await opened.Page.Locator("#cases tbody a").First.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(["case-0"], await Chosen(opened));
        await opened.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(["case-1"], await Chosen(opened));
        Assert.True(await opened.Page.Locator("#case-1 svg").IsVisibleAsync());
        Assert.Equal(1, await opened.Page.Locator("#cases tr[aria-current]").CountAsync());
        await opened.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal(["case-0"], await Chosen(opened));
        Assert.Empty(opened.Complaints);
    }

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    public async Task Dark_pages_have_other_colours_plots_included()
    {
        string[][] colours = [await Colours(ColorScheme.Light), await Colours(ColorScheme.Dark)];
        Assert.All(colours[0].Zip(colours[1]), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    public async Task A_phone_does_not_scroll_sideways()
    {
        await using OpenedPage opened = await Open(Examples.Large(20), new() { ViewportSize = new() { Width = 390, Height = 844 }, IsMobile = true, HasTouch = true });
        await opened.Page.Locator("#cases tbody a").First.TapAsync();
        Assert.Equal(["case-0"], await Chosen(opened));
        Assert.Equal(390, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        // The samples of the diff stand at the right end of the plot: it is drawn smaller, not cut off.
        Assert.InRange(await opened.Page.Locator("#case-0 svg ellipse, #case-0 svg polygon, #case-0 svg path").EvaluateAllAsync<double>("marks => Math.max(...marks.map(mark => mark.getBoundingClientRect().right))"), 200, 390);
    }

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    public async Task Figures_filter_and_sort_as_cases_do()
    {
        await using OpenedPage opened = await Open(Examples.Strategies());
        ILocator rows = opened.Page.Locator("#figures tbody tr:visible");
        int all = await rows.CountAsync();
        await opened.Page.Locator("#figures-filter").FillAsync("read synchronous-handle");
        Assert.InRange(await rows.CountAsync(), 1, all - 1);
        Assert.All(await rows.AllTextContentsAsync(), text => Assert.Contains("synchronous-handle", text, StringComparison.Ordinal));
        await opened.Page.Locator("#figures-filter").FillAsync("");
        await opened.Page.Locator(".filtered select").SelectOptionAsync("allocations");
        Assert.All(await rows.AllTextContentsAsync(), text => Assert.StartsWith("allocations", text, StringComparison.Ordinal));
        Assert.Equal($"{await rows.CountAsync()} of {all} figures", await opened.Page.Locator("#figures-count").TextContentAsync());
        await opened.Page.Locator("#figures th").GetByRole(AriaRole.Button, new() { Name = "change" }).ClickAsync();
        double[] changes = await rows.EvaluateAllAsync<double[]>("rows => rows.map(row => Number(row.cells[5].dataset.key))");
        Assert.Equal(changes.Order(), changes);
        Assert.Empty(opened.Complaints);
    }

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    public async Task The_matrix_is_on_top_and_leads_to_the_cases()
    {
        await using OpenedPage opened = await Open(Examples.Strategies());
        Assert.Equal("matrix", await opened.Page.Locator("main table").First.GetAttributeAsync("id"));
        Assert.Equal("0.250 <", await opened.Page.Locator("#matrix tbody tr").First.Locator("td").First.TextContentAsync());
        Assert.StartsWith("geometric mean", await opened.Page.Locator("#matrix tfoot tr").TextContentAsync(), StringComparison.Ordinal);
        await opened.Page.Locator("#matrix tbody a").First.ClickAsync();
        Assert.Contains("native-event-per-thread compared with legacy-callback", await opened.Page.Locator("aside .case:visible").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    public async Task Escape_closes_the_case_and_leaves_the_reader_where_they_were()
    {
        await using OpenedPage opened = await Open(Examples.Large(200));
        await opened.Page.Locator("#cases tbody a").Nth(150).ClickAsync();
        Assert.Single(await Chosen(opened));
        double before = await opened.Page.EvaluateAsync<double>("scrollY");
        await opened.Page.Keyboard.PressAsync("Escape");
        Assert.Empty(await Chosen(opened));
        Assert.InRange(await opened.Page.EvaluateAsync<double>("scrollY"), before - 600, before + 600);
        Assert.Equal("none", await opened.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('aside')).borderTopStyle"));
    }

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    public async Task One_strategy_far_from_the_others_does_not_stretch_the_axis()
    {
        await using OpenedPage opened = await Open(Examples.Strategies());
        double[] lefts = await opened.Page.Locator("#forest-plot li:not(.axis) .track b").EvaluateAllAsync<double[]>("marks => marks.map(mark => parseFloat(mark.style.left))");
        string[] marks = [.. await opened.Page.Locator("#forest-plot li:not(.axis) .track b").AllTextContentsAsync()];
        Assert.Equal(3, marks.Count(mark => mark == "«"));
        // A quarter and twice are far apart although a thousandth is among them.
        double[] inside = [.. lefts.Zip(marks).Where(each => each.Second != "«").Select(each => each.First)];
        Assert.True(inside.Max() - inside.Min() > 70, string.Join(' ', lefts));
    }

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    [InlineData("#cases td[data-label=ratio]")]
    [InlineData("#matrix td")]
    [InlineData("#figures td[data-label=change]")]
    [InlineData("#forest-plot .number")]
    public async Task On_a_phone_figures_are_seen_without_scrolling_sideways(string figures)
    {
        await using OpenedPage opened = await Open(Examples.Strategies(), new() { ViewportSize = new() { Width = 390, Height = 844 }, IsMobile = true, HasTouch = true });
        double[] rights = await opened.Page.Locator(figures).EvaluateAllAsync<double[]>("cells => cells.map(cell => cell.getBoundingClientRect().right)");
        Assert.NotEmpty(rights);
        Assert.All(rights, right => Assert.InRange(right, 1, 390));
        Assert.Equal(390, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    public async Task It_prints_on_ten_pages_at_most_and_says_what_it_leaves_out()
    {
        await using OpenedPage opened = await Open(Examples.Large(426));
        byte[] pdf = await opened.Page.PdfAsync(new() { Format = "A4" });
        int pages = System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b(?!s)");
        Assert.InRange(pages, 2, 10);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await opened.Page.GetByText("Printed are the first 150 of 426 cases; the page has all.").IsVisibleAsync());
    }

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    public async Task Words_are_explained_one_hover_or_click_away()
    {
        await using OpenedPage opened = await Open(Examples.Strategies());
        Assert.Contains("divided by", await opened.Page.Locator("#cases th button").Filter(new() { HasText = "ratio" }).GetAttributeAsync("title"), StringComparison.Ordinal);
        Assert.Contains("managed memory", await opened.Page.Locator("#figures td.text").First.GetAttributeAsync("title"), StringComparison.Ordinal);
        await opened.Page.GetByText("What the words mean").First.ClickAsync();
        Assert.True(await opened.Page.GetByText("Hodges-Lehmann").First.IsVisibleAsync());
    }

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsThere))]
    public async Task It_can_be_read_without_its_program()
    {
        await using OpenedPage opened = await Open(s_mixed, new() { JavaScriptEnabled = false });
        Assert.Equal(s_mixed.Cases.Count, await opened.Page.Locator(ShownRows).CountAsync());
        await opened.Page.Locator("#cases tbody a").Nth(1).ClickAsync();
        Assert.True(await opened.Page.Locator("#case-1 svg").IsVisibleAsync());
        Assert.False(await opened.Page.Locator("#cases-filter").IsVisibleAsync());
    }

    private static async Task<string[]> Chosen(OpenedPage opened) =>
        [.. (await opened.Page.Locator("aside .case:visible").AllAsync()).Select(async section => (await section.GetAttributeAsync("id"))!).Select(id => id.Result)];

    private async Task<string[]> Colours(ColorScheme scheme)
    {
        await using OpenedPage opened = await Open(s_mixed, new() { ColorScheme = scheme });
        return await opened.Page.EvaluateAsync<string[]>(
            "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color, getComputedStyle(document.querySelector('#forest-plot .faster .track')).color, getComputedStyle(document.querySelector('aside svg text')).fill]");
    }

    private Task<OpenedPage> Open(RunComparison comparison, BrowserNewContextOptions? options = null)
    {
        using var html = new StringWriter();
        new HtmlReport().Write(comparison, new ReportOptions(), html);
        return chromium.Open(html.ToString(), options);
    }
}
