using System.Runtime.InteropServices;

namespace TestSupport;

/// <summary>The tests as a Windows program: <c>run-tests.sh</c> publishes them, and they run under Wine.</summary>
public static class WindowsProgram
{
    /// <summary>
    /// Name of a trait of tests that are left out there: arithmetic that takes seconds, and what is never done on Windows, such as the answers to pull
    /// requests and the runtimes of Wine's processes. Whatever meets files, paths, consoles, programs or line ends stays.
    /// </summary>
    public const string Trait = "WindowsProgram";

    /// <summary>Its value.</summary>
    public const string NothingNew = "nothing new";

    /// <summary>Whether this is one. Wine's ntdll says so itself. https://wiki.winehq.org/Developer_FAQ#How_can_I_detect_Wine?</summary>
    public static bool IsUnderWine { get; } =
        OperatingSystem.IsWindows() && NativeLibrary.TryGetExport(NativeLibrary.Load("ntdll.dll"), "wine_get_version", out _);
}
