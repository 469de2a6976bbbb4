using System.Text.RegularExpressions;
using Conformance.Support;
using IoStrategies;

namespace Conformance.Catalog;

/// <summary>Is the catalog complete, and can results refer to what stands in it?</summary>
public class Entries
{
    [Fact]
    public void Every_strategy_in_the_assembly_stands_in_the_catalog()
    {
        IEnumerable<Type> written = typeof(IIoStrategy).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IIoStrategy)));
        IEnumerable<Type> listed = IoStrategyCatalog.All.Select(strategy => strategy.GetType());
        Assert.Equal(written.OrderBy(type => type.Name), listed.OrderBy(type => type.Name));
    }

    [Fact]
    public void Ids_are_unique() => Assert.Distinct(IoStrategyCatalog.All.Select(strategy => strategy.Id));

    [Theory, Strategies]
    public void Ids_are_in_kebab_case(string id) => Assert.Matches(new Regex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$"), id);

    [Theory, Strategies]
    public void A_strategy_is_found_by_its_id(string id) => Assert.Equal(id, Candidates.Get(id).Id);

    [Fact]
    public void An_unknown_id_is_answered_with_the_valid_ones()
    {
        string message = Assert.Throws<ArgumentException>(() => IoStrategyCatalog.Get("no-such-strategy")).Message;
        Assert.Contains("no-such-strategy", message, StringComparison.Ordinal);
        Assert.All(IoStrategyCatalog.All, strategy => Assert.Contains(strategy.Id, message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_baseline_comes_first() => Assert.Same(IoStrategyCatalog.All[0], IoStrategyCatalog.Baseline);
}
