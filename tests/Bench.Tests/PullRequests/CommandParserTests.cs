using Bench.PullRequests;
using Bench.PullRequests.Requests;
using Xunit;

namespace Bench.Tests.PullRequests;

/// <summary>What does a command ask for, and which ones are refused?</summary>
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed class CommandParserTests
{
    [Fact]
    public void Nothing_asks_for_the_headline_on_both_Windows_architectures()
    {
        var command = CommandParser.Parse("");
        Assert.Equal(["windows_x64", "windows_arm64"], command.Targets.Select(target => target.Id));
        Assert.Equal(["BASE", "HEAD"], command.Commits);
        Assert.Empty(command.MeasureArguments);
    }

    [Fact]
    public void Everything_at_once()
    {
        var command = CommandParser.Parse(
            " -linux_wine -windows_x64 -commits 0123abc~2,HEAD -strategies null,native-event -rounds 5 -threshold 2.5% --anyCategories Pipes --filter *A* '*B(x: 1)'");
        Assert.Equal(["windows_x64", "linux_wine"], command.Targets.Select(target => target.Id));
        Assert.Equal(["0123abc~2", "HEAD"], command.Commits);
        Assert.Equal("2.5%", command.Threshold);
        Assert.Equal(
            ["--strategies", "native-event,null", "--rounds", "5", "--anyCategories", "Pipes", "--filter", "*A*", "*B(x: 1)"],
            command.MeasureArguments);
    }

    [Theory]
    [InlineData("--filter \"*Read(fileSize: 1024, options: None)\" *Write*")]
    [InlineData("--filter '*Read(fileSize: 1024, options: None)' '*Write*'")]
    [InlineData("--filter *Read(fileSize: 1024, options: None) *Write*")]
    [InlineData("--filter *Read(fileSize: 1024, options: None) --filter *Write*")]
    [InlineData("\t--filter\t*Read(fileSize: 1024, options: None)   *Write*")]
    public void Filters_are_quoted_or_not(string line) =>
        Assert.Equal(["--filter", "*Read(fileSize: 1024, options: None)", "*Write*"], CommandParser.Parse(line).MeasureArguments);

    [Theory]
    [InlineData("BASE,HEAD", 2)]
    [InlineData("BASE, HEAD", 2)]
    [InlineData("BASE ,HEAD", 2)]
    [InlineData("BASE HEAD", 2)]
    [InlineData("BASE...HEAD", 2)]
    [InlineData("BASE ... HEAD~2", 2)]
    [InlineData("0123abc..HEAD~3", 2)]
    [InlineData("0123abc,1234bcd,2345cde", 3)]
    public void Two_commits_are_compared_or_three(string commits, int count) => Assert.Equal(count, CommandParser.Parse($"-commits {commits}").Commits.Count);

    [Fact]
    public void Help_is_asked_for() => Assert.True(CommandParser.Parse("-help").WantsHelp);

    [Theory]
    [InlineData("--cli /tmp/dotnet", "--cli")]
    [InlineData("--coreRun x", "--coreRun")]
    [InlineData("--envVars A:B", "--envVars")]
    [InlineData("--artifacts /", "--artifacts")]
    [InlineData("-windows_x86", "-windows_x86")]
    [InlineData("-Rounds 3", "`-rounds` is probably meant")]
    [InlineData("--commits HEAD~1,HEAD", "`-commits` is probably meant")]
    [InlineData("please", "belongs to no option")]
    [InlineData("-help please", "belongs to no option")]
    [InlineData("-rounds", "needs a value")]
    [InlineData("-rounds -help", "needs a value")]
    [InlineData("-rounds 0", "from 1 to 40")]
    [InlineData("-rounds 41", "from 1 to 40")]
    [InlineData("-rounds 1e1", "from 1 to 40")]
    [InlineData("-rounds 2 -rounds 3", "twice")]
    [InlineData("-threshold 3", "the unit matters")]
    [InlineData("-threshold 3%;ls", "the unit matters")]
    [InlineData("-commits HEAD", "another number")]
    [InlineData("-commits HEAD,HEAD~1,HEAD~2,HEAD~3", "another number")]
    [InlineData("-commits HEAD,HEAD", "twice")]
    [InlineData("-commits main,HEAD", "is no commit")]
    [InlineData("-commits HEAD,--upload-pack=x", "is no commit")]
    [InlineData("-commits HEAD:../x,HEAD", "is no commit")]
    [InlineData("-commits HEAD^{/x},HEAD", "is no commit")]
    [InlineData("-strategies nope", "native-event-per-thread")]
    [InlineData("-runtimes net48", "`net48` is no runtime")]
    [InlineData("-runtimes 8.0.33", "`8.0.33` is no runtime")]
    [InlineData("-runtimes net8.0,../x", "`../x` is no runtime")]
    [InlineData("-runtimes net8.0,net8.0", "twice")]
    [InlineData("-runtimes ,", "one to 4 runtimes")]
    [InlineData("-runtimes net6.0,net7.0,net8.0,net9.0,net10.0", "one to 4 runtimes")]
    [InlineData("--runtimes net8.0", "`-runtimes` is probably meant")]
    [InlineData("-strategies ../x", "is no list of strategies")]
    [InlineData("-strategies ,", "names none")]
    [InlineData("-strategies null -strategies runtime", "twice")]
    [InlineData("-commits HEAD~1,HEAD -commits HEAD~1,HEAD", "twice")]
    [InlineData("-commits HEAD~1,HEAD please", "`please` is no commit")]
    [InlineData("-commits HEAD~1,,HEAD", "has a commit without a name")]
    [InlineData("-commits HEAD~1....HEAD", "is no commit")]
    [InlineData("--anyCategories A --anyCategories B", "twice")]
    [InlineData("-amd", "`-windows_x64` is probably meant")]
    [InlineData("--filter @/etc/passwd", "is no pattern")]
    [InlineData("--filter ''", "is no pattern")]
    [InlineData("--filter $(id)", "is no pattern")]
    [InlineData("--filter `$(id)`", "is no pattern")]
    [InlineData("--filter `*a*", "a backtick) is opened and not closed")]
    [InlineData("--filter \\x*", "is no pattern")]
    [InlineData("--filter *a;b*", "is no pattern")]
    [InlineData("--filter '--cli'", "needs a value")]
    [InlineData("--anyCategories ../x", "is no category")]
    [InlineData("--filter \"*a*", "not closed")]
    [InlineData("--filter \u201c*a*\u201d", "U+201C")]
    [InlineData("-rounds\u200b3", "U+200B")]
    [InlineData("-help \u202e", "U+202E")]
    [InlineData("-help \a", "U+0007")]
    public void A_mistake_is_named(string line, string expected)
    {
        BadCommandException e = Assert.Throws<BadCommandException>(() => CommandParser.Parse(line));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_of_sixty_four_kilobytes_is_refused() =>
        Assert.Contains("Up to", Assert.Throws<BadCommandException>(() => CommandParser.Parse(new string('x', 65000))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a`b|c\\d\n@team <img src=x> https://x", "`a'b?c?d?@team <img src=x> https://x`")]
    [InlineData("\u202e", "`?`")]
    [InlineData("", "`?`")]
    public void What_strangers_typed_is_shown_as_code_that_nothing_ends(string text, string expected) => Assert.Equal(expected, PlainText.Code(text));
}
