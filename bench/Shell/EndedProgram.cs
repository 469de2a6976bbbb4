using System.ComponentModel;
using System.Diagnostics;

namespace Bench.Shell;

/// <summary>What a program did that was run to its end.</summary>
/// <param name="ExitCode">0 if it succeeded.</param>
/// <param name="Output">All that it wrote on stdout.</param>
/// <param name="Error">All that it wrote on stderr.</param>
internal readonly record struct EndedProgram(int ExitCode, string Output, string Error)
{
    /// <summary>Starts it and waits until it and its output have ended.</summary>
    /// <exception cref="UserError">It is not on PATH.</exception>
    public static EndedProgram Run(string program, params IEnumerable<string> arguments) => Run(new ProcessStartInfo(program, arguments));

    /// <param name="start">What to run; the streams are redirected.</param>
    /// <inheritdoc cref="Run(string, IEnumerable{string})"/>
    public static EndedProgram Run(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        try
        {
            using Process process = Process.Start(start)!;
            // Both at once: a program waits while a full pipe is not read.
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new EndedProgram(process.ExitCode, output, error.Result);
        }
        catch (Win32Exception e)
        {
            throw new UserError($"'{start.FileName}' is not on PATH. Install it.", e);
        }
    }
}
