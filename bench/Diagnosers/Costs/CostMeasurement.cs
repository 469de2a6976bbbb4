using System.Diagnostics;
using Bench.Diagnosers.Kernel;
using Bench.Shell;
using BenchmarkDotNet.Wine;
using IoStrategies;
using Workloads;
using Workloads.Counting;

namespace Bench.Diagnosers.Costs;

/// <summary>Counts what each strategy's operations cost: one process for each strategy.</summary>
internal static class CostMeasurement
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1); // below 3 s on an idle machine

    /// <summary>A row for each strategy and path that it allows, in the order of the strategies.</summary>
    /// <param name="trace">Sees what the processes ask of the kernel; null if nobody does.</param>
    /// <param name="start">How to start a Windows program with arguments.</param>
    /// <param name="progress">Gets a line for each strategy.</param>
    /// <exception cref="UserError">The program does not build, Wine cannot be used, or a strategy fails.</exception>
    public static IReadOnlyList<CostRow> Run(
        IKernelTrace? trace, Func<string, IReadOnlyList<string>, ProcessStartInfo> start, IReadOnlyList<IIoStrategy> strategies, TextWriter progress) =>
        Run(CountingProgram.Build(progress), trace, start, strategies, progress);

    /// <param name="program">The workloads as a Windows program.</param>
    /// <param name="limit">How long a process may take; null for what is enough on a machine that is one.</param>
    /// <inheritdoc cref="Run(IKernelTrace?, Func{string, IReadOnlyList{string}, ProcessStartInfo}, IReadOnlyList{IIoStrategy}, TextWriter)"/>
    public static IReadOnlyList<CostRow> Run(
        string program, IKernelTrace? trace, Func<string, IReadOnlyList<string>, ProcessStartInfo> start, IReadOnlyList<IIoStrategy> strategies, TextWriter progress,
        TimeSpan? limit = null)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("io-costs-");
        try
        {
            using var process = new CountingProcess(trace);
            List<CostRow> rows = [];
            foreach (IIoStrategy strategy in strategies)
            {
                if (!strategy.RunsHere())
                {
                    progress.WriteLine($"{strategy.Id} needs Windows 11: not counted.");
                    continue;
                }

                progress.WriteLine($"Counting {strategy.Id} ...");
                rows.AddRange(Count(start(program, []), process, strategy, folder.FullName, limit ?? s_limit));
            }
            return rows;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<CostRow> Count(
        ProcessStartInfo start, CountingProcess process, IIoStrategy strategy, string folder, TimeSpan limit)
    {
        start.Environment[WorkloadEnvironment.StrategyVariable] = strategy.Id;
        start.Environment[WorkloadEnvironment.FolderVariable] = OperatingSystem.IsWindows() ? folder : WinePath.ToWindows(folder);
        process.Prepare(start);
        EndedProcess ended = EndedProcess.Run(start, limit);
        if (!ended.Succeeded || process.Take() is not var (sections, kernel))
            throw new UserError($"the operations of {strategy.Id} could not be counted: {ended.Complaint}");
        return Rows(strategy.Id, sections, kernel);
    }

    private static IEnumerable<CostRow> Rows(string strategy, IReadOnlyList<CountedSection> sections, IReadOnlyList<KernelSection>? kernel) =>
        from numbered in sections.Index()
        group numbered.Index by numbered.Item.Name into path
        let name = path.Key.Split('/')
        select new CostRow(
            strategy, name[0], name[1],
            OperationCost.FromSections([.. path.Select(index => sections[index])], kernel is null ? null : [.. path.Select(index => kernel[index])]));
}
