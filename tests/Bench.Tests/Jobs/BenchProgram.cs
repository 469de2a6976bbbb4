using System.Diagnostics;

namespace Bench.Tests.Jobs;

/// <summary>The program <c>bench</c> as a user calls it.</summary>
internal static class BenchProgram
{
    private static readonly string s_assembly = typeof(Program).Assembly.Location;

    /// <summary>Calls it in the repository's folder and waits for its end.</summary>
    /// <param name="environment">Variables that are set, or, with null, removed.</param>
    /// <param name="arguments">Its arguments.</param>
    public static (int ExitCode, string Output, string[] ErrorLines) Run(
        IReadOnlyDictionary<string, string?> environment, params IEnumerable<string> arguments) =>
        DotNetProgram.Run(s_assembly, environment, arguments);

    /// <summary>Calls it and kills it, and nothing of it may run on, as soon as it has written such a line to stderr.</summary>
    public static void RunUntil(Predicate<string> line, params IEnumerable<string> arguments)
    {
        using Process process = DotNetProgram.Start(s_assembly, new Dictionary<string, string?>(), arguments);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (process.StandardError.ReadLine() is { } text)
        {
            if (!line(text))
                continue;
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return;
        }
        throw new InvalidOperationException("The program ended before it wrote the line.");
    }
}
