using BenchmarkDotNet.Loggers;

namespace BenchmarkDotNet.Wine;

/// <summary>Hands everything on, and takes every line as a sign of life.</summary>
internal sealed class WatchedLogger(ILogger inner, Launch launch) : ILogger
{
    public string Id => inner.Id;

    public int Priority => inner.Priority;

    public void Write(LogKind logKind, string text)
    {
        launch.GiveSign();
        inner.Write(logKind, text);
    }

    public void WriteLine()
    {
        launch.GiveSign();
        inner.WriteLine();
    }

    public void WriteLine(LogKind logKind, string text)
    {
        launch.GiveSign();
        inner.WriteLine(logKind, text);
    }

    public void Flush() => inner.Flush();
}
