using System.Text;
using Comparison.Noise;
using Comparison.Runs;
using Xunit;

namespace Comparison.Tests.Noise;

/// <summary>Is a fence read as it was meant, and a damaged one refused?</summary>
public sealed class NoiseFenceTests
{
    private static readonly FenceEntry s_few = new("N.C.M", "", 3, 1 / 1.04, 1.04) { Sequential = 1.09 };
    private static readonly FenceEntry s_many = new("N.C.M", "", 10, 1 / 1.02, 1.02) { Sequential = 1.05 };

    [Fact]
    public void What_is_written_is_read()
    {
        byte[] text = Fence().Format();
        Assert.Equal(text, NoiseFence.Parse(text, "fence.json").Format());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_older_one_is_widened_as_much_as_its_rounds_are_few(int schema)
    {
        FenceEntry[] read = [.. Read(Fence() with { Schema = schema, Entries = [s_few with { Sequential = null }, s_many with { Sequential = null }] }).Entries];
        // Student's quantile for 10 degrees of freedom is 2.228, and the normal one 1.960.
        Assert.Equal(Math.Pow(1.02, 2.228 / 1.960), read[1].Upper, 4);
        Assert.Equal(Math.Pow(1.04, 2.228 / 1.960), read[0].Upper, 4);
        Assert.All(read, entry => Assert.Equal(1, entry.Upper * entry.Lower, 9));
        Assert.All(read, entry => Assert.Equal(entry.Upper, entry.Sequential));
    }

    [Fact]
    public void Of_older_turns_nothing_is_known_for_two_sessions() =>
        Assert.All(Read(Fence() with { Schema = 2, ByTurns = true }).Entries, entry => Assert.Null(entry.Sequential));

    [Theory]
    [InlineData("\"rounds\": 3", "\"rounds\": 0")]
    [InlineData("\"rounds\": 3", "\"rounds\": -7")]
    [InlineData("\"upper\": 1.04", "\"upper\": 0.9")]
    [InlineData("\"upper\": 1.04", "\"upper\": 1e999")]
    [InlineData("\"lower\": 0.96", "\"lower\": 1.96")]
    [InlineData("\"lower\": 0.96", "\"lower\": -0.96")]
    [InlineData("\"sequential\": 1.09", "\"sequential\": 0")]
    [InlineData("\"schema\": 3", "\"schema\": 4")]
    [InlineData("\"entries\": [", "\"entries\": [ null,")]
    [InlineData("\"workload\": \"N.C.M\"", "\"workload\": null")]
    public void A_damaged_one_is_refused_in_a_line_that_names_the_file(string sound, string damaged)
    {
        string text = Encoding.UTF8.GetString(Fence().Format());
        Assert.Contains(sound, text, StringComparison.Ordinal);
        byte[] bytes = Encoding.UTF8.GetBytes(text.Replace(sound, damaged, StringComparison.Ordinal));
        string message = Assert.Throws<UnreadableRunException>(() => NoiseFence.Parse(bytes, "results/x/fence.json")).Message;
        Assert.StartsWith("results/x/fence.json", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_newer_one_is_refused_as_that_whatever_else_it_says()
    {
        byte[] text = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Fence().Format()).Replace("\"schema\": 3,", "\"schema\": 4, \"new\": {},", StringComparison.Ordinal));
        Assert.Equal(
            "fence.json: the fence has schema 4, and this program knows schemas 1 to 3; use the version that wrote it.",
            Assert.Throws<UnreadableRunException>(() => NoiseFence.Parse(text, "fence.json")).Message);
    }

    [Fact]
    public void However_it_is_damaged_it_is_read_or_refused()
    {
        byte[] text = Fence().Format();
        var random = new Random(13);
        for (int i = 0; i < 3000; i++)
        {
            byte[] damaged = i < text.Length ? text[..i] : [.. text];
            if (i >= text.Length)
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                Assert.All(NoiseFence.Parse(damaged, "fence.json").Entries, entry => Assert.InRange(entry.Upper, 1, double.MaxValue));
            }
            catch (UnreadableRunException e)
            {
                Assert.StartsWith("fence.json", e.Message, StringComparison.Ordinal);
            }
        }
    }

    private static NoiseFence Fence() => new(NoiseFence.CurrentSchema, SomeMachine.Create(), ["noise"], [s_few, s_many]);

    private static NoiseFence Read(NoiseFence fence) => NoiseFence.Parse(fence.Format(), "fence.json");
}
