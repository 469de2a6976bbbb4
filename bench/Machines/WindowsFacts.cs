using System.Runtime.Versioning;
using Bench.Shell;
using Microsoft.Win32;

namespace Bench.Machines;

/// <summary>What Windows says of the machine.</summary>
[SupportedOSPlatform("windows")]
internal static class WindowsFacts
{
    private static readonly string[] s_realTimeProtection =
    [
        @"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows Defender\Real-Time Protection",
        @"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows Defender\Real-Time Protection",
    ];

    /// <summary>Name of the active power plan: what powercfg writes in brackets; null where there is no powercfg, as on Nano Server and Wine.</summary>
    public static string? PowerPlan() => PowerPlan("powercfg");

    /// <inheritdoc cref="PowerPlan()"/>
    internal static string? PowerPlan(string program)
    {
        try
        {
            return InBrackets(EndedProgram.Run(program, "/getactivescheme").Output);
        }
        catch (UserError)
        {
            return null;
        }
    }

    /// <summary>What stands in brackets; null if there are none.</summary>
    internal static string? InBrackets(string line)
    {
        int open = line.IndexOf('(', StringComparison.Ordinal), close = line.LastIndexOf(')');
        return open >= 0 && close > open ? line[(open + 1)..close] : null;
    }

    /// <summary>Whether Defender scans files as they are opened; null if Defender is not installed.</summary>
    /// <remarks>https://learn.microsoft.com/windows/client-management/mdm/policy-csp-admx-microsoftdefenderantivirus (DisableRealtimeMonitoring).</remarks>
    public static string? Defender()
    {
        using RegistryKey? service = Registry.LocalMachine.OpenSubKey(@"SYSTEM\CurrentControlSet\Services\WinDefend");
        if (service is null)
            return null;
        bool isOff = s_realTimeProtection.Any(key => Registry.GetValue(key, "DisableRealtimeMonitoring", 0) is 1);
        return isOff ? "real-time protection off" : "real-time protection on";
    }
}
