using System.Globalization;
using System.Text;

namespace Bench.PullRequests.Requests;

/// <summary>The words of a command.</summary>
internal static class CommandWords
{
    /// <summary>Longer commands are refused.</summary>
    public const int MaxLength = 1000;

    /// <summary>
    /// Blanks separate words. Between quotes, single, double or Markdown's backticks, and between brackets they do not, so that the name of a case,
    /// <c>*Read(fileSize: 1024, options: None)</c>, is one word any way. A colon or comma behind <see cref="CommandText.Word"/> is politeness. An asterisk
    /// may have Markdown's backslash before it. There are no variables or anything else of a shell's.
    /// </summary>
    /// <exception cref="BadCommandException">A quote is not closed, there is a character that no command needs, or it is too long.</exception>
    public static IReadOnlyList<string> Split(string line)
    {
        if (line.Length > MaxLength)
            throw new BadCommandException(Text($"The command has {line.Length} characters. Up to {MaxLength} are read."));
        RefuseOddCharacters(line);

        List<string> words = [];
        var word = new StringBuilder();
        bool isOpen = false;
        char quote = '\0';
        int brackets = 0;
        for (int index = line is [':' or ',', ..] ? 1 : 0; index < line.Length; index++)
        {
            char character = line[index];
            if (quote != '\0' && character == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && character is '"' or '\'' or '`')
            {
                quote = character;
                isOpen = true;
            }
            else if (quote == '\0' && brackets == 0 && character is ' ' or '\t')
            {
                End();
            }
            else if (quote != '`' && character == '\\' && index + 1 < line.Length && line[index + 1] is '*' or '_')
            {
                // GitHub shows what comes next, and not this.
            }
            else
            {
                brackets += quote != '\0' ? 0 : character is '(' ? 1 : character is ')' && brackets > 0 ? -1 : 0;
                word.Append(character);
                isOpen = true;
            }
        }
        if (quote != '\0')
            throw new BadCommandException(Text($"A quote ({(quote == '`' ? "a backtick" : quote)}) is opened and not closed."));
        End();
        return words;

        void End()
        {
            if (isOpen)
                words.Add(word.ToString());
            word.Clear();
            isOpen = false;
        }
    }

    private static void RefuseOddCharacters(string line)
    {
        int index = line.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        while (index >= 0 && line[index] == '\t')
        {
            int next = line.AsSpan(index + 1).IndexOfAnyExceptInRange(' ', '~');
            index = next < 0 ? next : index + 1 + next;
        }
        if (index >= 0)
        {
            throw new BadCommandException(Text(
                $"Character {index + 1} behind `{CommandText.Word}` is U+{(int)line[index]:X4}. Commands are plain ASCII; some keyboards turn quotes and hyphens into others."));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
