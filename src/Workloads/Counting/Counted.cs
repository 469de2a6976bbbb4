namespace Workloads.Counting;

/// <summary>Something that can be done any number of times, with what surrounds it and is not counted.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Prepare">Makes it possible to do it as often as is said.</param>
/// <param name="Run">Does it so often.</param>
/// <param name="Finish">Puts things back.</param>
internal sealed record Counted(string Name, Action<int> Prepare, Action<int> Run, Action<int> Finish)
{
    /// <summary>Does it without counting.</summary>
    public void Do(int times) => Do(times, () => Run(times));

    /// <summary>Does it so often, in another way than by itself.</summary>
    public void Do(int times, Action run)
    {
        Prepare(times);
        run();
        Finish(times);
    }
}
