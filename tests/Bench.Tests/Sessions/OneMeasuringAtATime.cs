using System.Runtime.CompilerServices;
using Bench.Sessions;
using Xunit;

namespace Bench.Tests.Sessions;

/// <summary>Tests that measure, or hold the lock, do so one after the other: there is one lock, and it is these tests' own.</summary>
[CollectionDefinition(nameof(MeasuringLock))]
public sealed class OneMeasuringAtATime
{
    // Whoever else measures on the machine fails no test; the programs that tests start inherit it.
    [ModuleInitializer]
    internal static void UseALockOfOnesOwn()
    {
        string folder = Directory.CreateTempSubdirectory("bench-tests-lock-").FullName;
        Environment.SetEnvironmentVariable(MeasuringLock.FolderVariable, folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
    }
}
