using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Wine;
using WineSample;

IConfig config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(WineToolchain.Create()))
    .AddExporter(WineReportExporter.Default);
BenchmarkSwitcher.FromAssembly(typeof(Hashing).Assembly).Run(args, config);
