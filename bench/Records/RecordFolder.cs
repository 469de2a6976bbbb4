using Bench.Shell;
using Comparison.Records;
using Comparison.Runs;

namespace Bench.Records;

/// <summary>A record's files on disk. A finished round is there at once, and whole; a round that is not finished is not there at all.</summary>
internal sealed class RecordFolder
{
    private readonly RecordText _text;

    private RecordFolder(string path, RecordText text)
    {
        FullPath = path;
        _text = text;
    }

    /// <summary>Full path.</summary>
    public string FullPath { get; }

    /// <summary>As of the last finished round.</summary>
    public RunHeader Header => _text.Header;

    /// <summary>Makes the folder of one record.</summary>
    /// <param name="path">Must not exist.</param>
    /// <param name="header">Without rounds.</param>
    /// <exception cref="UserError">It exists, or cannot be written.</exception>
    public static RecordFolder Create(string path, RunHeader header)
    {
        RefuseExisting(path);
        var folder = new RecordFolder(Path.GetFullPath(path), new RecordText(header));
        try
        {
            folder.Try(() =>
            {
                Directory.CreateDirectory(Path.Combine(folder.FullPath, "rounds"));
                folder.WriteAll();
            });
            return folder;
        }
        catch (UserError)
        {
            if (Directory.Exists(folder.FullPath))
                Directory.Delete(folder.FullPath, recursive: true);
            throw;
        }
    }

    /// <summary>Opens a record to go on with, and takes away what a killed process left of an unfinished round.</summary>
    /// <exception cref="UserError">It cannot be read or written.</exception>
    public static RecordFolder Open(string path)
    {
        try
        {
            var header = HeaderText.Parse(File.ReadAllBytes(Path.Combine(path, RecordFormat.HeaderFile)), Path.Combine(path, RecordFormat.HeaderFile));
            var folder = new RecordFolder(
                Path.GetFullPath(path),
                new RecordText(RunRecord.Read(path, file => Finished(file, File.ReadAllBytes(Path.Combine(path, file)), header))));
            folder.Try(folder.WriteAll);
            return folder;
        }
        catch (Exception e) when (e is UnreadableRunException or IOException or UnauthorizedAccessException)
        {
            throw new UserError(e.Message, e);
        }
    }

    /// <summary>What has been recorded so far.</summary>
    public RunRecord Read() => Read(FullPath);

    /// <summary>Reads a record as it is.</summary>
    /// <exception cref="UserError">It cannot be read.</exception>
    public static RunRecord Read(string path)
    {
        try
        {
            return RunRecord.Read(path, file => File.ReadAllBytes(Path.Combine(path, file)));
        }
        catch (Exception e) when (e is UnreadableRunException or IOException or UnauthorizedAccessException)
        {
            throw new UserError(e.Message, e);
        }
    }

    /// <summary>Writes a finished round.</summary>
    /// <exception cref="UserError">It cannot be written; the rounds before it are still there.</exception>
    public void Add(
        int round,
        IReadOnlyList<MeasurementRow> measurements,
        IReadOnlyList<MetricRow> metrics,
        IReadOnlyList<CaseFailure> failures,
        byte[] report,
        Sitting sitting,
        byte[]? turns)
    {
        _text.Add(round, measurements, metrics, failures, report, sitting, turns);
        Try(() =>
        {
            Write(RecordFormat.ReportFile(round), report);
            if (turns is not null)
                Write(RecordFormat.TurnsFile(round), turns);
            WriteAll();
        });
    }

    /// <summary>There are to be no more rounds.</summary>
    /// <param name="looks">The rounds after which verdicts were looked at; null if there were no looks.</param>
    /// <exception cref="UserError">It cannot be written.</exception>
    public void End(IReadOnlyList<int>? looks)
    {
        _text.End(looks);
        Try(() => Write(RecordFormat.HeaderFile, HeaderText.Format(Header)));
        WriteReadme(RecordReadme.Format(Header, Read()));
    }

    /// <summary>Sets what is known only when the first benchmark process has run.</summary>
    public void SetRuntime(string? runtime) => _text.SetRuntime(runtime);

    /// <summary>The same where runtimes are compared.</summary>
    /// <param name="runtimes">By their names.</param>
    public void SetRuntimes(IReadOnlyDictionary<string, string> runtimes) => _text.SetRuntimes(runtimes);

    /// <summary>Writes a file that is no part of the record.</summary>
    /// <exception cref="UserError">It cannot be written.</exception>
    public void WriteBeside(string file, byte[] content) => Try(() => Write(file, content));

    /// <summary>Deletes it again.</summary>
    /// <exception cref="UserError">It cannot be deleted.</exception>
    public void DeleteBeside(string file) => Try(() => File.Delete(Path.Combine(FullPath, file)));

    /// <summary>Writes the page for people.</summary>
    public void WriteReadme(byte[] text) => Try(() => Write(RecordFormat.ReadmeFile, text));

    private static byte[] Finished(string file, byte[] content, RunHeader header)
    {
        long? length = file switch
        {
            RecordFormat.MeasurementsFile => header.MeasurementsLength,
            RecordFormat.MetricsFile => header.MetricsLength,
            _ => null,
        };
        return length < content.Length ? content[..(int)length.Value] : content;
    }

    // The header last: what it does not know of is not part of the record.
    private void WriteAll()
    {
        Write(RecordFormat.MeasurementsFile, _text.FormatMeasurements());
        Write(RecordFormat.MetricsFile, _text.FormatMetrics());
        Write(RecordFormat.HeaderFile, HeaderText.Format(Header));
    }

    private void Write(string file, byte[] content) => AtomicFile.Write(Path.Combine(FullPath, file), content);

    /// <summary>Checks a folder that a record is to be made in.</summary>
    /// <exception cref="UserError">It exists.</exception>
    public static void RefuseExisting(string path)
    {
        if (Path.Exists(path))
            throw new UserError($"{path} exists, and records are never overwritten. Name another folder with --out, or go on with that one with --resume.");
    }

    private void Try(Action write) => UserError.Wrap(
        $"the record {FullPath} cannot be written", write,
        "Finished rounds before this are kept; make room or give the right to write, and go on with --resume.");
}
