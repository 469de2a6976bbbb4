using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using IoStrategies.Events;
using IoStrategies.Interop;

namespace IoStrategies;

/// <summary>Does this system have I/O rings, and which one is the current thread's?</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class IoRings
{
    private const string Library = "kernelbase.dll";

    /// <summary>Whether the functions are there, writes included: the version of the system does not tell under Wine.</summary>
    public static bool AreSupported { get; } =
        NativeLibrary.TryLoad(Library, out nint library)
        && NativeLibrary.TryGetExport(library, nameof(KernelBase.CreateIoRing), out _)
        && NativeLibrary.TryGetExport(library, nameof(KernelBase.BuildIoRingWriteFile), out _);

    /// <summary>A ring for each thread, closed with it.</summary>
    public static PerThreadHandle PerThread() =>
        new(Create, static ring => _ = KernelBase.CloseIoRing(ring), Library, nameof(KernelBase.CloseIoRing));

    /// <summary>What an HRESULT of the ring's means as a Win32 error: it wraps one, or an NTSTATUS.</summary>
    /// <remarks>https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/0642cb2f-2075-4469-918c-4441e69c548a</remarks>
    public static uint ToWin32(int result)
    {
        const int FacilityNtBit = 0x1000_0000;
        const int FacilityWin32 = 7;
        if ((result & FacilityNtBit) != 0)
            return NtDll.RtlNtStatusToDosError(result & ~FacilityNtBit);
        return ((result >> 16) & 0x1FFF) == FacilityWin32 ? (uint)result & 0xFFFF : (uint)result;
    }

    private static nint Create()
    {
        nint ring;
        int result = KernelBase.CreateIoRing(KernelBase.IORING_VERSION_3, default, submissionQueueSize: 1, completionQueueSize: 2, &ring);
        return result >= 0 ? ring : throw Win32Error.ToException(ToWin32(result));
    }
}
