using System.Diagnostics;

namespace Bench.Shell;

/// <summary><c>dotnet build</c>, as a user would start it.</summary>
internal static class DotNetBuild
{
    /// <param name="arguments">The project first.</param>
    /// <returns>What it said; quiet if all is well.</returns>
    public static EndedProgram Run(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["build", .. arguments, "-verbosity:quiet", "-nologo"]);
        // Variables of an MSBuild that started this process are not meant for this build.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        return EndedProgram.Run(start);
    }
}
