using IoStrategies.Interop;

namespace IoStrategies.Events;

/// <summary>Manual-reset events with no more rights than I/O needs: waiting for them, and signalling them.</summary>
/// <remarks>Manual-reset, because GetOverlappedResult may hang on an auto-reset one that something else waited for.</remarks>
internal static unsafe class NativeEvent
{
    /// <returns>A handle for the caller to close.</returns>
    /// <exception cref="IOException">The system is out of resources.</exception>
    public static nint Create()
    {
        nint handle = Kernel32.CreateEventExW(
            null, null, Kernel32.CREATE_EVENT_MANUAL_RESET, Kernel32.SYNCHRONIZE | Kernel32.EVENT_MODIFY_STATE);
        return handle != 0 ? handle : throw Win32Error.ToException(Win32Error.Last);
    }
}
