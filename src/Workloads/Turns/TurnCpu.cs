using System.Diagnostics;
using System.Globalization;

namespace Workloads.Turns;

/// <summary>
/// Which CPU do the contestants share? They prepare on all of them, at the same time, and go to the one before the first of them is timed.
/// </summary>
public static class TurnCpu
{
    /// <summary>The CPU's number; not set in a process that runs on any of them.</summary>
    public const string Variable = "IOSTRATEGY_TURNS_CPU";

    /// <summary>So many CPUs have a number that a process can name: an affinity mask has 64 bits.</summary>
    public const int Most = 64;

    /// <summary>Keeps all threads of this process on the CPU, those that are still to come as well. Wine hands it on to Linux, whose numbers are the same.</summary>
    internal static void Pin()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } cpu || !OperatingSystem.IsWindows())
            return;
        using var self = Process.GetCurrentProcess();
        self.ProcessorAffinity = (nint)(1UL << int.Parse(cpu, CultureInfo.InvariantCulture));
    }
}
