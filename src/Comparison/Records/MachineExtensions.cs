using System.Globalization;

namespace Comparison.Records;

/// <summary>What reports show of a machine.</summary>
public static class MachineExtensions
{
    /// <summary>The facts of a machine by name, in display order; unknown ones are left out.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ToFingerprint(this Machine machine)
    {
        (string Name, string? Value)[] facts =
        [
            ("processor", machine.Processor),
            ("cores", machine.Cores.ToString(CultureInfo.InvariantCulture)),
            ("governor", machine.Governor),
            ("memory", string.Create(CultureInfo.InvariantCulture, $"{machine.MemoryBytes / (double)(1 << 30):0.#} GiB")),
            ("os", machine.OperatingSystem),
            ("architecture", machine.Architecture),
            ("file system", machine.FileSystem),
            ("virtualisation", machine.Virtualisation),
            ("defender", machine.Defender),
            ("wine", machine.Wine),
            ("wine prefix", machine.WinePrefix),
            ("pinned to cpu", machine.PinnedCpu?.ToString(CultureInfo.InvariantCulture)),
            ("runtime", machine.Runtime),
            ("sdk", machine.Sdk),
            ("BenchmarkDotNet", machine.BenchmarkDotNet),
            .. machine.Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal)
                .Select(variable => (variable.Key, (string?)variable.Value)),
        ];
        return [.. facts.Where(fact => fact.Value is not null).Select(fact => KeyValuePair.Create(fact.Name, fact.Value!))];
    }
}
