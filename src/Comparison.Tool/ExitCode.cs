namespace Comparison.Tool;

/// <summary>How did it go? Scripts act on these numbers.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Everything else was done, but a case failed, or a gate that was asked for tripped.</summary>
    public const int CaseFailed = 1;

    /// <summary>The arguments or the machine cannot be used; nothing was done.</summary>
    public const int Unusable = 2;

    /// <summary>The user interrupted the run; finished results are kept. 128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
