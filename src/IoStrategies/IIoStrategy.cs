using System.Runtime.Versioning;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies;

/// <summary>One way to do a synchronous read or write on a Windows file handle.</summary>
/// <remarks>
/// A strategy has no state of its own: state belongs to the pair of strategy and handle (a binding to the thread pool, an event
/// cached on the file), and lives in the <see cref="IoFile"/> that <see cref="Attach"/> returns: a class of the strategy's own that
/// derives from it and overrides <see cref="IoFile.Transfer"/>.
/// </remarks>
public interface IIoStrategy
{
    /// <summary>The kebab-case name that recorded results refer to. It never changes.</summary>
    string Id { get; }

    /// <summary>What the strategy can do and what it leaves behind, as data.</summary>
    StrategyTraits Traits { get; }

    /// <summary>Takes over <paramref name="handle"/>: disposing the returned file closes it.</summary>
    /// <param name="handle">An open handle of the kind <see cref="StrategyTraits.Handle"/> asks for.</param>
    /// <exception cref="ArgumentException">
    /// The handle is invalid, of another kind than <see cref="StrategyTraits.Handle"/> (synchronous where it must be overlapped, or the
    /// reverse), bound to a completion port, a pipe or in a notification mode that the traits do not allow. It is still the caller's.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException"><see cref="StrategyTraits.NeedsWindows11"/> is true, and this is an older system.</exception>
    /// <exception cref="ObjectDisposedException">The handle is closed.</exception>
    [SupportedOSPlatform("windows")]
    IoFile Attach(SafeFileHandle handle);
}
