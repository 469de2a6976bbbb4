using System.Runtime.InteropServices;
using Microsoft.Diagnostics.Tracing.Etlx;

namespace Bench.Diagnosers.Allocations;

/// <summary>Opens a trace, whoever wrote it.</summary>
internal static class TraceFiles
{
    // https://github.com/microsoft/perfview/blob/main/src/TraceEvent/EventPipe/EventPipeFormat.md: every file begins so.
    private static readonly byte[] s_eventPipe = "Nettrace"u8.ToArray();

    /// <summary>Reads an EventPipe file (.nettrace), or on Windows an ETW file (.etl).</summary>
    /// <param name="read">Gets the trace, and what kind it is.</param>
    /// <exception cref="UserError">It is neither, is empty or cut off, or cannot be read here; the message names it.</exception>
    public static T Read<T>(string path, Func<TraceLog, string, T> read)
    {
        // Not in the user's folder: the converted file is larger than the trace.
        string converted = Path.Combine(Path.GetTempPath(), $"io-trace-{Guid.NewGuid():N}.etlx");
        try
        {
            return UserError.Wrap($"{path} cannot be read", () =>
            {
                string kind = Convert(path, converted);
                using TraceLog trace = new(converted);
                return read(trace, kind);
            });
        }
        finally
        {
            File.Delete(converted);
        }
    }

    private static string Convert(string path, string converted)
    {
        byte[] head = Head(path);
        if (head.Length == 0)
            throw new UserError($"{path} is empty. Was the process that wrote it killed?");
        bool isEventPipe = head.AsSpan().StartsWith(s_eventPipe);
        bool isEtw = OperatingSystem.IsWindows() && path.EndsWith(".etl", StringComparison.OrdinalIgnoreCase);
        if ((isEventPipe || isEtw) && OperatingSystem.IsWindows() && !CanDescribeEvents())
            throw new UserError($"{path} cannot be read: the tdh.dll of this system has no TdhGetEventInformation. Wine has none.");
        try
        {
            if (isEventPipe)
            {
                TraceEnds.Require(path);
                _ = TraceLog.CreateFromEventPipeDataFile(path, converted);
                return "EventPipe";
            }
            if (isEtw)
            {
                _ = TraceLog.CreateFromEventTraceLogFile(path, converted);
                return "ETW";
            }
        }
        // TraceEvent throws many kinds of exceptions for a broken file.
        catch (Exception e) when (e is FormatException or InvalidDataException or EndOfStreamException or ArgumentException
            or InvalidOperationException or IndexOutOfRangeException or NotSupportedException or ApplicationException)
        {
            throw new UserError($"{path} is no trace, or is cut off: {e.Message}", e);
        }
        throw new UserError($"{path} is no trace that can be read here: it is no .nettrace file{(OperatingSystem.IsWindows() ? " and no .etl file" : ", and .etl files are read on Windows only")}.");
    }

    /// <summary>TraceEvent asks for it while it reads, and a process that misses it then is beyond help.</summary>
    internal static bool CanDescribeEvents() =>
        NativeLibrary.TryLoad("tdh.dll", out nint library) && NativeLibrary.TryGetExport(library, "TdhGetEventInformation", out _)
        // Wine's is there, and only says that it is not implemented.
        && !NativeLibrary.TryGetExport(NativeLibrary.Load("ntdll.dll"), "wine_get_version", out _);

    private static byte[] Head(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] head = new byte[Math.Min(s_eventPipe.Length, file.Length)];
        file.ReadExactly(head);
        return head;
    }
}
