using System.Globalization;
using System.Text.Json;
using Comparison.Runs;

namespace Comparison.Reading;

/// <summary>BenchmarkDotNet's JSON reports: full, full-compressed and brief, from version 0.10 on.</summary>
public static class BenchmarkReport
{
    /// <summary>A larger file is refused: ten thousand benchmarks with all their iterations are half of it.</summary>
    public const long MaxBytes = 400L << 20;

    private static readonly JsonSerializerOptions s_json = new()
    {
        Converters = { new LenientNumber() },
        RespectNullableAnnotations = false,
    };

    /// <param name="report">UTF-8, with or without a byte-order mark; read once, without holding all of its text.</param>
    /// <param name="name">What the user calls it.</param>
    /// <exception cref="UnreadableRunException">It is no such report, is cut off, or has no samples.</exception>
    public static Run Read(Stream report, string name)
    {
        List<ReportBenchmark?> benchmarks = Parse(report, name, out ReportHost? host);
        if (benchmarks.Count == 0)
            throw new UnreadableRunException(name, null, "the report has no benchmarks");
        if (!benchmarks.TrueForAll(ReportCase.IsNamed))
            throw new UnreadableRunException(name, null, "the file is no report of BenchmarkDotNet: a benchmark has neither FullName nor Type and Method");

        RunCase[] cases = [.. benchmarks.Select(benchmark => ReportCase.Of(benchmark!))];
        if (cases.All(each => each.Failure is not null) && Array.Find(cases, each => each.Failure == ReportCase.WithoutSamples) is not null)
            throw new UnreadableRunException(name, null, ReportCase.WithoutSamples);
        return RunParts.Merge(name, [new Run(name, Fingerprint(host), null, cases, [.. Missing(benchmarks, cases)])]);
    }

    private static List<ReportBenchmark?> Parse(Stream report, string name, out ReportHost? host)
    {
        try
        {
            using var stream = new ReportStream(report, MaxBytes);
            ReportFile? file = JsonSerializer.Deserialize<ReportFile>(stream, s_json);
            host = file?.HostEnvironmentInfo;
            return file?.Benchmarks ?? throw new UnreadableRunException(name, null, "the file is no report of BenchmarkDotNet: it has no list of benchmarks");
        }
        catch (JsonException e)
        {
            throw new UnreadableRunException(name, (e.LineNumber ?? 0) + 1, "the file is no JSON report of BenchmarkDotNet, or is cut off here", e);
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableRunException(name, null, $"the file is larger than {MaxBytes >> 20} MiB; export fewer benchmarks into one", e);
        }
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Fingerprint(ReportHost? host)
    {
        if (host is null)
            return [];
        (string Name, string? Value)[] facts =
        [
            ("processor", host.ProcessorName),
            ("cores", host.LogicalCoreCount >= 1 ? host.LogicalCoreCount.ToString(CultureInfo.InvariantCulture) : null),
            ("os", host.OsVersion),
            ("architecture", host.Architecture),
            ("runtime", host.RuntimeVersion),
            ("sdk", host.DotNetCliVersion),
            ("BenchmarkDotNet", host.BenchmarkDotNetVersion),
        ];
        return [.. facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => KeyValuePair.Create(fact.Name, fact.Value!))];
    }

    // Samples that are no times.
    private static IEnumerable<string> Missing(List<ReportBenchmark?> benchmarks, RunCase[] cases)
    {
        foreach ((ReportBenchmark? benchmark, RunCase each) in benchmarks.Zip(cases))
        {
            int missing = (benchmark?.Statistics?.OriginalValues?.Count ?? 0) - each.Samples.Count;
            if (each.Samples.Count > 0 && missing > 0)
                yield return $"{missing} samples of {each.Id.FullName} are missing or no numbers";
        }
    }
}
