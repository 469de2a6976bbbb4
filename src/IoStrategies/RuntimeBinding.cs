using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies;

/// <summary>Was a handle bound to the thread pool by the runtime itself, as File.OpenHandle does? Only then can RandomAccess go on with it.</summary>
internal static class RuntimeBinding
{
    /// <summary>Asks the property in which the runtime keeps its binding; nothing public tells whose port a handle is bound to.</summary>
    public static bool Has(SafeFileHandle handle) => ThreadPoolBinding(handle) is not null;

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_ThreadPoolBinding")]
    private static extern ThreadPoolBoundHandle? ThreadPoolBinding(SafeFileHandle handle);
}
