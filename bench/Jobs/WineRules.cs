using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Validators;
using BenchmarkDotNet.Wine;

namespace Bench.Jobs;

/// <summary>Can what the arguments ask for be had on this system? Asked of what BenchmarkDotNet made of them, before anything is built.</summary>
internal static class WineRules
{
    private static readonly IValidator[] s_validators = [new LeavingWine(), new WineJobs(), new WineDiagnosers()];

    /// <summary>On Windows everything can be had.</summary>
    /// <exception cref="UserError">It cannot; the message names the first thing.</exception>
    public static void Check(IConfig parsed)
    {
        if (OperatingSystem.IsWindows())
            return;
        var parameters = new ValidationParameters([], ImmutableConfigBuilder.Create(parsed));
        ValidationError? first = s_validators.SelectMany(validator => validator.Validate(parameters)).FirstOrDefault();
        if (first is not null)
            throw new UserError(first.Message);
    }

    /// <summary>Jobs whose processes Wine cannot start.</summary>
    private sealed class WineJobs : IValidator
    {
        public bool TreatsWarningsAsErrors => true;

        public IEnumerable<ValidationError> Validate(ValidationParameters validationParameters) =>
            validationParameters.Config.GetJobs()
                .SelectMany(job => WineLimits.Find(job, job.Environment.Runtime?.MsBuildMoniker ?? ""))
                .Select(limit => new ValidationError(isCritical: true, limit));
    }
}
