using System.Runtime.InteropServices;

namespace Conformance.Interop;

internal static unsafe partial class TestNtDll
{
    /// <summary>One row of what <see cref="NtQuerySystemInformation"/> tells about all handles; before them stand their number and a reserved word.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct SYSTEM_HANDLE_TABLE_ENTRY_INFO_EX
    {
        public void* Object;
        public nuint UniqueProcessId;
        public nuint HandleValue;
        public uint GrantedAccess;
        public ushort CreatorBackTraceIndex;
        public ushort ObjectTypeIndex;
        public uint HandleAttributes;
        public uint Reserved;
    }
}
