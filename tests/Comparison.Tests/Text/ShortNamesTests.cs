using Comparison.Runs;
using Comparison.Text;
using Xunit;

namespace Comparison.Tests.Text;

/// <summary>Are short names short, and does each still mean one case?</summary>
public sealed class ShortNamesTests
{
    [Fact]
    public void What_is_the_same_wherever_it_occurs_is_left_out()
    {
        CaseId[] ids = [new("N.A.C.Read", "size: 1, mode: X", ""), new("N.A.C.Read", "size: 2, mode: X", ""), new("N.B.D.Close", "", "")];
        var names = ShortNames.From(ids);
        Assert.Equal(["C.Read(1)", "C.Read(2)", "D.Close"], ids.Select(id => names[id]));
        Assert.Equal("Left out of names: N.A, N.B, mode: X. In brackets: size.", names.Common);
    }

    [Fact]
    public void Of_one_type_the_methods_are_enough()
    {
        CaseId[] ids = [new("N.C.Read", "", ""), new("N.C.Write", "", "")];
        var names = ShortNames.From(ids);
        Assert.Equal(["Read", "Write"], ids.Select(id => names[id]));
        Assert.Equal("Left out of names: N.C.", names.Common);
    }

    [Fact]
    public void Names_that_would_be_alike_stay_as_they_are()
    {
        CaseId[] ids = [new("A.C.M", "x: 1", ""), new("B.C.M", "x: 1", ""), new("C.M", "1", ""), new("N.C<System.String>.M", "", ""), new("M", "f(a, b), 2", "")];
        var names = ShortNames.From(ids);
        Assert.Equal(ids.Length, ids.Select(id => names[id]).Distinct().Count());
        Assert.Equal("N.C<System.String>.M", names[ids[3]]);
        Assert.Equal("M(f(a, b), 2)", names[ids[4]]);
    }

    [Fact]
    public void One_name_alone_keeps_its_type() =>
        Assert.Equal("C.M(1)", ShortNames.From([new("N.C.M", "x: 1", "a"), new("N.C.M", "x: 1", "b")])[new("N.C.M", "x: 1", "b")]);
}
