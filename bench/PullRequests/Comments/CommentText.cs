using System.Globalization;
using System.Text;

namespace Bench.PullRequests.Comments;

/// <summary>A comment while it grows, within GitHub's limit.</summary>
internal sealed class CommentText
{
    // Kept free for what follows the tables, and for the heads of tables without rows.
    private const int Reserve = 12_000;

    private readonly StringBuilder _text = new();

    /// <summary>Short text that has to be there.</summary>
    public void Append(string text) => _text.Append(text);

    /// <summary>As many rows as there is room for; what is left out is counted.</summary>
    /// <param name="head">Names of the columns. A leading greater-than sign marks a column of figures.</param>
    public void AppendTable(IReadOnlyList<string> head, IReadOnlyList<string[]> rows)
    {
        _text.Append(MarkdownTable.Head(head.Select(name => (name.TrimStart('>'), name.StartsWith('>')))));
        for (int row = 0; row < rows.Count; row++)
        {
            if (_text.Length + rows[row].Sum(cell => cell.Length + 3) + 100 > GitHubComment.MaxLength - Reserve)
            {
                _text.Append(CultureInfo.InvariantCulture, $"\n{rows.Count - row} more rows are in the artifacts.\n");
                return;
            }
            _text.Append(MarkdownTable.Row(rows[row]));
        }
    }

    /// <summary>A part that is folded.</summary>
    /// <param name="title">What is seen.</param>
    /// <param name="append">Appends what is not.</param>
    public void AppendFolded(string title, Action append)
    {
        _text.Append(CultureInfo.InvariantCulture, $"\n<details><summary>{title}</summary>\n\n");
        append();
        _text.Append("\n</details>\n");
    }

    public override string ToString() => _text.ToString();
}
