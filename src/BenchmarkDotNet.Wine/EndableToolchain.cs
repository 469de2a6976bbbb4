using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Validators;

namespace BenchmarkDotNet.Wine;

/// <summary>Another toolchain, whose launches can be ended.</summary>
/// <param name="inner">Builds and runs.</param>
/// <param name="interruption">Ends the launches.</param>
public sealed class EndableToolchain(IToolchain inner, Interruption interruption) : IToolchain, IEquatable<EndableToolchain>
{
    private readonly Interruption _interruption = interruption;

    /// <summary>The toolchain that builds and runs.</summary>
    public IToolchain Inner => inner;

    /// <inheritdoc/>
    public string Name => inner.Name;

    /// <inheritdoc/>
    public IGenerator Generator => inner.Generator;

    /// <inheritdoc/>
    public IBuilder Builder => inner.Builder;

    /// <inheritdoc/>
    public IExecutor Executor { get; } = new EndableExecutor(inner.Executor, interruption);

    /// <inheritdoc/>
    public bool IsInProcess => inner.IsInProcess;

    /// <inheritdoc/>
    public IEnumerable<ValidationError> Validate(BenchmarkCase benchmarkCase, IResolver resolver) => inner.Validate(benchmarkCase, resolver);

    /// <inheritdoc/>
    public bool Equals(EndableToolchain? other) => other is not null && inner.Equals(other.Inner) && _interruption == other._interruption;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EndableToolchain);

    /// <inheritdoc/>
    public override int GetHashCode() => inner.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
