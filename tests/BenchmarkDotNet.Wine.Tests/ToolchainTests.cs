using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Xunit;

namespace BenchmarkDotNet.Wine.Tests;

/// <summary>Which toolchains are the same, and what do they refuse?</summary>
public sealed class ToolchainTests
{
    [Fact]
    public void Equal_toolchains_share_a_build() => Assert.Single(Builds(
        WineToolchain.Create("net9.0", "9.0.22"), WineToolchain.Create("net9.0", "9.0.22")));

    [Fact]
    public void Every_runtime_is_a_build_of_its_own() => Assert.Equal(4, Builds(
        WineToolchain.Create("net8.0"), WineToolchain.Create("net9.0"), WineToolchain.Create("net9.0", "9.0.22"), WineToolchain.Create("net10.0")).Length);

    [Fact]
    public void Toolchains_that_can_be_ended_are_equal_if_what_they_wrap_is()
    {
        using var interruption = new Interruption("tests");
        Assert.Equal(new EndableToolchain(WineToolchain.Create("net9.0"), interruption), new EndableToolchain(WineToolchain.Create("net9.0"), interruption));
        Assert.NotEqual(new EndableToolchain(WineToolchain.Create("net9.0"), interruption), new EndableToolchain(WineToolchain.Create("net8.0"), interruption));
    }

    [Fact]
    public void The_runtime_of_this_process_is_the_usual_one() =>
        Assert.Equal($"net{Environment.Version.Major}.{Environment.Version.Minor}", WineToolchain.Create().Options.TargetFramework);

    [Fact]
    public void Benchmarks_of_the_unpinned_category_are_not_pinned()
    {
        var toolchain = WineToolchain.Create(new WineToolchainOptions { UnpinnedCategory = "Threads" });
        BenchmarkCase[] cases = Cases(DefaultConfig.Instance, Job.Default.WithToolchain(toolchain));
        Assert.Equal(["False", "True"], cases.OrderBy(each => each.Descriptor.WorkloadMethod.Name).Select(each => $"{toolchain.Pins(each)}"));
        Assert.DoesNotContain(cases, WineToolchain.Create(new WineToolchainOptions { IsPinned = false }).Pins);
    }

    [Fact]
    public void What_there_is_under_Wine_is_not_refused() => Assert.Empty(Refused(
        DefaultConfig.Instance.AddDiagnoser(MemoryDiagnoser.Default, ThreadingDiagnoser.Default, ExceptionDiagnoser.Default),
        Job.Default.WithPlatform(Platform.X64).WithRuntime(CoreRuntime.Core10_0)));

    [Fact]
    public void Diagnosers_that_look_at_a_process_from_outside_are_refused()
    {
        Assert.Contains("--profiler", Assert.Single(Refused(DefaultConfig.Instance.AddDiagnoser(EventPipeProfiler.Default), Job.Default)), StringComparison.Ordinal);
        Assert.Contains(
            "--disasm",
            Assert.Single(Refused(DefaultConfig.Instance.AddDiagnoser(new DisassemblyDiagnoser(new DisassemblyDiagnoserConfig())), Job.Default)),
            StringComparison.Ordinal);
        Assert.Contains(
            "--counters", Assert.Single(Refused(DefaultConfig.Instance.AddHardwareCounters(HardwareCounter.CacheMisses), Job.Default)), StringComparison.Ordinal);
    }

    [Fact]
    public void Jobs_of_other_processes_are_refused()
    {
        Assert.Contains("--platform X86", Assert.Single(Refused(DefaultConfig.Instance, Job.Default.WithPlatform(Platform.X86))), StringComparison.Ordinal);
        Assert.Contains("--affinity", Assert.Single(Refused(DefaultConfig.Instance, Job.Default.WithAffinity(1))), StringComparison.Ordinal);
        Assert.Contains(".NET 9.0", Assert.Single(Refused(DefaultConfig.Instance, Job.Default.WithRuntime(CoreRuntime.Core90))), StringComparison.Ordinal);
        Assert.Contains("net10.0", Assert.Single(Refused(DefaultConfig.Instance, Job.Default.WithRuntime(ClrRuntime.Net48))), StringComparison.Ordinal);
    }

    // Not what is said of a machine without Wine.
    private static string[] Refused(IConfig config, Job job)
    {
        var toolchain = WineToolchain.Create("net10.0");
        return
        [
            .. Cases(config, job.WithToolchain(toolchain))
                .SelectMany(each => toolchain.Validate(each, EnvironmentResolver.Instance))
                .Where(error => error.IsCritical && error.Message != WineTools.Missing())
                .Select(error => error.Message)
                .Distinct(),
        ];
    }

    private static BuildPartition[] Builds(params IEnumerable<WineToolchain> toolchains) =>
        BenchmarkPartitioner.CreateForBuild(
            [BenchmarkConverter.TypeToBenchmarks(typeof(Sample), Config(DefaultConfig.Instance, [.. toolchains.Select((each, index) => new Job($"job{index}").WithToolchain(each))]))],
            EnvironmentResolver.Instance);

    private static BenchmarkCase[] Cases(IConfig config, params Job[] jobs) =>
        BenchmarkConverter.TypeToBenchmarks(typeof(Sample), Config(config, jobs)).BenchmarksCases;

    private static ManualConfig Config(IConfig config, Job[] jobs) => ManualConfig.Create(config).AddJob(jobs);

    public class Sample
    {
        private readonly int _value = 1;

        [Benchmark]
        public int One() => _value;

        [Benchmark]
        [BenchmarkCategory("Threads")]
        public int Many() => _value + 1;
    }
}
