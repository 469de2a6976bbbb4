using System.Globalization;
using System.Reflection;

namespace Workloads;

/// <summary>Which of a benchmark method's argument sets does this process run?</summary>
/// <remarks>
/// A global setup is not told the arguments. Without them every process would make and verify the files of all cases, 100 MiB ones
/// included. BenchmarkDotNet passes the case's full name to the process (BenchmarkId.ToArguments), so it is taken from there.
/// </remarks>
internal static class CurrentCase
{
    private static readonly string? s_fullName = Environment.GetCommandLineArgs()
        .SkipWhile(argument => argument != "--benchmarkName")
        .ElementAtOrDefault(1);

    /// <summary>
    /// The argument sets of <paramref name="method"/> that this process runs: one, or, where the process does not say (in-process
    /// toolchains, a method run by hand), all of them.
    /// </summary>
    /// <param name="workload">The class of the benchmark.</param>
    /// <param name="method">The name of the public benchmark method.</param>
    /// <param name="argumentSets">All its argument sets, in the order of its parameters.</param>
    public static IReadOnlyList<object[]> Select(Type workload, string method, IEnumerable<object[]> argumentSets)
    {
        ParameterInfo[] parameters = workload.GetMethods().Single(candidate => candidate.Name == method).GetParameters();
        object[][] all = [.. argumentSets];
        object[][] current = [.. all.Where(arguments => s_fullName == FullName(workload, method, parameters, arguments))];
        return current.Length > 0 ? current : all;
    }

    private static string FullName(Type workload, string method, ParameterInfo[] parameters, object[] arguments)
    {
        IEnumerable<string> named = parameters.Zip(
            arguments, (parameter, argument) => string.Create(CultureInfo.InvariantCulture, $"{parameter.Name}: {argument}"));
        return $"{workload.FullName}.{method}({string.Join(", ", named)})";
    }
}
