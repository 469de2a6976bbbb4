namespace Comparison.Statistics;

/// <summary>
/// All differences of two samples, in order: of each value to each (Hodges and Lehmann, Estimates of Location Based on Rank Tests, 1963), or,
/// where values belong together, the averages of each two of their differences (Walsh). Their median is the estimate, and the k-th from
/// either end are its bounds.
/// </summary>
internal abstract class Differences
{
    /// <summary>Beyond, they are not kept: the k-th one is searched for.</summary>
    private const long MostKept = 20_000;

    private double[]? _sorted;

    /// <summary>How many there are.</summary>
    public abstract long Count { get; }

    /// <summary>Of each value of <paramref name="x"/> to each of <paramref name="y"/>; neither is empty.</summary>
    public static Differences Unpaired(IReadOnlyList<double> x, IReadOnlyList<double> y) => new OfPairs(Sort(x), Sort(y));

    /// <summary>Of values that belong together; not empty, as many as there are of the others.</summary>
    public static Differences Paired(IReadOnlyList<double> x, IReadOnlyList<double> y) => Paired([.. x.Zip(y, (one, other) => one - other)]);

    /// <summary>Of differences that are taken already; not empty.</summary>
    public static Differences Paired(IReadOnlyList<double> differences) => new Averages(Sort(differences));

    /// <summary>The median.</summary>
    public double Center => (Smallest((Count + 1) / 2) + Smallest((Count / 2) + 1)) / 2;

    /// <summary>The k-th smallest one, from 1.</summary>
    public double Smallest(long k)
    {
        if (Count <= MostKept)
            return (_sorted ??= InOrder())[k - 1];
        // As many lie at or below each number as there are: bisection over all numbers that there are, in their order.
        long low = Rank(double.MinValue), high = Rank(double.MaxValue);
        while (low < high)
        {
            long middle = (low >> 1) + (high >> 1) + (low & high & 1);
            if (CountUpTo(Number(middle), orEqual: true) >= k)
                high = middle;
            else
                low = middle + 1;
        }
        return Number(low);
    }

    /// <summary>The k-th largest one, from 1.</summary>
    public double Largest(long k) => Smallest(Count + 1 - k);

    /// <summary>How many lie below <paramref name="limit"/>, or at it.</summary>
    public long CountUpTo(double limit, bool orEqual)
    {
        if (Count > MostKept)
            return CountUnkept(limit, orEqual);
        _sorted ??= InOrder();
        (int low, int high) = (0, _sorted.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_sorted[middle] < limit || (orEqual && _sorted[middle] == limit))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    protected abstract double[] All();

    protected abstract long CountUnkept(double limit, bool orEqual);

    protected static bool IsUpTo(double value, double limit, bool orEqual) => value < limit || (orEqual && value == limit);

    private double[] InOrder()
    {
        double[] all = All();
        Array.Sort(all);
        return all;
    }

    private static double[] Sort(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted;
    }

    // Numbers in their order as whole ones (IEEE 754: the bits of positive numbers are in order).
    private static long Rank(double number) => BitConverter.DoubleToInt64Bits(number) is >= 0 and var bits ? bits : long.MinValue - BitConverter.DoubleToInt64Bits(number);

    private static double Number(long rank) => BitConverter.Int64BitsToDouble(rank >= 0 ? rank : long.MinValue - rank);

    private sealed class OfPairs(double[] x, double[] y) : Differences
    {
        public override long Count => (long)x.Length * y.Length;

        protected override double[] All()
        {
            double[] all = new double[Count];
            int next = 0;
            foreach (double one in x)
            {
                foreach (double other in y)
                    all[next++] = one - other;
            }
            return all;
        }

        // The larger the x, the more of the y are far enough below it not to count.
        protected override long CountUnkept(double limit, bool orEqual)
        {
            long count = 0;
            int first = 0;
            foreach (double one in x)
            {
                while (first < y.Length && !IsUpTo(one - y[first], limit, orEqual))
                    first++;
                count += y.Length - first;
            }
            return count;
        }
    }

    private sealed class Averages(double[] values) : Differences
    {
        public override long Count => (long)values.Length * (values.Length + 1) / 2;

        protected override double[] All()
        {
            double[] all = new double[Count];
            int next = 0;
            for (int i = 0; i < values.Length; i++)
            {
                for (int j = i; j < values.Length; j++)
                    all[next++] = (values[i] + values[j]) / 2;
            }
            return all;
        }

        protected override long CountUnkept(double limit, bool orEqual)
        {
            long count = 0;
            int last = values.Length - 1;
            for (int i = 0; i < values.Length; i++)
            {
                while (last >= 0 && !IsUpTo((values[i] + values[last]) / 2, limit, orEqual))
                    last--;
                if (last < i)
                    break;
                count += last - i + 1;
            }
            return count;
        }
    }
}
