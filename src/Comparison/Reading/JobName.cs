using System.Text.RegularExpressions;

namespace Comparison.Reading;

/// <summary>Which job was it? A report says so in one place only, the display name: <c>Type.Method: Job(settings) [parameters]</c>.</summary>
internal static partial class JobName
{
    /// <summary>The job's name; its settings if the name is a made-up one, which differs from run to run; empty if there is none.</summary>
    public static string Of(ReportBenchmark benchmark)
    {
        string text = benchmark.DisplayInfo ?? "";
        string title = $"{benchmark.Type}.{benchmark.MethodTitle ?? benchmark.Method}: ";
        int start = text.StartsWith(title, StringComparison.Ordinal) ? title.Length : text.IndexOf(": ", StringComparison.Ordinal) + 2;
        if (start < 2)
            return "";
        string job = text[start..];
        int end = job.AsSpan().IndexOfAny("( [");
        string name = end < 0 ? job : job[..end];
        return MadeUp().IsMatch(name) && end >= 0 && job[end] == '(' ? Settings(job[(end + 1)..]) : name;
    }

    // Up to the parenthesis that closes; values may have some of their own.
    private static string Settings(string text)
    {
        int depth = 1;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return text[..i];
        }
        return text;
    }

    [GeneratedRegex("^Job-[A-Z]{6}$")]
    private static partial Regex MadeUp();
}
