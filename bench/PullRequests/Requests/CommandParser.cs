namespace Bench.PullRequests.Requests;

/// <summary>Reads a command.</summary>
internal static class CommandParser
{
    /// <param name="line">What stands behind <see cref="CommandText.Word"/>: anything.</param>
    /// <exception cref="BadCommandException">It is not a command; nothing else is ever thrown.</exception>
    public static BenchCommand Parse(string line)
    {
        var words = new Queue<string>(CommandWords.Split(line));
        var command = new BenchCommand();
        HashSet<string> seen = [];
        while (words.TryDequeue(out string? word))
        {
            CommandOption option = Find(word);
            if (!option.Repeats && !seen.Add(option.Name))
                throw new BadCommandException($"`{option.Name}` is there twice.");
            command = option.Read(command, Values(option, words));
        }
        return command;
    }

    private static CommandOption Find(string word) =>
        CommandOptions.All.FirstOrDefault(option => option.Name == word)
        ?? CommandOptions.All.FirstOrDefault(option => string.Equals(option.Name.TrimStart('-'), word.TrimStart('-'), StringComparison.OrdinalIgnoreCase)) switch
        {
            { } similar => throw new BadCommandException($"There is no {PlainText.Code(word)}. `{similar.Name}` is probably meant."),
            null when TargetSpelling.Ours(word) is { } ours => throw new BadCommandException($"There is no target {PlainText.Code(word)} here. {ours}"),
            null when word.StartsWith('-') => throw new BadCommandException($"There is no option {PlainText.Code(word)}, or it is not for everyone to use."),
            null => throw new BadCommandException($"{PlainText.Code(word)} belongs to no option. What is no part of the command stands below an empty line."),
        };

    private static List<string> Values(CommandOption option, Queue<string> words)
    {
        List<string> values = [];
        if (option.Value is null)
            return values;
        while ((values.Count == 0 || option.TakesSeveral) && words.TryPeek(out string? word) && !word.StartsWith('-'))
            values.Add(words.Dequeue());
        return values.Count > 0
            ? values
            : throw new BadCommandException($"`{option.Name}` needs a value: `{option.Name} {option.Value}`.");
    }
}
