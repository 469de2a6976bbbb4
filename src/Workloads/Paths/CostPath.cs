using IoStrategies;

namespace Workloads.Paths;

/// <summary>One way that an operation can go, with everything that is needed to make it go that way.</summary>
internal abstract class CostPath : IDisposable
{
    /// <summary>What the operation meets.</summary>
    public abstract string Name { get; }

    /// <summary>Which way the bytes go.</summary>
    public abstract IoDirection Direction { get; }

    /// <summary>Does what must have been done before some operations, and is no part of their cost.</summary>
    public virtual void Prepare(int operations)
    {
    }

    /// <summary>Does the operations.</summary>
    public abstract void Run(int operations);

    /// <summary>Does what must be done after them.</summary>
    public virtual void Finish(int operations)
    {
    }

    public abstract void Dispose();
}
