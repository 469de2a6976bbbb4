namespace Bench.Jobs.Conformance;

/// <summary>Brings together what all strategies answered, in whatever order the suite asked them.</summary>
/// <remarks>
/// xunit runs the tests of one method one after the other, but shuffles them: strategies and the method's other arguments come mixed. So the behaviours
/// of a method are complete when the next method begins.
/// </remarks>
internal sealed class BehaviourCollector
{
    private readonly OrderedDictionary<string, List<(string Strategy, TestOutcome Outcome)>> _open = [];
    private string? _method;

    /// <summary>Takes the next test's outcome.</summary>
    /// <param name="test">As <see cref="Behaviour.Of"/> takes it.</param>
    /// <param name="outcome">How it ended.</param>
    /// <returns>The behaviours that are complete with it; mostly none.</returns>
    public IReadOnlyList<Behaviour> Take(string test, TestOutcome outcome)
    {
        string method = test.Split('(', 2)[0];
        IReadOnlyList<Behaviour> complete = method == _method ? [] : End();
        _method = method;
        (string name, string strategy) = Behaviour.Of(test);
        _open.TryAdd(name, []);
        _open[name].Add((strategy, outcome));
        return complete;
    }

    /// <summary>What is there of the last method, when no more tests come.</summary>
    public IReadOnlyList<Behaviour> End()
    {
        Behaviour[] complete = [.. _open.Select(each => new Behaviour(each.Key, each.Value))];
        _open.Clear();
        return complete;
    }
}
