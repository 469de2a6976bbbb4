namespace Bench.Machines;

/// <summary>What the kernel says of the machine below /proc and /sys.</summary>
internal static class LinuxFacts
{
    /// <summary>How the first CPU's frequency is chosen; null where the kernel does not choose, as in most virtual machines.</summary>
    public static string? Governor() => FirstLine("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");

    /// <summary>The virtual machine's product name, or that there is a hypervisor without a name; null on bare metal.</summary>
    public static string? Virtualisation()
    {
        bool isVirtual = File.Exists("/proc/cpuinfo")
            && File.ReadLines("/proc/cpuinfo").Any(line => line.StartsWith("flags", StringComparison.Ordinal) && line.Split(' ').Contains("hypervisor"));
        if (!isVirtual)
            return null;
        string name = string.Join(' ', FirstLine("/sys/class/dmi/id/sys_vendor"), FirstLine("/sys/class/dmi/id/product_name")).Trim();
        return name.Length > 0 ? name : "a hypervisor that does not say its name";
    }

    private static string? FirstLine(string path)
    {
        try
        {
            return File.Exists(path) && File.ReadLines(path).FirstOrDefault()?.Trim() is { Length: > 0 } line ? line : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not every kernel lets everybody read every file there: then it is not known.
            return null;
        }
    }
}
