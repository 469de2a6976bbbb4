namespace Bench;

/// <summary>Compares ways to do synchronous I/O on overlapped handles.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => Verbs.CommandLine.Run(arguments);
}
