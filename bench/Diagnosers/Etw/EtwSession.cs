using System.Runtime.Versioning;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;
using Microsoft.Diagnostics.Tracing.Session;

namespace Bench.Diagnosers.Etw;

/// <summary>What a session of ETW is asked for. Sessions outlive the process that started them: the next one of the same name ends them.</summary>
internal sealed record EtwSession
{
    /// <summary>Unique on the machine.</summary>
    public required string Name { get; init; }

    /// <summary>Keywords of the kernel; none if the session does not receive its events.</summary>
    public KernelTraceEventParser.Keywords Kernel { get; init; }

    /// <summary>Other providers, each with what it is asked for. A session called <see cref="KernelTraceEventParser.KernelSessionName"/> may have none.</summary>
    public IReadOnlyList<EtwProvider> Providers { get; init; } = [];

    /// <summary>Size of its buffers in MB.</summary>
    public int BufferSize { get; init; } = 64;

    /// <summary>Starts it.</summary>
    [SupportedOSPlatform("windows")]
    public TraceEventSession Start(string file)
    {
        var session = new TraceEventSession(Name, file) { StopOnDispose = true, BufferSizeMB = BufferSize };
        try
        {
            // The kernel first: TraceEvent wants it so.
            if (Kernel != KernelTraceEventParser.Keywords.None)
                _ = session.EnableKernelProvider(Kernel);
            foreach (EtwProvider provider in Providers)
                _ = session.EnableProvider(provider.Id, TraceEventLevel.Verbose, provider.Keywords, new TraceEventProviderOptions { StacksEnabled = provider.Stacks });
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
