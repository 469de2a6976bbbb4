using System.Globalization;
using Bench.Diagnosers.Allocations;
using Xunit;

namespace Bench.Tests.Diagnosers;

public sealed class ProfileTableTests
{
    private static readonly AllocationProfile s_profile = new(
        "Read(1 | 2)", "EventPipe", 200, 20_000, 3,
        [
            new AllocationSite("A`1", "B.C<D>", 75.5, 1.5, 2),
            new AllocationSite("=cmd()", "E", 24.75, 0.125, 1),
        ]);

    [Fact]
    public void Markdown_says_how_it_was_sampled_and_what_was_counted() => InCommaCulture(() => Assert.Equal(
        """
        # Allocations

        ## Read(1 \| 2)

        100.3 bytes an operation in 3 samples (EventPipe, AllocationTick: one each 100 KB or so, with the amount since the last) over 200 operations; the garbage collector counted 100.0, a difference of +0.3 percent.

        | type | allocated by | bytes/op | objects/op | samples |
        |---|---|---:|---:|---:|
        | A\`1 | B.C&lt;D> | 75.5 | 1.500 | 2 |
        | =cmd() | E | 24.8 | 0.125 | 1 |

        """.ReplaceLineEndings("\n"),
        ProfileTable.Markdown([s_profile])));

    [Fact]
    public void Csv_has_a_line_for_each_site() => InCommaCulture(() =>
    {
        using var text = new StringWriter();
        ProfileTable.WriteCsv([s_profile], text);
        Assert.Equal(
            """
            case,source,operations,type,method,bytes_per_operation,objects_per_operation,samples
            Read(1 | 2),EventPipe,200,A`1,B.C<D>,75.5,1.5,2
            Read(1 | 2),EventPipe,200,"'=cmd()",E,24.75,0.125,1

            """.ReplaceLineEndings("\n"),
            text.ToString().ReplaceLineEndings("\n"));
    });

    private static void InCommaCulture(Action test)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;
        try
        {
            test();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
