using Xunit;

namespace TestSupport;

/// <summary>What a test needs that not every machine has: as a Windows program under Wine it finds no SDK and no git.</summary>
internal static class Requires
{
    /// <summary>Skips the test where there is no .NET SDK to start programs with.</summary>
    public static void Sdk() => Assert.SkipUnless(File.Exists(DotNetProgram.Host), "It starts a program with the SDK's dotnet, and there is none here.");

    /// <summary>Skips the test where there is no git.</summary>
    public static void Git() => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "git.exe" : "git"))),
        "It asks git, which is not on PATH here.");
}
