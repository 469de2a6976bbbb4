namespace Comparison.Records;

/// <summary>One round's lines of a CSV file, and what they have to be.</summary>
/// <param name="FirstLine">From 1; the line of the column names is the first.</param>
/// <param name="Lines">How many.</param>
/// <param name="Bytes">Their length with line ends.</param>
/// <param name="Sha256">Of these bytes, hexadecimal.</param>
public sealed record Block(int FirstLine, int Lines, long Bytes, string Sha256);
