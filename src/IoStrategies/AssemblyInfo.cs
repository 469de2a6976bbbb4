using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: CLSCompliant(false)]
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
[assembly: DisableRuntimeMarshalling]
