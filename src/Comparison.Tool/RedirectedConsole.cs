using System.Text;

namespace Comparison.Tool;

/// <summary>What goes to files and other programs has the same bytes on every system: on Windows it would have the console's code page.</summary>
internal static class RedirectedConsole
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// From now on it is UTF-8. Not by Console.OutputEncoding, which changes the code page of the caller's console, and leaves it changed.
    /// </summary>
    public static void UseUtf8()
    {
        // Elsewhere it is UTF-8 already.
        if (!OperatingSystem.IsWindows())
            return;
        if (Console.IsOutputRedirected)
            Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), s_utf8) { AutoFlush = true });
        if (Console.IsErrorRedirected)
            Console.SetError(new StreamWriter(Console.OpenStandardError(), s_utf8) { AutoFlush = true });
        if (Console.IsInputRedirected)
            Console.SetIn(new StreamReader(Console.OpenStandardInput(), s_utf8));
    }
}
