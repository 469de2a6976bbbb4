using BenchmarkDotNet.Validators;
using BenchmarkDotNet.Wine;

namespace Bench.Jobs;

/// <summary>Do diagnosers have to see a process from outside? On Linux, where Wine runs it, that is an error.</summary>
internal sealed class WineDiagnosers : IValidator
{
    public bool TreatsWarningsAsErrors => true;

    public IEnumerable<ValidationError> Validate(ValidationParameters validationParameters) =>
        WineLimits.Find(validationParameters.Config)
            .Select(limit => new ValidationError(isCritical: true, $"{limit} --allocations works here; for the others run on Windows."));
}
