using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Validators;

namespace Bench.Toolchains;

/// <summary>Another toolchain, whose launches can be ended.</summary>
internal sealed class EndableToolchain(IToolchain inner, Interruption interruption) : IToolchain
{
    public string Name => inner.Name;

    public IGenerator Generator => inner.Generator;

    public IBuilder Builder => inner.Builder;

    public IExecutor Executor { get; } = new EndableExecutor(inner.Executor, interruption);

    public bool IsInProcess => inner.IsInProcess;

    public IEnumerable<ValidationError> Validate(BenchmarkCase benchmarkCase, IResolver resolver) => inner.Validate(benchmarkCase, resolver);

    public override string ToString() => Name;
}
