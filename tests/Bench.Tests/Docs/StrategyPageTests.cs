using System.Reflection;
using Bench.Verbs;
using IoStrategies;
using IoStrategies.Traits;
using Xunit;

namespace Bench.Tests.Docs;

/// <summary>Does docs/STRATEGIES.md tell of the strategies that there are?</summary>
public sealed class StrategyPageTests
{
    [Fact]
    public void The_table_is_that_of_the_catalog()
    {
        using var table = new StringWriter { NewLine = "\n" };
        CatalogWriter.WriteMarkdown(IoStrategyCatalog.All, table);
        SplicedTable.Check("docs/STRATEGIES.md", "bench strategies", table.ToString());
    }

    [Fact]
    public void There_is_a_section_for_each_strategy_in_the_order_of_the_catalog()
    {
        IEnumerable<string> sections = File.ReadLines(Path.Combine(Repository.Root, "docs", "STRATEGIES.md"))
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => line[3..])
            .Where(title => !title.Contains(' ', StringComparison.Ordinal));
        Assert.Equal(IoStrategyCatalog.All.Select(strategy => strategy.Id), sections);
    }

    [Fact]
    public void Every_trait_has_a_column()
    {
        int traits = typeof(StrategyTraits).GetProperties(BindingFlags.Public | BindingFlags.Instance).Length;
        Assert.Equal(traits, TraitColumns.All.Count);
    }
}
