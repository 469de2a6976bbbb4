using System.Text.Json;
using System.Text.RegularExpressions;
using Comparison.Runs;

namespace Comparison.Reading;

/// <summary>Which benchmark, and which job?</summary>
internal static partial class BenchmarkNames
{
    /// <returns>Null if nothing says what it is.</returns>
    public static CaseId? Parse(JsonElement benchmark)
    {
        if (FullName(benchmark) is not { Length: > 0 } name)
            return null;
        int arguments = name.EndsWith(')') ? name.IndexOf('(', StringComparison.Ordinal) : -1;
        return arguments > 0
            ? new CaseId(name[..arguments], name[(arguments + 1)..^1], Variant(benchmark))
            : new CaseId(name, "", Variant(benchmark));
    }

    private static string? FullName(JsonElement benchmark)
    {
        if (benchmark.Text("FullName") is { Length: > 0 } name)
            return name;
        if (benchmark.Text("Method") is not { Length: > 0 } method)
            return null;
        string?[] parts = [benchmark.Text("Namespace"), benchmark.Text("Type"), method];
        string arguments = (benchmark.Text("Parameters") ?? "").Replace("&", ", ", StringComparison.Ordinal).Replace("=", ": ", StringComparison.Ordinal);
        return string.Join('.', parts.Where(part => !string.IsNullOrEmpty(part))) + (arguments.Length > 0 ? $"({arguments})" : "");
    }

    /// <summary>The job with its settings; without the name that BenchmarkDotNet made up, if it did.</summary>
    public static string Job(JsonElement benchmark)
    {
        string text = JobText(benchmark);
        (string name, string settings) = Split(text);
        return MadeUp().IsMatch(name) ? settings : text;
    }

    private static string Variant(JsonElement benchmark)
    {
        (string name, string settings) = Split(JobText(benchmark));
        // A name that BenchmarkDotNet made up says nothing, and is another one in the next run.
        return settings.Length > 0 && MadeUp().IsMatch(name) ? settings : name;
    }

    // A name may have brackets of its own: the settings are the last ones, and are "name=value".
    private static (string Name, string Settings) Split(string job)
    {
        int open = job.EndsWith(')') ? Opening(job) : -1;
        return open > 0 && job.IndexOf('=', open) > 0 ? (job[..open], job[(open + 1)..^1]) : (job, "");
    }

    // The bracket that belongs to the last one.
    private static int Opening(string text)
    {
        int depth = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            depth += text[i] == ')' ? 1 : text[i] == '(' ? -1 : 0;
            if (depth == 0)
                return i;
        }
        // A value has brackets that do not match.
        return text.IndexOf('(', StringComparison.Ordinal);
    }

    // DisplayInfo is "Type.Title: Job(settings) [parameters]".
    private static string JobText(JsonElement benchmark)
    {
        string text = benchmark.Text("DisplayInfo") ?? "";
        string title = $"{benchmark.Text("Type")}.{benchmark.Text("MethodTitle")}: ";
        int job = text.StartsWith(title, StringComparison.Ordinal) ? title.Length : text.IndexOf(": ", StringComparison.Ordinal) + 2;
        if (job < 2)
            return "";
        text = text[job..];
        string parameters = $" [{(benchmark.Text("Parameters") ?? "").Replace("&", ", ", StringComparison.Ordinal)}]";
        if (text.EndsWith(parameters, StringComparison.Ordinal))
            text = text[..^parameters.Length];
        else if (text.EndsWith(']') && text.LastIndexOf(" [", StringComparison.Ordinal) is >= 0 and int bracket)
            text = text[..bracket];
        return text;
    }

    [GeneratedRegex("^Job-[A-Z]+$")]
    private static partial Regex MadeUp();
}
