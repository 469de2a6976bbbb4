using System.Text.RegularExpressions;

namespace Bench.PullRequests.Requests;

/// <summary>Which of our targets is meant by a word that names a machine as other bots do: <c>-arm</c>, <c>-windows_intel</c>, <c>-linux_azure_arm64</c>?</summary>
internal static partial class TargetSpelling
{
    private static readonly string[] s_windows = ["windows", "win", "win11", "win2022", "win2025"];
    private static readonly string[] s_linux = ["linux", "ubuntu", "debian", "azure", "aws", "wine"];
    private static readonly string[] s_apple = ["osx", "macos", "mac", "apple", "m1", "m2", "m3", "m4"];
    private static readonly string[] s_x64 = ["x64", "x86", "amd64", "amd", "intel", "genoa", "milan", "zen4", "zen5"];
    private static readonly string[] s_arm = ["arm", "arm64", "aarch64", "ampere", "cobalt", "cobalt100", "graviton"];
    private static readonly string[] s_known = [.. s_windows, .. s_linux, .. s_apple, .. s_x64, .. s_arm];

    /// <summary>A sentence that names ours; null if the word names no machine.</summary>
    public static string? Ours(string word)
    {
        string[] parts = [.. Parts().Split(word.ToLowerInvariant()).Where(part => part.Length > 0)];
        if (parts.Length == 0 || !parts.All(s_known.Contains))
            return null;
        bool Has(string[] names) => parts.Any(names.Contains);
        return Has(s_apple) ? $"Nothing is measured on macOS; there are {All()}."
            : Has(s_arm) ? Has(s_linux) ? "`-windows_arm64` is ARM64, and `-linux_wine` is x64." : Say("-windows_arm64")
            : Has(s_linux) ? Say("-linux_wine")
            : Has(s_x64) ? Say("-windows_x64")
            : "There are `-windows_x64` and `-windows_arm64`.";
    }

    private static string Say(string ours) => $"`{ours}` is probably meant.";

    private static string All() => string.Join(", ", Target.All.Select(target => $"`-{target.Id}`"));

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
