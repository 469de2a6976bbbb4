using Bench.Sessions.Turns;
using Xunit;

namespace Bench.Tests.Sessions.Turns;

/// <summary>Whom does a contestant follow?</summary>
public sealed class TurnOrderTests
{
    [Fact]
    public void The_same_seed_round_and_group_draw_the_same_orders_and_others_do_not()
    {
        Assert.Equal(Orders(1, 2, 3), Orders(1, 2, 3));
        Assert.NotEqual(Orders(1, 2, 3), Orders(2, 2, 3));
        Assert.NotEqual(Orders(1, 2, 3), Orders(1, 3, 3));
        Assert.NotEqual(Orders(1, 2, 3), Orders(1, 2, 4));
    }

    [Fact]
    public void Everybody_follows_everybody_about_equally_often()
    {
        var order = new TurnOrder(4, seed: 7, round: 1, group: 0);
        var followed = new Dictionary<(int, int), int>();
        for (int pair = 0; pair < 1000; pair++)
        {
            int[] drawn = [.. order.Draw()];
            // In the order and in its mirror.
            foreach ((int first, int second) in drawn.Zip(drawn.Skip(1)).SelectMany(each => new[] { each, (each.Second, each.First) }))
                followed[(first, second)] = followed.GetValueOrDefault((first, second)) + 1;
        }
        Assert.Equal(12, followed.Count);
        Assert.All(followed.Values, count => Assert.InRange(count, 430, 570)); // 500 expected
    }

    private static string Orders(int seed, int round, int group)
    {
        var order = new TurnOrder(6, seed, round, group);
        return string.Join(' ', Enumerable.Range(0, 20).Select(_ => string.Join(',', order.Draw())));
    }
}
