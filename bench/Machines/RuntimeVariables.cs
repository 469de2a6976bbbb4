using System.Collections;
using BenchmarkDotNet.Wine;

namespace Bench.Machines;

/// <summary>Which environment variables change how .NET runs in the benchmark processes?</summary>
internal static class RuntimeVariables
{
    private static readonly string[] s_prefixes = ["DOTNET_", "COMPlus_"];

    // Read by the command-line tools and by the program that finds the runtime, not by the runtime.
    private static readonly string[] s_tools =
        ["DOTNET_CLI_", "DOTNET_NOLOGO", "DOTNET_ROOT", "DOTNET_HOST_PATH", "DOTNET_MULTILEVEL_LOOKUP", "DOTNET_LAUNCH_PROFILE", "DOTNET_GENERATE_", "DOTNET_ADD_", "DOTNET_SKIP_", "DOTNET_RUNNING_IN_", "DOTNET_VERSION", "DOTNET_SDK_", "DOTNET_USE_POLLING_"];

    /// <summary>By name.</summary>
    /// <param name="isWine">Whether Wine's are set on top.</param>
    public static IReadOnlyDictionary<string, string> Collect(bool isWine)
    {
        SortedDictionary<string, string> variables = new(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            string name = (string)variable.Key;
            if (s_prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                && !s_tools.Any(tool => name.StartsWith(tool, StringComparison.OrdinalIgnoreCase)))
            {
                variables[name] = (string?)variable.Value ?? "";
            }
        }
        if (isWine)
        {
            foreach ((string name, string value) in WineSession.RuntimeVariables)
                variables[name] = value;
        }
        return variables;
    }
}
