namespace BarnetIMidten.Access.Domain;

/// <summary>Draws lots without putting any back.</summary>
internal static class Lot
{
    /// <summary>At most so many different numbers of <paramref name="first"/> to <paramref name="last"/>, both included, in order.</summary>
    /// <param name="next">A number from 0 up, below the one that it is given, each as likely as the others.</param>
    public static long[] Draw(long first, long last, int size, Func<long, long> next)
    {
        var drawn = new SortedSet<long>();
        // Floyd: each set of this size is as likely as any other, in as many steps as it has numbers
        for (var top = Math.Max(first, last - size + 1); top <= last; top++)
        {
            var one = first + next(top - first + 1);
            drawn.Add(drawn.Contains(one) ? top : one);
        }

        return [.. drawn];
    }
}
