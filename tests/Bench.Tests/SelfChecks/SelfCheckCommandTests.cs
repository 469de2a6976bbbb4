using Bench.Tests.Jobs;
using Bench.Verbs.SelfChecks;
using Xunit;

namespace Bench.Tests.SelfChecks;

/// <summary>The verb, as it is typed.</summary>
public sealed class SelfCheckCommandTests
{
    private static readonly Dictionary<string, string?> s_environment = [];

    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Fact]
    public void One_table_can_be_asked_for()
    {
        (int exitCode, string output, string[] errors) = BenchProgram.Run(s_environment, "selfcheck", "fences");
        Assert.Equal(0, exitCode);
        Assert.Empty(errors);
        SelfCheckTable table = SelfCheckPage.Tables.Single(each => each.Name == "fences");
        Assert.StartsWith(table.Head, output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith(SelfCheckPage.Conclusion(failed: 0), output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_does_not_exist_is_refused_with_those_that_do()
    {
        (int exitCode, string output, string[] errors) = BenchProgram.Run(s_environment, "selfcheck", "peer");
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains("peers, files, power, fences, looks", Assert.Single(errors), StringComparison.Ordinal);
    }
}
