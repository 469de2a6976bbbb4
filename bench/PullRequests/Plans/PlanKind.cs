namespace Bench.PullRequests.Plans;

/// <summary>What is to be done about a comment.</summary>
internal enum PlanKind
{
    /// <summary>Nothing: there is no command in it.</summary>
    None,

    /// <summary>Its author gets an answer: help, or what is wrong with the command.</summary>
    Reply,

    /// <summary>Measure.</summary>
    Run,
}
