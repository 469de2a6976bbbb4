using Comparison.Runs;

namespace Comparison.Text;

/// <summary>A case's name where there is little room.</summary>
internal static class CaseName
{
    private const int Longest = 90;

    /// <summary>Type and method without namespaces, and the arguments: <c>Perf_Type.Method(size: 1)</c>.</summary>
    public static string Short(CaseId id) => WithArguments(id, id.Arguments);

    /// <summary>For plots: the arguments without their names, who did it, and an end.</summary>
    public static string Label(CaseId id)
    {
        string values = string.Join(", ", id.Arguments.Split(", ").Select(Value));
        string label = Printable.Escape($"{WithArguments(id, values)}{(id.Variant.Length == 0 ? "" : $"  {id.Variant}")}");
        return label.Length <= Longest ? label : $"{label[..Longest]}...";
    }

    private static string WithArguments(CaseId id, string arguments)
    {
        string method = string.Join('.', id.Workload.Split('.').TakeLast(2));
        return arguments.Length == 0 ? method : $"{method}({arguments})";
    }

    private static string Value(string argument) => argument.IndexOf(": ", StringComparison.Ordinal) is >= 0 and int colon ? argument[(colon + 2)..] : argument;
}
