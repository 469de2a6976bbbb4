using System.Diagnostics;

namespace BenchmarkDotNet.Wine;

/// <summary>Runs a short program to its end and tells how it went.</summary>
/// <param name="Succeeded">It ended by itself with exit code 0.</param>
/// <param name="Complaint">The first line that it said on stderr, or how it ended if it said nothing.</param>
public readonly record struct EndedProcess(bool Succeeded, string Complaint)
{
    /// <summary>Starts it and waits for its end, not for the end of its output.</summary>
    /// <param name="start">What to run. Its output is thrown away.</param>
    /// <param name="limit">It is killed when it takes longer.</param>
    public static EndedProcess Run(ProcessStartInfo start, TimeSpan limit)
    {
        ArgumentNullException.ThrowIfNull(start);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        FirstLines errors = FirstLines.OfStandardError(process);

        // The overload with a time does not wait for the end of the output. That is needed: the first command of a prefix starts Wine's
        // services, which inherit the pipes and keep them open.
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            return new EndedProcess(false, $"it did not end within {limit.TotalSeconds} s");
        }
        return new EndedProcess(process.ExitCode == 0, errors.Lines is [var first, ..] ? first : $"exit code {process.ExitCode}");
    }
}
