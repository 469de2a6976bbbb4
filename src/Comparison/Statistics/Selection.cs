namespace Comparison.Statistics;

/// <summary>What stands where in order, without putting everything in order.</summary>
internal static class Selection
{
    /// <summary>The median; the mean of the two in the middle where there are two. Changes the order.</summary>
    /// <param name="values">Not empty.</param>
    public static double Median(Span<double> values)
    {
        int middle = values.Length / 2;
        double upper = Find(values, middle);
        return values.Length % 2 == 1 ? upper : (Max(values[..middle]) + upper) / 2;
    }

    /// <summary>The one that would stand at a place in order (Hoare, Algorithm 65: Find, 1961). Before it stands no larger one, behind it no smaller one.</summary>
    /// <param name="values">Whose order changes.</param>
    /// <param name="place">From 0.</param>
    public static double Find(Span<double> values, int place)
    {
        (int first, int last) = (0, values.Length - 1);
        while (first < last)
        {
            double pivot = values[place];
            (int up, int down) = (first, last);
            do
            {
                while (values[up] < pivot)
                    up++;
                while (values[down] > pivot)
                    down--;
                if (up <= down)
                {
                    (values[up], values[down]) = (values[down], values[up]);
                    up++;
                    down--;
                }
            }
            while (up <= down);
            if (down < place)
                first = up;
            if (up > place)
                last = down;
        }
        return values[place];
    }

    private static double Max(ReadOnlySpan<double> values)
    {
        double max = values[0];
        foreach (double value in values)
            max = Math.Max(max, value);
        return max;
    }
}
