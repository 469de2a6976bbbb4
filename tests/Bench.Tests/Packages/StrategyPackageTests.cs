using System.IO.Compression;
using Xunit;

namespace Bench.Tests.Packages;

/// <summary>Do the strategies work for somebody who has nothing else of this repository?</summary>
public sealed class StrategyPackageTests : IDisposable
{
    private readonly EmptyProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_strategy_is_written_against_the_packed_library()
    {
        Assert.Equal(["IoStrategies.0.0.1-test.nupkg", "IoStrategies.0.0.1-test.snupkg"], _project.Pack("IoStrategies"));

        string output = _project.RunProgram("IoStrategies", """
            using IoStrategies;
            using IoStrategies.Traits;
            using Microsoft.Win32.SafeHandles;

            Console.WriteLine(IoStrategyCatalog.Baseline.Id);
            Console.WriteLine(new Mine().Id);

            public sealed class Mine : IIoStrategy
            {
                public string Id => "mine";

                public StrategyTraits Traits { get; } = new() { Pipes = true, ConcurrentCallers = true };

                public IoFile Attach(SafeFileHandle handle) => new MyFile(handle, Traits);

                private sealed unsafe class MyFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
                {
                    protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset) => IoResult.Success(0);
                }
            }
            """);

        // Above them the compiler warns that files of it are for Windows only.
        Assert.Equal(["legacy-callback", "mine"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^2..]);
        using ZipArchive package = ZipFile.OpenRead(_project.GetPath("feed", "IoStrategies.0.0.1-test.nupkg"));
        string[] files = [.. package.Entries.Select(entry => entry.FullName)];
        Assert.Contains("README.md", files);
        Assert.All((string[])["net8.0", "net9.0", "net10.0"], runtime => Assert.Contains($"lib/{runtime}/IoStrategies.dll", files));
    }
}
