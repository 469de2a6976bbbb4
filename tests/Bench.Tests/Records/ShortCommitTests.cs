using Bench.Records;
using Comparison.Records;
using Xunit;

namespace Bench.Tests.Records;

/// <summary>How is a commit shown?</summary>
public sealed class ShortCommitTests
{
    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef01234567", "0123456789")]
    [InlineData("0123", "0123")]
    [InlineData("", "unknown")]
    public void By_its_first_digits_if_there_are_any(string commit, string shown) =>
        Assert.Equal(shown, new SourceState(commit, true, null).ShortCommit());
}
