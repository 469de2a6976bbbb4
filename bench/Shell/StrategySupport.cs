using IoStrategies;

namespace Bench.Shell;

/// <summary>Can a strategy run where this host's benchmark processes run?</summary>
internal static class StrategySupport
{
    /// <summary>Windows 11 22H2; a host that is not Windows runs them under Wine, which has no I/O rings.</summary>
    private const int Windows11Build = 22621;

    public static bool RunsHere(this IIoStrategy strategy) =>
        !strategy.Traits.NeedsWindows11 || OperatingSystem.IsWindowsVersionAtLeast(10, 0, Windows11Build);
}
