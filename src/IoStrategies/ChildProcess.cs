using System.Runtime.Versioning;
using IoStrategies.Interop;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies;

/// <summary>A child process that writes its standard output into a handle of ours, and inherits nothing else.</summary>
/// <remarks>
/// System.Diagnostics.Process in .NET 10 makes the parent's end of the pipe synchronous, so that no strategy could read from it; hence
/// CreateProcessW. https://learn.microsoft.com/windows/win32/procthread/creating-a-child-process-with-redirected-input-and-output
/// </remarks>
public sealed unsafe class ChildProcess : IDisposable
{
    private readonly SafeWaitHandle _process;

    private ChildProcess(SafeWaitHandle process) => _process = process;

    /// <summary>Starts a program.</summary>
    /// <param name="commandLine">Program and arguments, as CreateProcessW takes them.</param>
    /// <param name="standardOutput">An inheritable handle; it stays the caller's to close.</param>
    /// <exception cref="IOException">The program could not be started.</exception>
    [SupportedOSPlatform("windows")]
    public static ChildProcess Start(string commandLine, SafeFileHandle standardOutput)
    {
        nint inherited = standardOutput.DangerousGetHandle();
        nuint attributeListSize;

        // Fails by design: the first call only tells the size.
        _ = Kernel32.InitializeProcThreadAttributeList(null, 1, 0, &attributeListSize);
        byte* attributeList = stackalloc byte[(int)attributeListSize];
        Check(Kernel32.InitializeProcThreadAttributeList(attributeList, 1, 0, &attributeListSize));
        try
        {
            // Without the list the child would inherit every inheritable handle of this process, other pipes' ends among them.
            Check(Kernel32.UpdateProcThreadAttribute(
                attributeList, 0, Kernel32.PROC_THREAD_ATTRIBUTE_HANDLE_LIST, &inherited, (nuint)sizeof(nint), null, null));
            var startup = new Kernel32.STARTUPINFOEXW
            {
                cb = (uint)sizeof(Kernel32.STARTUPINFOEXW),
                dwFlags = Kernel32.STARTF_USESTDHANDLES,
                hStdOutput = inherited,
                lpAttributeList = attributeList,
            };
            Kernel32.PROCESS_INFORMATION process;

            // "The Unicode version of this function can modify the contents of this string": hence a copy.
            fixed (char* writableCommandLine = (commandLine + '\0').ToCharArray())
            {
                Check(Kernel32.CreateProcessW(
                    null, writableCommandLine, null, null, bInheritHandles: 1,
                    Kernel32.CREATE_NO_WINDOW | Kernel32.EXTENDED_STARTUPINFO_PRESENT, null, null, &startup, &process));
            }

            _ = Kernel32.CloseHandle(process.hThread);
            return new ChildProcess(new SafeWaitHandle(process.hProcess, ownsHandle: true));
        }
        finally
        {
            Kernel32.DeleteProcThreadAttributeList(attributeList);
            GC.KeepAlive(standardOutput);
        }
    }

    /// <summary>Waits until the process has ended.</summary>
    /// <returns>Its exit code.</returns>
    [SupportedOSPlatform("windows")]
    public int WaitForExit()
    {
        uint exitCode;
        if (Kernel32.WaitForSingleObject(_process.DangerousGetHandle(), Kernel32.INFINITE) != Kernel32.WAIT_OBJECT_0)
            throw Win32Error.ToException(Win32Error.Last);
        Check(Kernel32.GetExitCodeProcess(_process.DangerousGetHandle(), &exitCode));
        return (int)exitCode;
    }

    /// <summary>Closes the handle to the process; the process goes on.</summary>
    public void Dispose() => _process.Dispose();

    private static void Check(int succeeded)
    {
        if (succeeded == 0)
            throw Win32Error.ToException(Win32Error.Last);
    }
}
