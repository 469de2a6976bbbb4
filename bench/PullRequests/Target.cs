namespace Bench.PullRequests;

/// <summary>A kind of machine that a pull request can be measured on.</summary>
/// <param name="Id">What commands and reports call it.</param>
/// <param name="Runner">GitHub's label of the hosted runner.</param>
internal sealed record Target(string Id, string Runner, string Meaning)
{
    /// <summary>Whether it is Windows itself.</summary>
    public bool IsWindows => Id.StartsWith("windows_", StringComparison.Ordinal);

    private static readonly Target s_windowsX64 = new("windows_x64", "windows-2025", "Windows on x64");
    private static readonly Target s_windowsArm64 = new("windows_arm64", "windows-11-arm", "Windows on ARM64");
    private static readonly Target s_linuxWine = new(
        "linux_wine", "ubuntu-24.04", "Wine on x64: counts are exact there, times are not those of Windows");

    /// <summary>In display order.</summary>
    public static IReadOnlyList<Target> All { get; } = [s_windowsX64, s_windowsArm64, s_linuxWine];

    /// <summary>The targets of a command that names none.</summary>
    public static IReadOnlyList<Target> Usual { get; } = [s_windowsX64, s_windowsArm64];
}
