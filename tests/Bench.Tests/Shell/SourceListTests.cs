using System.Globalization;
using Bench.Shell;
using Xunit;

namespace Bench.Tests.Shell;

/// <summary>When does the program have to be built again?</summary>
public sealed class SourceListTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("source-list-").FullName;
    private readonly string _list;

    public SourceListTests()
    {
        _list = Path.Combine(_root, "list");
        foreach (string each in (string[])["bench/A.cs", "src/X/B.cs", "src/X/obj/C.cs", "global.json"])
            Write(each);
        DateTime begin = DateTime.UtcNow.AddSeconds(1);
        File.WriteAllLines(_list, [begin.Ticks.ToString(CultureInfo.InvariantCulture), At("bench/A.cs"), At("src/X/B.cs"), At("global.json")]);
    }

    private bool IsCurrent => SourceList.IsCurrent(_list, _root);

    [Fact]
    public void Not_if_nothing_has_changed() => Assert.True(IsCurrent);

    [Fact]
    public void Not_for_what_a_build_writes()
    {
        Write("src/X/bin/D.dll");
        Assert.True(IsCurrent);
    }

    [Fact]
    public void If_a_file_was_written_after_the_build_began()
    {
        File.SetLastWriteTimeUtc(At("global.json"), DateTime.UtcNow.AddSeconds(5));
        Assert.False(IsCurrent);
    }

    [Fact]
    public void If_a_file_was_added_however_old_it_is()
    {
        Write("src/X/New.cs");
        File.SetLastWriteTimeUtc(At("src/X/New.cs"), DateTime.UnixEpoch);
        Assert.False(IsCurrent);
    }

    [Fact]
    public void If_a_file_is_gone()
    {
        File.Delete(At("bench/A.cs"));
        Assert.False(IsCurrent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday\n")]
    public void If_the_list_is_none(string text)
    {
        File.WriteAllText(_list, text);
        Assert.False(IsCurrent);
    }

    [Fact]
    public void If_there_is_no_list()
    {
        File.Delete(_list);
        Assert.False(IsCurrent);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string At(string path) => Path.Combine([_root, .. path.Split('/')]);

    private void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), "");
    }
}
