using Bench.Jobs.Conformance;
using Xunit;

namespace Bench.Tests.Jobs.Added;

/// <summary>Is it known which test runs, and how it ended?</summary>
public sealed class TestMessagesTests
{
    [Fact]
    public void A_test_that_runs_is_known_before_it_ends()
    {
        string? begun = null;
        var messages = new TestMessages(name => begun = name);
        Assert.Null(messages.Take("""{"$type":"test-starting","TestUniqueID":"1","TestDisplayName":"C.X.Y(id: \"a\")"}"""));
        Assert.Equal("C.X.Y(id: \"a\")", begun);
        Assert.Null(messages.Take("""{"$type":"after-test-starting","TestUniqueID":"1"}"""));
        Assert.Equal(("C.X.Y(id: \"a\")", TestOutcome.Passed), messages.Take("""{"$type":"test-passed","TestUniqueID":"1"}"""));
    }

    [Theory]
    [InlineData("passed")]
    [InlineData("{\"$type\":7}")]
    [InlineData("{\"$type\":\"test-passed\",\"TestUniqueID\":\"unknown\"}")]
    public void What_a_test_printed_itself_is_none(string line) => Assert.Null(new TestMessages().Take(line));
}
