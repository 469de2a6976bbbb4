using Microsoft.Diagnostics.Tracing.Etlx;

namespace Bench.Diagnosers.Allocations;

/// <summary>Which method asked for the object?</summary>
internal static class AllocatingMethod
{
    // The frames between the method and the event: the runtime's own helpers, in native code (without a name) or in managed code.
    private static readonly string[] s_helpers =
    [
        "System.Runtime.CompilerServices.RuntimeHelpers.", "System.Runtime.CompilerServices.CastHelpers.", "System.StubHelpers.", "System.GC.Allocate",
        // How a P/Invoke that returns a handle allocates it.
        "System.Runtime.InteropServices.Marshalling.", "System.Activator.", "System.RuntimeType.", "System.RuntimeType+", "System.RuntimeTypeHandle.",
    ];

    /// <summary>Namespace, type and method without parameters; "(unknown)" if no frame has a name.</summary>
    public static string Find(TraceCallStack? stack)
    {
        for (TraceCallStack? frame = stack; frame is not null; frame = frame.Caller)
        {
            string name = frame.CodeAddress.FullMethodName;
            if (name.Length > 0 && !s_helpers.Any(helper => name.StartsWith(helper, StringComparison.Ordinal)))
                return name.Split('(')[0];
        }
        return "(unknown)";
    }
}
