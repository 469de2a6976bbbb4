using Bench.Sessions;
using Xunit;

namespace Bench.Tests.Sessions;

/// <summary>Tests that measure, or hold the lock, do so one after the other: there is one lock on a machine.</summary>
[CollectionDefinition(nameof(MeasuringLock))]
public sealed class OneMeasuringAtATime;
