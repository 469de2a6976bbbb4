using System.Text.Json;
using System.Xml.Linq;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using Xunit;

namespace BenchmarkDotNet.Wine.Tests;

/// <summary>Do files say that their times are Wine's, and are they still files of their kind?</summary>
public sealed class NotedExporterTests : IDisposable
{
    private const string Note = "Times are Wine's times, not Windows times <--";

    private readonly string _folder = Directory.CreateTempSubdirectory("noted-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_page_says_it_in_its_first_lines()
    {
        string page = Export("x.html", "<!DOCTYPE html>\n<html><body>\n<pre>table</pre></body></html>");
        Assert.Contains("<body>\n<p><strong>Times are Wine&#39;s times, not Windows times &lt;--</strong></p>\n<pre>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void XML_has_a_comment()
    {
        var document = XDocument.Parse(Export("x.xml", "<?xml version=\"1.0\"?>\n<Summary><Title>t</Title></Summary>"));
        Assert.Contains("not Windows times", Assert.Single(document.Nodes().OfType<XComment>()).Value, StringComparison.Ordinal);
        Assert.Equal("t", document.Root!.Element("Title")!.Value);
    }

    [Fact]
    public void JSON_has_a_member_more()
    {
        using var document = JsonDocument.Parse(Export("x.json", "{\n\"Title\":\"t\"}"));
        Assert.Equal(Note, document.RootElement.GetProperty("Note").GetString());
        Assert.Equal("t", document.RootElement.GetProperty("Title").GetString());
    }

    [Fact]
    public void A_table_of_values_stays_as_it_is() => Assert.Equal("a;b\n1;2\n", Export("x.csv", "a;b\n1;2\n"));

    [Fact]
    public void Without_Wine_nothing_is_added() => Assert.Equal("{\"Title\":\"t\"}", Export("x.json", "{\"Title\":\"t\"}", note: null));

    private string Export(string name, string text, string? note = Note)
    {
        var exporter = new NotedExporter(new OneFile(Path.Combine(_folder, name), text), _ => note is null ? [] : [note]);
        Assert.Equal("one file", exporter.Name);
        return File.ReadAllText(Assert.Single(exporter.ExportToFiles(null!, NullLogger.Instance)));
    }

    private sealed class OneFile(string path, string text) : IExporter
    {
        public string Name => "one file";

        public void ExportToLog(Summary summary, ILogger logger) => throw new NotSupportedException();

        public IEnumerable<string> ExportToFiles(Summary summary, ILogger consoleLogger)
        {
            File.WriteAllText(path, text);
            return [path];
        }
    }
}
