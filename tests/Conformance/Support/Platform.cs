using System.Runtime.InteropServices;

namespace Conformance.Support;

/// <summary>Windows, or Wine?</summary>
internal static class Platform
{
    /// <summary>Wine's ntdll says so itself. https://wiki.winehq.org/Developer_FAQ#How_can_I_detect_Wine?</summary>
    public static bool IsWine { get; } = NativeLibrary.TryGetExport(NativeLibrary.Load("ntdll.dll"), "wine_get_version", out _);
}
