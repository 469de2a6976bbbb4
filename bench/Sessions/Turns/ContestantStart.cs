using System.Diagnostics;
using System.Text;

namespace Bench.Sessions.Turns;

/// <summary>How to start the process of a contestant. Plain data: another commit's harness says it in one line of JSON.</summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">One element each, unquoted.</param>
/// <param name="WorkingFolder">Null: that of whoever starts it.</param>
/// <param name="Environment">All of it; nothing is inherited.</param>
internal sealed record ContestantStart(
    string FileName, IReadOnlyList<string> Arguments, string? WorkingFolder, IReadOnlyDictionary<string, string?> Environment)
{
    /// <param name="start">Whose program, arguments, folder and environment it takes.</param>
    public static ContestantStart From(ProcessStartInfo start) => new(
        start.FileName,
        [.. start.ArgumentList],
        start.WorkingDirectory.Length > 0 ? start.WorkingDirectory : null,
        start.Environment.ToDictionary());

    /// <summary>For a process that is talked to.</summary>
    public ProcessStartInfo ToProcessStartInfo()
    {
        var start = new ProcessStartInfo(FileName, Arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = WorkingFolder ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment.Clear();
        foreach ((string name, string? value) in Environment)
            start.Environment[name] = value;
        return start;
    }
}
