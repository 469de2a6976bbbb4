using Bench.Jobs.Conformance;
using Xunit;

namespace Bench.Tests.Jobs.Added;

/// <summary>Does a line of <c>bench conform</c> say what the suite's test says?</summary>
public sealed class BehaviourTests
{
    [Theory]
    [InlineData("Conformance.Waits.Interrupts.A_read_is_interrupted(id: \"native-event\")", "Waits, Interrupts: A read is interrupted", "native-event")]
    [InlineData("Conformance.Data.FileContents.A_read(id: \"a\", bytes: 10)", "Data, FileContents: A read (bytes: 10)", "a")]
    [InlineData("Conformance.Data.FileContents.A_read(bytes: 10, id: \"a\")", "Data, FileContents: A read (bytes: 10)", "a")]
    [InlineData("Conformance.Faults.FailedWrites.A_packet_is_queued", "Faults, FailedWrites: A packet is queued", "")]
    public void A_test_is_a_behaviour_of_a_strategy(string test, string name, string strategy) => Assert.Equal((name, strategy), Behaviour.Of(test));

    [Fact]
    public void What_fails_is_named_with_its_first_line() => Assert.Equal(
        "FAILED   Data, X: Y (b, c): bytes are missing",
        new Behaviour("Data, X: Y", [("a", TestOutcome.Passed), ("b", TestOutcome.Failed("bytes are missing\nat line 1")), ("c", TestOutcome.Failed("others"))]).ToString());

    [Fact]
    public void What_nobody_could_be_asked_is_skipped_with_its_reason() => Assert.Equal(
        "skipped  Data, X: Y: Trait Pipes is false.",
        new Behaviour("Data, X: Y", [("a", TestOutcome.Skipped("Trait Pipes is false."))]).ToString());

    [Fact]
    public void Who_could_not_be_asked_is_named_beside_the_others() => Assert.Equal(
        "passed   Data, X: Y; skipped (b)",
        new Behaviour("Data, X: Y", [("a", TestOutcome.Passed), ("b", TestOutcome.Skipped("no"))]).ToString());
}
