using Bench.Sessions;
using Bench.Tests.Jobs;
using Xunit;

namespace Bench.Tests.Packages;

/// <summary>samples/own-strategy, as somebody has it who has nothing else of this repository: built from the package, checked, and measured.</summary>
[Collection(nameof(MeasuringLock))]
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed class OwnStrategySampleTests : IDisposable
{
    private readonly EmptyProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_sample_is_built_from_the_package_checked_and_measured()
    {
        _ = _project.Pack("IoStrategies");
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "own-strategy")))
            _project.Write(Path.GetFileName(file), File.ReadAllText(file).Replace("Version=\"0.1.0\"", $"Version=\"{EmptyProject.Version}\"", StringComparison.Ordinal));
        string library = _project.Build("OwnStrategy.csproj");

        // What passed is remembered there, and is nobody's memory of another run.
        Dictionary<string, string?> environment = new() { ["XDG_DATA_HOME"] = _project.GetPath("home") };
        if (OperatingSystem.IsLinux())
        {
            (int refused, _, string[] why) = BenchProgram.Run(environment, "measure", "--strategies-from", library, "--strategies", "stack-event");
            Assert.Equal(2, refused);
            Assert.Contains("has not passed the conformance suite", why[^1], StringComparison.Ordinal);
        }

        (int conforms, string table, string[] errors) = BenchProgram.Run(environment, "conform", "--strategies-from", library);
        Assert.True(conforms == 0, table + string.Join('\n', errors));
        Assert.Matches(@"passed +Pending, LateReader: ", table);
        Assert.Matches(@"1 strategy: \d+ passed, 0 failed, \d+ skipped", table);

        string record = _project.GetPath("record");
        (int measured, string screen, string[] complaints) = BenchProgram.Run(
            environment,
            "measure", "--strategies-from", library, "--strategies", "native-event,stack-event", "--filter", "*ReadByte*", "*FirstBytes*",
            "--rounds", "1", "--job", "dry", "--out", record);
        Assert.True(measured == 0, screen + string.Join('\n', complaints));
        string page = File.ReadAllText(Path.Combine(record, "README.md"));
        Assert.Matches(@"\| added OwnStrategy\.dll \| SHA-256 [0-9a-f]{64} \|", page);
        Assert.Contains("### OwnStrategy.FirstBytes.Read", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split('\n').Count(line => line.StartsWith("| stack-event |", StringComparison.Ordinal)));
    }
}
