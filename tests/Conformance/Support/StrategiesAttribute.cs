using System.Reflection;
using IoStrategies;
using Xunit.Sdk;
using Xunit.v3;

namespace Conformance.Support;

/// <summary>Theory data: every candidate by its id, so that each test with each strategy is a result of its own.</summary>
/// <param name="values">If there are any, each of them with each strategy.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StrategiesAttribute(params object[] values) : DataAttribute
{
    public IReadOnlyList<object> Values => values;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        IEnumerable<ITheoryDataRow> rows = values.Length == 0
            ? Candidates.All.Select(strategy => Row(strategy, strategy.Id))
            : values.SelectMany(value => Candidates.All.Select(strategy => Row(strategy, strategy.Id, value)));
        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([.. rows]);
    }

    private static TheoryDataRow Row(IIoStrategy strategy, params object[] data) => new(data)
    {
        Skip = strategy.Traits.NeedsWindows11 && !IoRings.AreSupported
            ? "Trait NeedsWindows11 is true: this system has no CreateIoRing with writes."
            : null,
    };

    public override bool SupportsDiscoveryEnumeration() => true;
}
