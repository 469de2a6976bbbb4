using System.Net;
using System.Text;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace BenchmarkDotNet.Wine;

/// <summary>
/// Another exporter, whose files say where their times were measured: HTML in its first lines, XML in a comment, JSON in a member <c>Note</c>. A CSV
/// file has no place for it; its column <c>Toolchain</c> says it in each row.
/// </summary>
public sealed class NotedExporter : IExporter
{
    private readonly IExporter _inner;
    private readonly Func<Summary, IEnumerable<string>> _lines;

    /// <param name="inner">Writes the files.</param>
    public NotedExporter(IExporter inner)
        : this(inner, summary => WineNote.Lines(summary.BenchmarksCases))
    {
    }

    internal NotedExporter(IExporter inner, Func<Summary, IEnumerable<string>> lines)
    {
        ArgumentNullException.ThrowIfNull(inner);
        (_inner, _lines) = (inner, lines);
    }

    /// <inheritdoc/>
    public string Name => _inner.Name;

    /// <inheritdoc/>
    public void ExportToLog(Summary summary, ILogger logger) => _inner.ExportToLog(summary, logger);

    /// <inheritdoc/>
    public IEnumerable<string> ExportToFiles(Summary summary, ILogger consoleLogger)
    {
        string[] files = [.. _inner.ExportToFiles(summary, consoleLogger)];
        string note = string.Join(' ', _lines(summary));
        if (note.Length > 0)
        {
            foreach (string file in files.Where(File.Exists))
                Add(file, note);
        }
        return files;
    }

    private static void Add(string file, string note)
    {
        string text = File.ReadAllText(file);
        (string mark, string added) = Path.GetExtension(file) switch
        {
            ".html" => ("<body>", $"\n<p><strong>{WebUtility.HtmlEncode(note)}</strong></p>"),
            // Two hyphens would end the comment.
            ".xml" => ("?>", $"\n<!-- {note.Replace("--", "- -", StringComparison.Ordinal)} -->"),
            ".json" => ("{", $"\"Note\":\"{JsonText(note)}\","),
            _ => ("", ""),
        };
        int place = text.IndexOf(mark, StringComparison.Ordinal);
        if (added.Length > 0 && place >= 0)
            File.WriteAllText(file, text.Insert(place + mark.Length, added), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string JsonText(string text) => System.Text.Encodings.Web.JavaScriptEncoder.Default.Encode(text);
}
