using System.Runtime.Versioning;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies;

/// <summary>One way to do a synchronous read or write on a Windows file handle.</summary>
/// <remarks>
/// A strategy has no state of its own: state belongs to the pair of strategy and handle (a binding to the thread pool, an event
/// cached on the file), and lives in the <see cref="IoFile"/> that <see cref="Attach"/> returns.
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
    /// The handle is invalid, or it is bound to a completion port already and <see cref="StrategyTraits.AcceptsBoundHandles"/> is false.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The handle is closed.</exception>
    [SupportedOSPlatform("windows")]
    IoFile Attach(SafeFileHandle handle);
}
