namespace Bench.Jobs;

/// <summary>Do the arguments ask for a diagnoser that watches a process from outside? On Linux none of BenchmarkDotNet's sees a process of Wine's.</summary>
internal static class WindowsDiagnosers
{
    private static readonly (string[] Names, string What)[] s_options =
    [
        (["-p", "--profiler"], "BenchmarkDotNet's profilers need Windows (ETW, NativeMemory, CV) or a process that is not Wine's (EP, perf)"),
        (["--counters"], "hardware counters need ETW, hence Windows"),
        (["-d", "--disasm"], "the disassembler looks into the process from outside, which it cannot do with a process of Wine's"),
    ];

    /// <exception cref="UserError">They do; the message names the option and what there is instead.</exception>
    public static void Refuse(IEnumerable<string> arguments)
    {
        foreach (string argument in arguments.Select(each => each.Split('=')[0]))
        {
            string? what = s_options
                .Where(option => option.Names.Contains(argument, StringComparer.OrdinalIgnoreCase))
                .Select(option => option.What)
                .FirstOrDefault();
            if (what is not null)
                throw new UserError($"{argument} is refused on Linux: {what}. --allocations works here; for the others run on Windows.");
        }
    }
}
