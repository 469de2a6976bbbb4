using Comparison.Runs;

namespace Comparison.Text;

/// <summary>A case's name where there is little room.</summary>
internal static class CaseName
{
    private const int Longest = 90;

    /// <summary>Type and method without namespaces, the arguments without their names, and who did it.</summary>
    public static string Short(CaseId id)
    {
        string[] path = id.Workload.Split('.');
        string name = string.Join('.', path[^Math.Min(2, path.Length)..]);
        string arguments = string.Join(", ", id.Arguments.Split(", ").Select(argument => argument[(argument.IndexOf(": ", StringComparison.Ordinal) is >= 0 and int colon ? colon + 2 : 0)..]));
        string whole = Printable.Escape($"{name}{(arguments.Length == 0 ? "" : $"({arguments})")}{(id.Variant.Length == 0 ? "" : $"  {id.Variant}")}");
        return whole.Length <= Longest ? whole : $"{whole[..Longest]}...";
    }
}
