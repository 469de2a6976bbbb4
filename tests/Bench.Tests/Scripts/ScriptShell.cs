namespace Bench.Tests.Scripts;

/// <summary>Who reads what a user types?</summary>
public enum ScriptShell
{
    /// <summary>The POSIX shell.</summary>
    Sh,

    /// <summary>PowerShell 7.</summary>
    PowerShell,

    /// <summary>PowerShell 7 that starts programs as Windows PowerShell 5.1 does.</summary>
    LegacyPowerShell,
}
