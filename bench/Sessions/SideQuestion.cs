namespace Bench.Sessions;

/// <summary>What a side's process is asked for.</summary>
internal enum SideQuestion
{
    /// <summary>Builds what its cases need.</summary>
    Build,

    /// <summary>Measures a case in a launch of its own.</summary>
    Measure,

    /// <summary>How to start the process of a case that is to take turns.</summary>
    Start,

    /// <summary>What BenchmarkDotNet makes of a case whose process has taken its turns.</summary>
    Complete,
}
