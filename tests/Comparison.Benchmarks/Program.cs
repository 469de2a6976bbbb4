using BenchmarkDotNet.Running;
using Comparison.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(CompareRecords).Assembly).Run(args);
