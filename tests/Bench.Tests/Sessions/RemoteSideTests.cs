using System.Diagnostics;
using Bench.Sessions;
using Bench.Shell;
using Xunit;

namespace Bench.Tests.Sessions;

/// <summary>What becomes of a commit whose harness is no harness? Git plays it: it can print any text, print nothing, and wait for ever.</summary>
public sealed class RemoteSideTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public RemoteSideTests() => Requires.Git();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Welcome to the harness!\nIt is a nice day.\n", "the harness of abc answered something else: Welcome to the harness!")]
    [InlineData("null\n", "answered something else: null")]
    [InlineData("\n", "answered something else: an empty line")]
    [InlineData("{\"Error\":", "answered something else: {\"Error\":")]
    [InlineData("[1]\n", "answered something else: [1]")]
    [InlineData("{}\n", "the harness of abc did not introduce itself.")]
    [InlineData("{\"Error\":\"it rains\"}\n", "the harness of abc: it rains")]
    [InlineData("\u001b]0;title\u0007\n", "answered something else: ?]0;title?")]
    [InlineData("", "the harness of abc ended without an answer.")]
    public void Whatever_it_says_first_is_named(string text, string expected)
    {
        string file = Path.Combine(_folder, "text");
        File.WriteAllText(file, text);
        string hash = WorkTree.Git(Repository.Root, "hash-object", "-w", "--no-filters", file).Trim();
        SideFailure e = Assert.Throws<SideFailure>(() => Start(TimeSpan.FromMinutes(1), "cat-file", "-p", hash));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_says_on_the_other_stream_is_named_where_it_says_nothing_else()
    {
        SideFailure e = Assert.Throws<SideFailure>(() => Start(TimeSpan.FromMinutes(1), "no-such-verb"));
        Assert.Contains("ended without an answer: git: 'no-such-verb' is not a git command", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_says_nothing_is_ended_after_a_while()
    {
        var watch = Stopwatch.StartNew();
        SideFailure e = Assert.Throws<SideFailure>(() => Start(TimeSpan.FromSeconds(2), "cat-file", "--batch"));
        Assert.Equal("the harness of abc said nothing for 2 s and was ended.", e.Message);
        Assert.InRange(watch.Elapsed.TotalSeconds, 2, 25);
    }

    [Fact]
    public void A_line_without_end_is_cut_off()
    {
        using var endless = new StringReader(new string('x', SideOutput.MaxLine + 100_000));
        Assert.InRange(new SideOutput(endless, TimeSpan.FromMinutes(1)).ReadLine()!.Length, SideOutput.MaxLine, SideOutput.MaxLine + 10_000);
    }

    [Fact]
    public void Lines_are_read_in_order_whatever_their_ends()
    {
        using var text = new StringReader("one\r\ntwo\n\nlast");
        var output = new SideOutput(text, TimeSpan.FromMinutes(1));
        Assert.Equal(["one", "two", "", "last", null], Enumerable.Range(0, 5).Select(_ => output.ReadLine()));
    }

    private static void Start(TimeSpan patience, params string[] arguments) =>
        RemoteSide.Start("abc", new ProcessStartInfo("git", ["-C", Repository.Root, .. arguments]), patience).Dispose();
}
