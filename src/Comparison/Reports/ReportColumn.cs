namespace Comparison.Reports;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its head.</param>
/// <param name="IsNumber">Numbers stand on the right.</param>
/// <param name="IsCode">Names of code are shown letter by letter.</param>
internal sealed record ReportColumn(string Name, bool IsNumber = false, bool IsCode = false)
{
    /// <summary>Whether the cells are sentences, which may be as long as they like.</summary>
    public bool IsProse { get; init; }

    /// <summary>Whether nothing in them is from anybody's file.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Where there is no room, columns of the highest number are left out first; those of 0 stay.</summary>
    public int Dispensable { get; init; }

    /// <summary>What its cells say, for those who do not know the word; empty if it says itself.</summary>
    public string Meaning => Words.Explain(Name);
}
