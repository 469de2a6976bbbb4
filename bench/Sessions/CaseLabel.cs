namespace Bench.Sessions;

/// <summary>A workload's name for people who know which project they are in.</summary>
internal static class CaseLabel
{
    /// <summary>Type, method and arguments, without the namespace.</summary>
    public static string From(string fullName)
    {
        int bracket = fullName.IndexOf('(', StringComparison.Ordinal);
        int dot = (bracket < 0 ? fullName : fullName[..bracket]).LastIndexOf('.');
        int type = dot < 1 ? -1 : fullName.LastIndexOf('.', dot - 1);
        return fullName[(type + 1)..];
    }
}
