using System.Text.Json;
using Comparison.Runs;

namespace Comparison.Reading;

/// <summary>BenchmarkDotNet's JSON, full or brief, compressed or not, of every version from 0.10 on.</summary>
public static class BenchmarkDotNetJson
{
    /// <summary>One file as a run.</summary>
    /// <param name="content">Of the file, with or without a byte order mark.</param>
    /// <param name="file">As the user knows it.</param>
    /// <exception cref="UnreadableRunException">It is something else, cut off, or has no samples; the message names the file.</exception>
    public static Run Read(byte[] content, string file) => Read([KeyValuePair.Create(file, content)], file);

    /// <summary>Several files, such as those of one artifacts folder, as one run.</summary>
    /// <param name="files">Content by the name that the user knows, in the order of the cases; not empty.</param>
    /// <param name="name">Of the run.</param>
    /// <exception cref="UnreadableRunException">One of them cannot be read; the message names it.</exception>
    public static Run Read(IReadOnlyList<KeyValuePair<string, byte[]>> files, string name)
    {
        var cases = new List<RunCase>();
        var notes = new List<string>();
        IReadOnlyList<KeyValuePair<string, string>> fingerprint = [];
        DateTimeOffset? started = null;
        var origins = new Dictionary<(CaseId, string), string>();
        foreach ((string file, byte[] content) in files)
        {
            using JsonDocument document = Parse(content, file);
            (IReadOnlyList<KeyValuePair<string, string>> facts, DateTimeOffset? began, List<RunCase> read) = Contents(document.RootElement, file);
            started ??= began;
            if (cases.Count == 0)
                fingerprint = facts;
            else if (!facts.SequenceEqual(fingerprint))
                notes.Add($"{file} was measured in another environment than {files[0].Key}");
            if (read.Count == 0)
                notes.Add($"{file} has no benchmarks");
            // An old report beside a new one: nothing says which is meant.
            if (read.Find(each => origins.ContainsKey((each.Id, each.Job))) is { } twice)
                throw new UnreadableRunException(file, null, $"it has {twice.Id.FullName}, and so has {origins[(twice.Id, twice.Job)]}; take the old report away");
            foreach (RunCase each in read)
                origins.TryAdd((each.Id, each.Job), file);
            cases.AddRange(read);
        }
        return new Run(name, fingerprint, null, RepeatedCases.Number(cases, notes), notes) { Started = started };
    }

    private static (IReadOnlyList<KeyValuePair<string, string>> Facts, DateTimeOffset? Began, List<RunCase> Cases) Contents(JsonElement root, string file)
    {
        try
        {
            List<RunCase> cases = Cases(root, file);
            return (HostFacts.Parse(root.Member("HostEnvironmentInfo"), cases), HostFacts.Started(root), cases);
        }
        catch (InvalidOperationException e)
        {
            // What the reader of JSON says of text that it cannot decode.
            throw new UnreadableRunException(file, null, "it has text that is no Unicode (a byte that is not UTF-8, or half of a surrogate pair); save it as UTF-8", e);
        }
    }

    private static JsonDocument Parse(byte[] content, string file)
    {
        if (content.Length == 0)
            throw new UnreadableRunException(file, null, "the file is empty");
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(LenientJson.Mend(content));
        }
        catch (JsonException e)
        {
            throw new UnreadableRunException(file, (e.LineNumber ?? 0) + 1, "the file is not JSON, or is cut off", e);
        }
        string? wrong = WhatIsWrong(document.RootElement, file);
        if (wrong is null)
            return document;
        document.Dispose();
        throw new UnreadableRunException(file, null, wrong);
    }

    private static string? WhatIsWrong(JsonElement root, string file)
    {
        try
        {
            return
                root.Member("Benchmarks") is not { ValueKind: JsonValueKind.Array } benchmarks ? "the file is JSON, but not BenchmarkDotNet's: it has no list 'Benchmarks'"
                : benchmarks.EnumerateArray().Any(each => each.ValueKind != JsonValueKind.Object) ? "the file is JSON, but not BenchmarkDotNet's: 'Benchmarks' holds something else"
                : null;
        }
        catch (InvalidOperationException e)
        {
            throw new UnreadableRunException(file, null, "it has a name that is no Unicode", e);
        }
    }

    private static List<RunCase> Cases(JsonElement root, string file)
    {
        List<RunCase> cases = [.. root.Member("Benchmarks").EnumerateArray().Select(benchmark => BenchmarkCases.Read(benchmark, file))];
        return cases.Count == 0 || cases.Exists(each => each.Failure != BenchmarkCases.OnlySummaries)
            ? cases
            : throw new UnreadableRunException(
                file, null, "it has means but no samples, so that nothing can be said of its noise; export full JSON with BenchmarkDotNet 0.10 or later");
    }
}
