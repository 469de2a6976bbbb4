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

    // DisplayInfo is "Type.Title: Job(settings) [parameters]".
    private static string Variant(JsonElement benchmark)
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
        Match parts = Job().Match(text);
        // A name that BenchmarkDotNet made up says nothing, and is another one in the next run.
        return !parts.Success ? text
            : MadeUp().IsMatch(parts.Groups["name"].Value) ? parts.Groups["settings"].Value
            : parts.Groups["name"].Value;
    }

    [GeneratedRegex(@"^(?<name>[^(]+)\((?<settings>.*)\)$", RegexOptions.Singleline)]
    private static partial Regex Job();

    [GeneratedRegex("^Job-[A-Z]+$")]
    private static partial Regex MadeUp();
}
