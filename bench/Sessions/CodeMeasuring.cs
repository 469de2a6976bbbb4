using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Bench.Shell;
using BenchmarkDotNet.Wine;
using IoStrategies;

namespace Bench.Sessions;

/// <summary>
/// Measures code that somebody typed beside the strategies of a commit: that commit's own harness, built from its source, compiles the
/// code, runs the conformance suite for its strategies, and measures.
/// </summary>
internal static class CodeMeasuring
{
    /// <summary>Where it is left why the code was not measured.</summary>
    public const string ErrorFile = "code-error.txt";

    private const string FileName = "comment.cs";
    private const int MostComplaints = 8;

    // The suite says some ten thousand characters; what writes more than this, writes for ever.
    private const int MostCharacters = 4 << 20;

    private static readonly string[] s_complaints = ["FAILED", "BROKEN", "bench:"];

    /// <param name="commit">Full hash.</param>
    /// <param name="code">C#, as it was typed.</param>
    /// <param name="arguments">Of <c>bench measure</c>.</param>
    /// <param name="strategies">Ids of the others that take part; empty: the usual ones.</param>
    /// <param name="folder">Of the record; must not exist.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="UserError">The folder or the repository cannot be used.</exception>
    public static int Run(string commit, string code, IReadOnlyList<string> arguments, IReadOnlyList<string> strategies, string folder)
    {
        Environment.CurrentDirectory = SolutionFolder.Find();
        if (Path.Exists(folder))
            throw new UserError($"{folder} exists, and results are never overwritten. Name another folder with --out.");
        using var temporary = TemporaryFolder.Create("bench-code-");
        string file = Path.Combine(temporary.FullPath, FileName);
        File.WriteAllText(file, code);

        using var interruption = new Interruption("bench");
        using var build = CommitBuild.CheckOut(Environment.CurrentDirectory, commit);
        string record = Path.Combine(folder, build.ShortHash);
        Terminal.Current.Writer.WriteLine($"building {build.ShortHash} ...");
        build.Build();
        if (build.Program is not { } program)
            return Fail(record, build.ErrorFile, build.Error!);

        (int conforms, string[] said) = Ask(program, "conform", "--code", file);
        if (interruption.IsRequested)
            return ExitCode.Interrupted;
        if (conforms != ExitCode.Done)
            return Fail(record, ErrorFile, Complaint(said, file));
        (int measured, said) = Ask(program, ["measure", "--code", file, .. Named(program, file, strategies), .. arguments, "--out", record]);
        return measured == ExitCode.Unusable ? Fail(record, ErrorFile, Complaint(said, file)) : measured;
    }

    // Beside the named ones, those of the code, whose ids nobody has seen yet.
    private static string[] Named(string program, string file, IReadOnlyList<string> strategies)
    {
        if (strategies.Count == 0)
            return [];
        (_, string[] lines) = Ask(program, "strategies", "--code", file, "--format", "json");
        string json = string.Join('\n', lines);
        using JsonDocument catalog = JsonDocument.Parse(json[json.IndexOf('[', StringComparison.Ordinal)..]);
        IEnumerable<string> all = catalog.RootElement.EnumerateArray().Select(each => each.GetProperty("id").GetString()!);
        return ["--strategies", string.Join(',', strategies.Concat(all.Except(IoStrategyCatalog.All.Select(strategy => strategy.Id))))];
    }

    private static string Complaint(string[] said, string file)
    {
        string[] lines = [.. said.Where(line => Array.Exists(s_complaints, line.StartsWith))];
        IEnumerable<string> first = lines.Length == 0 ? said.TakeLast(1) : lines.Take(MostComplaints);
        string text = string.Join("; ", first).Replace(file, FileName, StringComparison.Ordinal);
        return lines.Length > MostComplaints ? $"{text}; and {lines.Length - MostComplaints} more" : text;
    }

    private static int Fail(string record, string errorFile, string why)
    {
        Directory.CreateDirectory(record);
        AtomicFile.WriteForPeople(Path.Combine(record, errorFile), Encoding.UTF8.GetBytes(why + "\n"));
        Terminal.Warn(why);
        return ExitCode.CaseFailed;
    }

    // All that it said, both streams, as far as that can be read; a console that waits sees it, too.
    private static (int ExitCode, string[] Lines) Ask(string program, params IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(DotNetHost.Path, [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        List<string> said = [];
        Task output = Task.Run(() => Read(process.StandardOutput));
        Task error = Task.Run(() => Read(process.StandardError));
        Task.WaitAll(output, error);
        process.WaitForExit();
        return (process.ExitCode, [.. said]);

        void Read(StreamReader reader)
        {
            var lines = new LimitedLines(reader, MostCharacters);
            while (lines.ReadLine() is { } line)
            {
                Terminal.Current.Writer.WriteLine(line);
                lock (said)
                    said.Add(line);
            }
            if (lines.IsExceeded)
                process.Kill(entireProcessTree: true);
        }
    }
}
