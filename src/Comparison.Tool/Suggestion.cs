namespace Comparison.Tool;

/// <summary>What was probably meant by a word that nobody knows.</summary>
internal static class Suggestion
{
    // More wrong letters than a third of the word is another word.
    private const int LettersOfOneMistake = 3;

    /// <returns>The candidate with the fewest mistakes; null if none is near.</returns>
    public static string? For(string word, IEnumerable<string> candidates) => candidates
        .Select(candidate => (Name: candidate, Mistakes: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(candidate => candidate.Mistakes <= candidate.Name.TrimStart('-').Length / LettersOfOneMistake)
        .OrderBy(candidate => candidate.Mistakes)
        .FirstOrDefault().Name;

    /// <summary>Letters to insert, leave out or replace (Levenshtein, 1966).</summary>
    private static int Distance(string word, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= word.Length; i++)
        {
            int[] next = new int[row.Length];
            next[0] = i;
            for (int j = 1; j < row.Length; j++)
                next[j] = Math.Min(Math.Min(row[j], next[j - 1]) + 1, row[j - 1] + (word[i - 1] == other[j - 1] ? 0 : 1));
            row = next;
        }
        return row[^1];
    }
}
