namespace Conformance.Support;

/// <summary>How much of everything: the one place that knows of the long run.</summary>
internal static class Scale
{
    /// <summary>1, or 10 in the long run, which <c>CONFORMANCE_LONG=1</c> asks for.</summary>
    public static int Factor { get; } = Environment.GetEnvironmentVariable("CONFORMANCE_LONG") == "1" ? 10 : 1;

    /// <summary>A count of the normal run, as many as this run wants.</summary>
    public static int Apply(int count) => checked(count * Factor);
}
