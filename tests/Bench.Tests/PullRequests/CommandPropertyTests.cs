using System.Text.RegularExpressions;
using Bench.PullRequests.Plans;
using Bench.PullRequests.Requests;
using Bench.PullRequests;
using Bench.Verbs;
using FsCheck.Fluent;
using FsCheck;
using IoStrategies;
using Xunit;

namespace Bench.Tests.PullRequests;

/// <summary>Whatever a comment says: is it answered, and is nothing handed on that is not on the list?</summary>
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed partial class CommandPropertyTests
{
    private static readonly string[] s_options = ["--threshold", "--strategies", "--rounds", "--filter", "--anyCategories", "--allCategories"];

    [Fact]
    public void Every_line_is_a_command_or_is_refused_in_plain_words()
    {
        int accepted = 0;
        Check(AnyCommand.Lines, 20_000, line =>
        {
            try
            {
                AssertAllowed(CommandParser.Parse(line).MeasureArguments);
                accepted++;
            }
            catch (BadCommandException e)
            {
                AssertPlain(e.Message);
            }
        });
        // Otherwise the property would say nothing about what is handed on.
        Assert.InRange(accepted, 200, 19_000);
    }

    [Fact]
    public void Every_comment_has_a_plan()
    {
        string[] commits = [new string('a', 40), new string('b', 40)];
        var planner = new Planner(names => names.Contains("0123abc") ? throw new BadCommandException("unknown") : commits, MeasureCommand.Read);
        HashSet<PlanKind> seen = [];
        Check(AnyCommand.Comments, 1_000, comment =>
        {
            string json = planner.Decide(comment).ToJson();
            AssertPlain(json);
            Assert.DoesNotContain('\n', json);
            var plan = Plan.Parse(json);
            Assert.Equal(json, plan.ToJson());
            seen.Add(plan.Kind);
            foreach (PlannedTarget target in plan.Matrix?.Include ?? [])
            {
                Assert.Contains(target.Target, Target.All.Select(each => each.Id));
                Assert.Equal(commits, target.Commits);
                AssertAllowed(target.Arguments);
            }
            Assert.InRange(plan.Reply?.Length ?? 0, 0, 10_000);
        });
        Assert.Equal([PlanKind.None, PlanKind.Reply, PlanKind.Run], seen.Order());
    }

    [Fact]
    public void Nothing_that_is_shown_ends_its_code_span() => Check(AnyCommand.Comments, 5_000, text =>
    {
        string code = PlainText.Code(text);
        AssertPlain(code);
        Assert.Equal(2, code.Count(character => character == '`'));
        Assert.DoesNotContain('|', code);
        Assert.InRange(code.Length, 3, PlainText.MaxLength + 5);
    });

    private static void AssertAllowed(IReadOnlyList<string> arguments)
    {
        string option = "";
        foreach (string argument in arguments)
        {
            if (argument.StartsWith('-'))
            {
                Assert.Contains(argument, s_options);
                option = argument;
                continue;
            }
            switch (option)
            {
                case "--strategies":
                    Assert.All(argument.Split(','), id => Assert.Contains(id, IoStrategyCatalog.All.Select(strategy => strategy.Id)));
                    break;
                case "--threshold":
                    Assert.Matches(@"\A[0-9.]+(%|ns|us|ms)\z", argument);
                    break;
                case "--rounds":
                    Assert.InRange(int.Parse(argument, System.Globalization.CultureInfo.InvariantCulture), 1, Limits.MaxRounds);
                    break;
                default:
                    Assert.Matches(Harmless(), argument);
                    break;
            }
        }
    }

    private static void AssertPlain(string text) => Assert.All(text, character => Assert.InRange(character, '\n', '~'));

    private static void Check(Gen<string> generator, int count, Action<string> property) =>
        Prop.ForAll(generator.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true));

    // Neither a path of another folder, nor a response file, a variable, or anything of a shell's.
    [GeneratedRegex(@"\A[A-Za-z*?][^@/\\$`;|&""'{}\[\]=!#\p{C}]*\z")]
    private static partial Regex Harmless();
}
