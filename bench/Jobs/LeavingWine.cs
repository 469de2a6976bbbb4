using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Validators;

namespace Bench.Jobs;

/// <summary>Do jobs ask for processes that would not be Windows processes? On Linux, where Wine runs them, that is an error.</summary>
internal sealed class LeavingWine : IValidator
{
    public bool TreatsWarningsAsErrors => true;

    public IEnumerable<ValidationError> Validate(ValidationParameters validationParameters) =>
        validationParameters.Config.GetJobs()
            .Where(StrategyJobs.HasOwnToolchain)
            .Select(job => new ValidationError(
                isCritical: true,
                $"a job with {What(job)} would leave Wine: on Linux the strategies run in Windows x64 processes only. Leave it out, or run on Windows; --runtimes and --runtimePack choose among runtimes here."));

    private static string What(Job job) =>
        job.Infrastructure.TryGetToolchain(out var toolchain) ? $"toolchain {toolchain}" : $"runtime {job.Environment.Runtime}";
}
