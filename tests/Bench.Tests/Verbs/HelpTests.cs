using Bench.Tests.Jobs;
using Xunit;

namespace Bench.Tests.Verbs;

/// <summary>Is help there where one asks for it, and where one mistypes?</summary>
public sealed class HelpTests
{
    private static readonly Dictionary<string, string?> s_environment = [];

    [Theory]
    [InlineData("--help")]
    [InlineData("-?")]
    public void The_help_of_the_program_says_its_exit_codes(string question)
    {
        (int exitCode, string output, _) = BenchProgram.Run(s_environment, question);
        Assert.Equal(0, exitCode);
        Assert.Contains("Exit codes: 0 everything was done; 1 ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("measure")]
    [InlineData("strategies")]
    public void Each_verb_has_its_help_under_three_names(string verb)
    {
        string[] pages = [.. ((string[])["--help", "-h", "-?"]).Select(question => BenchProgram.Run(s_environment, verb, question).Output)];
        Assert.Contains($"{verb} [", pages[0], StringComparison.Ordinal);
        Assert.Single(pages.Distinct());
    }

    [Theory]
    [InlineData("compare", "comapre", "a", "b")]
    [InlineData("--filter", "--fliter", "*")]
    [InlineData("--rounds", "measure", "--ruonds", "3")]
    [InlineData("--threshold", "compare", "--thresold", "5%", "a", "b")]
    public void A_mistyped_word_gets_the_one_that_was_meant(string meant, params string[] arguments)
    {
        (int exitCode, _, string[] errors) = BenchProgram.Run(s_environment, arguments);
        Assert.Equal(2, exitCode);
        Assert.Contains($"Did you mean {meant}?", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_without_its_value_is_named_beside_options_of_BenchmarkDotNet()
    {
        (int exitCode, _, string[] errors) = BenchProgram.Run(s_environment, "measure", "--filter", "*", "--resume");
        Assert.Equal(2, exitCode);
        Assert.Equal("bench: Required argument missing for option: '--resume'.", Assert.Single(errors));
    }
}
