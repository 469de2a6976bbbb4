using System.Runtime.InteropServices;
using Conformance.Interop;

namespace Conformance.Support;

/// <summary>How many handles does this process have open?</summary>
internal static unsafe class HandleCount
{
    /// <summary>
    /// What may come and go by itself between two counts: the thread pool starts threads when it sees work and ends them after twenty
    /// idle seconds, and each of them has about four handles (thread, its events). What leaks once an operation, a thread or a file is
    /// hundreds.
    /// </summary>
    private const int Tolerance = 16;

    // Big enough for every handle of an ordinary machine's processes at the first try.
    private static nuint s_tableSize = 1 << 20;

    public static int Now()
    {
        if (Platform.IsWine)
            return CountInTable();

        uint count;
        if (TestKernel32.GetProcessHandleCount(nativeCurrentProcess, &count) == 0)
            throw new InvalidOperationException(Marshal.GetLastPInvokeErrorMessage());
        return (int)count;
    }

    /// <summary>The count once everything that waits for a finalizer has been finalized.</summary>
    public static int Settled()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return Now();
    }

    /// <summary>Fails if each of several runs of <paramref name="action"/> leaves handles behind.</summary>
    /// <remarks>What is made once and kept appears once; what is lost with every operation appears every time.</remarks>
    public static void AssertNotGrowing(Action action)
    {
        int grown = 0;
        for (int attempt = 0; attempt < 3; attempt++)
        {
            int before = Settled();
            action();
            grown = Settled() - before;
            if (grown <= Tolerance)
                return;
        }

        Assert.Fail($"{grown} handles were left behind, and not for the first time.");
    }

    // GetCurrentProcess returns this constant.
    private const nint nativeCurrentProcess = -1;

    /// <summary>Wine 8's GetProcessHandleCount always says 0; its table of all handles is right.</summary>
    private static int CountInTable()
    {
        while (true)
        {
            byte* table = (byte*)NativeMemory.Alloc(s_tableSize);
            try
            {
                uint length;
                int status = TestNtDll.NtQuerySystemInformation(
                    TestNtDll.SystemExtendedHandleInformation, table, (uint)s_tableSize, &length);
                if (status == TestNtDll.STATUS_INFO_LENGTH_MISMATCH)
                {
                    s_tableSize *= 2;
                    continue;
                }

                if (status < 0)
                    throw new InvalidOperationException($"NtQuerySystemInformation: 0x{status:x}.");

                // SAFETY: the call filled in as many rows as the first word says; the second word is reserved.
                var rows = new ReadOnlySpan<TestNtDll.SYSTEM_HANDLE_TABLE_ENTRY_INFO_EX>(table + (2 * sizeof(nuint)), (int)*(nuint*)table);
                int count = 0;
                foreach (ref readonly TestNtDll.SYSTEM_HANDLE_TABLE_ENTRY_INFO_EX row in rows)
                    count += row.UniqueProcessId == (nuint)Environment.ProcessId ? 1 : 0;
                return count;
            }
            finally
            {
                NativeMemory.Free(table);
            }
        }
    }
}
