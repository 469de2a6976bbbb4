using System.Runtime.InteropServices;

namespace IoStrategies.Overlapped;

/// <summary>OVERLAPPEDs on the native heap: the one place that takes them, so that they can be counted.</summary>
internal static unsafe class NativeMemoryOverlapped
{
    /// <returns>Memory with undefined content, to be given to <see cref="Free"/>.</returns>
    public static NativeOverlapped* Allocate()
    {
        if (OperationCounts.IsOn)
            OperationCounts.AddNativeBytes(sizeof(NativeOverlapped));
        return (NativeOverlapped*)NativeMemory.Alloc((nuint)sizeof(NativeOverlapped));
    }

    /// <summary>Gives it back. The kernel must have let go of it.</summary>
    public static void Free(NativeOverlapped* overlapped) => NativeMemory.Free(overlapped);
}
