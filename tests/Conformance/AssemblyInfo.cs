using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Conformance.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: CLSCompliant(false)]
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
[assembly: DisableRuntimeMarshalling]
[assembly: SupportedOSPlatform("windows")]

// One test at a time: many of them look at what belongs to the whole process (handles, work items, working set), and the time goes
// into system calls, which under Wine one server answers for all threads.
[assembly: Parallelization(Mode = ParallelMode.None)]

// Whoever waits for a pending operation may wait for ever; no test may.
[assembly: Watchdog]
