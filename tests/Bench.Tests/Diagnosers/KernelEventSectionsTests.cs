using Bench.Diagnosers.Kernel;
using Xunit;

namespace Bench.Tests.Diagnosers;

public sealed class KernelEventSectionsTests
{
    [Fact]
    public void Calls_count_for_the_thread_that_marked_and_between_its_marks_alone()
    {
        KernelSection section = Assert.Single(KernelEventSections.Split(
        [
            Call(1), Mark(1, "begin"), Call(1), Call(2), Call(1), Mark(1, "end"), Call(1), Call(2), Mark(1, "settled"), Call(2),
        ]));
        Assert.Equal(new Dictionary<string, int> { ["system-call"] = 2 }, section.Calls);
        Assert.Equal(2, section.OtherCalls);
        Assert.Equal(0, section.Objects);
    }

    [Fact]
    public void A_handle_names_the_call_that_made_it()
    {
        KernelSection section = Assert.Single(KernelEventSections.Split(
        [
            Mark(1, "begin"), Call(1), Handle(1, KernelEventKind.CreateHandle), Call(1), Call(1), Handle(1, KernelEventKind.CloseHandle), Mark(1, "end"),
            Mark(1, "settled"),
        ]));
        Assert.Equal(new Dictionary<string, int> { ["system-call"] = 1, ["CreateHandle"] = 1, ["CloseHandle"] = 1 }, section.Calls);
        Assert.Equal(1, section.Objects);
    }

    [Fact]
    public void The_other_end_of_a_pipe_is_nobodys_cost()
    {
        KernelSection section = Assert.Single(KernelEventSections.Split(
            [Mark(3, "peer"), Mark(1, "begin"), Call(3), Call(2), Mark(1, "end"), Mark(1, "settled")]));
        Assert.Equal(1, section.OtherCalls);
    }

    [Fact]
    public void A_section_without_an_end_is_not_taken_for_a_whole_one() =>
        Assert.Throws<InvalidDataException>(() => KernelEventSections.Split([Mark(1, "begin"), Call(1)]));

    private static KernelEvent Mark(int thread, string name) => new(thread, KernelEventKind.Mark, name);

    private static KernelEvent Call(int thread) => new(thread, KernelEventKind.SystemCall, KernelEventSections.SystemCall);

    private static KernelEvent Handle(int thread, KernelEventKind kind) => new(thread, kind, kind.ToString());
}
