using Bench.Diagnosers.Costs;
using Bench.Diagnosers.Kernel;
using Xunit;

namespace Bench.Tests.Diagnosers;

/// <summary>How are costs written?</summary>
public sealed class CostTableTests
{
    private static readonly CostRow[] s_rows =
    [
        new("a-strategy", "cached-file", "read", new OperationCost(
            176, 1, 0, 1, 1, 32, new KernelCost(new Dictionary<string, double> { ["select"] = 2, ["create_event"] = 1 }, 1, 4.4))),
        new("b-strategy", "pipe-ready", "write", new OperationCost(0, 0.125, 0, 1, null, 0, null)),
    ];

    private static readonly CostTable s_table = CostTable.Create(s_rows, CostColumns.All(KernelCallKind.WineserverRequests));

    [Fact]
    public void Csv_quotes_what_has_commas() => Assert.Equal(
        """
        strategy,path,direction,allocated-bytes,native-bytes,work-items,pending,kernel-objects,wineserver-requests,wineserver-requests-by-name,thread-pool-wineserver-requests
        a-strategy,cached-file,read,176,32,1,1,1,3,"create_event 1, select 2",4
        b-strategy,pipe-ready,write,0,0,0.125,?,?,?,?,?

        """.ReplaceLineEndings("\n"),
        Written(s_table.WriteCsv));

    [Fact]
    public void Csv_is_read_as_it_was_written()
    {
        var read = CostTable.ReadCsv(new StringReader(Written(s_table.WriteCsv)));
        Assert.Equal(s_table.Header, read.Header);
        Assert.Equal(s_table.Rows, read.Rows);
    }

    [Fact]
    public void Csv_that_is_cut_off_is_refused() =>
        Assert.ThrowsAny<CsvHelper.CsvHelperException>(() => CostTable.ReadCsv(new StringReader("a,b,c\n1,2,3\n1,2\n")));

    [Fact]
    public void Markdown_lines_up()
    {
        string[] lines = Written(s_table.WriteMarkdown).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.Single(lines.Select(line => line.Length).Distinct());
        Assert.StartsWith("| a-strategy | cached-file | read      | 176 ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_numbers_and_null_where_nobody_looked() => Assert.Equal(
        """
        [
          {
            "strategy": "b-strategy",
            "path": "pipe-ready",
            "direction": "write",
            "allocated-bytes": 0,
            "native-bytes": 0,
            "work-items": 0.125,
            "pending": null,
            "kernel-objects": null,
            "system-calls": null,
            "system-calls-by-name": null,
            "thread-pool-system-calls": null
          }
        ]

        """.ReplaceLineEndings("\n"),
        Written(CostTable.Create(s_rows[1..], CostColumns.All(KernelCallKind.SystemCalls)).WriteJson));

    private static string Written(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        return text.ToString();
    }
}
