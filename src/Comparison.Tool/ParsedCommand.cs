using System.CommandLine;

namespace Comparison.Tool;

/// <summary>Runs a parsed command line, or says what is wrong with it.</summary>
internal static class ParsedCommand
{
    /// <returns>The command's exit code.</returns>
    /// <exception cref="UserError">The words cannot be parsed.</exception>
    public static int InvokeOrExplain(this ParseResult parsed)
    {
        if (parsed.Errors.Count == 0)
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

        // A verb that hands words on to BenchmarkDotNet asks for itself which of them there are.
        if (parsed.CommandResult.Command.TreatUnmatchedTokensAsErrors)
            RefuseUnknownOptions(parsed.CommandResult.Command, parsed.UnmatchedTokens);
        throw new UserError(parsed.Errors[0].Message);
    }

    /// <summary>Words that look like options were meant to be some.</summary>
    /// <param name="command">Whose options there are.</param>
    /// <param name="words">That no option took.</param>
    /// <exception cref="UserError">One of them begins with a hyphen.</exception>
    public static void RefuseUnknownOptions(Command command, IEnumerable<string> words)
    {
        if (words.FirstOrDefault(word => word.StartsWith('-')) is not { } mistyped)
            return;
        string? meant = Suggestion.For(mistyped, OptionNames(command));
        throw new UserError($"there is no option {mistyped}. {(meant is null ? "--help lists those that there are." : $"Did you mean {meant}?")}");
    }

    private static IEnumerable<string> OptionNames(Command command) =>
        command.Options.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Prepend(option.Name));
}
