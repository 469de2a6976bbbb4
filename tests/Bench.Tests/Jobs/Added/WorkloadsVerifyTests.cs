using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Bench.Sessions;
using Workloads;
using Xunit;

namespace Bench.Tests.Jobs.Added;

/// <summary>A workload that verifies nothing would time a fast wrong answer: each of them has to notice a strategy that moves the wrong bytes.</summary>
[Collection(nameof(MeasuringLock))]
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed class WorkloadsVerifyTests : IDisposable
{
    // No strategy reads or writes in it.
    private const string WithoutBytes = "Perf_FileStream.OpenClose";

    private const string Liar = """
        /// <summary>Moves as many bytes as it should, and none of the right ones: who measures it without a complaint has not looked.</summary>
        public sealed class Liar : IIoStrategy
        {
            private static readonly IIoStrategy s_honest = IoStrategyCatalog.Get("native-event");

            public string Id => "liar";

            public StrategyTraits Traits => s_honest.Traits;

            public IoFile Attach(SafeFileHandle handle) => new LyingFile(s_honest.Attach(handle), s_honest.Traits);

            private sealed unsafe class LyingFile(IoFile honest, StrategyTraits traits) : IoFile(honest.Handle, traits)
            {
                protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
                {
                    if (direction == IoDirection.Write)
                    {
                        // Aligned, for handles without the system's buffering.
                        void* others = NativeMemory.AlignedAlloc((nuint)length, 4096);
                        new Span<byte>(others, length).Fill(0x55);
                        honest.Write(new ReadOnlySpan<byte>(others, length), fileOffset);
                        NativeMemory.AlignedFree(others);
                        return IoResult.Success((nuint)length);
                    }
                    int bytes = honest.Read(new Span<byte>(buffer, length), fileOffset);
                    new Span<byte>(buffer, bytes).Fill(0x55);
                    return IoResult.Success((nuint)bytes);
                }
            }
        }
        """;

    // Small cases of all methods.
    private static readonly string[] s_small =
        ["*fileSize: 1024*", "*fileSize: 1048576*", "*Perf_Pipe*", "*Perf_Process*", "*Perf_SharedHandle*", "*Perf_CachedFile*"];

    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Each_workload_notices_a_strategy_that_moves_the_wrong_bytes()
    {
        Requires.Sdk();
        string code = Path.Combine(_folder, "liar.cs");
        File.WriteAllText(code, Liar);
        (int exitCode, string output, string[] errors) = BenchProgram.Run(
            new Dictionary<string, string?>(),
            ["--code", code, "--strategies", "liar", "--job", "dry", "--artifacts", _folder, "--filter", .. s_small]);
        Assert.True(exitCode == 1, output + string.Join('\n', errors));

        (string Method, bool Ran)[] cases = [.. Directory.EnumerateFiles(Path.Combine(_folder, "results"), "*-report-full.json").SelectMany(Cases)];
        Assert.Equal(
            typeof(WorkloadEnvironment).Assembly.GetExportedTypes()
                .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(BenchmarkAttribute), inherit: false)).Select(method => $"{type.Name}.{method.Name}"))
                .Order(StringComparer.Ordinal),
            cases.Select(each => each.Method).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([WithoutBytes], cases.Where(each => each.Ran).Select(each => each.Method).Distinct());
    }

    private static IEnumerable<(string Method, bool Ran)> Cases(string file)
    {
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. report.RootElement.GetProperty("Benchmarks").EnumerateArray().Select(each => (
                $"{each.GetProperty("Type").GetString()}.{each.GetProperty("Method").GetString()}",
                each.GetProperty("Statistics").ValueKind == JsonValueKind.Object)),
        ];
    }
}
