using System.Reflection;
using Bench.Diagnosers.Allocations;
using Bench.Diagnosers.Etw;
using Bench.Diagnosers.Kernel;
using Microsoft.Diagnostics.Tracing.Parsers;
using Xunit;

namespace Bench.Tests.Diagnosers;

// What runs on Windows only is not run here: these are plain data.
#pragma warning disable CA1416

/// <summary>
/// Does TraceEvent allow what the sessions ask for? No Windows is needed to know: it refuses, before it calls Windows at all, some of the kernel's
/// keywords in sessions that are not the kernel's own, and other providers in that one.
/// </summary>
public sealed class EtwSessionTests
{
    public static TheoryData<string> Names() => [.. Sessions().Select(session => session.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Asks_for_nothing_that_TraceEvent_refuses(string name)
    {
        EtwSession session = Sessions().Single(session => session.Name == name);
        if (session.Name == KernelTraceEventParser.KernelSessionName)
            Assert.Empty(session.Providers);
        else
            Assert.Equal(KernelTraceEventParser.Keywords.None, session.Kernel & NotOutsideTheKernelSession());
    }

    [Fact]
    public void Handles_are_what_needs_the_kernel_s_own_session()
    {
        Assert.Equal(KernelTraceEventParser.Keywords.Handle, EtwKernelTrace.Kernel.Kernel & NotOutsideTheKernelSession());
        Assert.Equal(KernelTraceEventParser.KernelSessionName, EtwKernelTrace.Kernel.Name);
    }

    [Fact]
    public void Every_session_has_a_name_of_its_own() => Assert.Distinct(Sessions().Select(session => session.Name));

    private static EtwSession[] Sessions() => [EtwKernelTrace.Kernel, EtwKernelTrace.Marks, EtwTrace.Session];

    /// <summary>TraceEvent's own constant, which it does not publish.</summary>
    private static KernelTraceEventParser.Keywords NotOutsideTheKernelSession() => (KernelTraceEventParser.Keywords)typeof(KernelTraceEventParser)
        .GetProperty("NonOSKeywords", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!.GetValue(null)!;
}
