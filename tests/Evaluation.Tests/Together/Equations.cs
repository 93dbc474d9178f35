using System.Globalization;
using System.Numerics;

namespace BarnetIMidten.Evaluation.Tests.Together;

/// <summary>Whole numbers that are known, bounded, or tied to each other by equations; and what follows from all of it together.</summary>
internal sealed class Equations
{
    private const int Unbounded = 100_000;
    private const int Rounds = 50;

    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly List<int> low = [];
    private readonly List<int> high = [];
    private readonly List<Dictionary<int, BigInteger>> rows = [];

    public void Know(string name, int value)
    {
        AtLeast(name, value);
        AtMost(name, value);
    }

    public void AtLeast(string name, int least) => low[Of(name)] = Math.Max(low[Of(name)], least);

    public void AtMost(string name, int most) => high[Of(name)] = Math.Min(high[Of(name)], most);

    public void Any(string name) => low[Of(name)] = -Unbounded;

    /// <summary>Something is the sum of its parts.</summary>
    public void Sum(string whole, params IEnumerable<string> parts) => Zero([(1, whole), .. parts.Select(p => (-1, p))]);

    public void Zero(params IEnumerable<(int Times, string Name)> terms)
    {
        var row = new Dictionary<int, BigInteger>();
        foreach (var (times, name) in terms.Where(t => t.Times != 0))
        {
            row[Of(name)] = row.GetValueOrDefault(Of(name)) + times;
        }

        rows.Add(row);
    }

    /// <summary>Every number that can be nothing but one.</summary>
    public IReadOnlyDictionary<string, int> Solve()
    {
        for (var (round, fixedBefore) = (0, -1); round < Rounds && Fixed > fixedBefore; round++)
        {
            fixedBefore = Fixed;
            List<Dictionary<int, BigInteger>> all = [.. rows, .. Reduced()];
            while (all.Aggregate(false, (any, row) => Narrow(row) || any)) { }
        }

        return index.Where(i => low[i.Value] == high[i.Value]).ToDictionary(i => i.Key, i => low[i.Value], StringComparer.Ordinal);
    }

    private int Fixed => low.Zip(high).Count(b => b.First == b.Second);

    private int Of(string name)
    {
        if (!index.TryGetValue(name, out var at))
        {
            index.Add(name, at = low.Count);
            low.Add(0);
            high.Add(Unbounded);
        }

        return at;
    }

    /// <summary>By Gauss and Jordan, what is known put in: a number that all equations together settle stands alone in its row.</summary>
    private List<Dictionary<int, BigInteger>> Reduced()
    {
        var left = rows.Select(r => new Dictionary<int, BigInteger>(r)).ToList();
        var done = new List<Dictionary<int, BigInteger>>();
        while (left.Count > 0)
        {
            var row = left[^1];
            left.RemoveAt(left.Count - 1);
            var pivot = row.Keys.Where(v => low[v] != high[v]).DefaultIfEmpty(-1).First();
            if (pivot >= 0)
            {
                left = [.. left.Select(other => Without(pivot, other, row))];
                done = [.. done.Select(other => Without(pivot, other, row)), row];
            }
        }

        return done;
    }

    private static Dictionary<int, BigInteger> Without(int pivot, Dictionary<int, BigInteger> row, Dictionary<int, BigInteger> by)
    {
        if (!row.TryGetValue(pivot, out var mine))
        {
            return row;
        }

        var next = row.ToDictionary(c => c.Key, c => c.Value * by[pivot]);
        foreach (var (variable, times) in by)
        {
            next[variable] = next.GetValueOrDefault(variable) - (times * mine);
        }

        var common = next.Values.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        return next.Where(c => !c.Value.IsZero).ToDictionary(c => c.Key, c => c.Value / common);
    }

    /// <summary>What the others of an equation leave for each.</summary>
    private bool Narrow(Dictionary<int, BigInteger> row)
    {
        var (least, most) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var (variable, times) in row)
        {
            least += times * (times.Sign > 0 ? low[variable] : high[variable]);
            most += times * (times.Sign > 0 ? high[variable] : low[variable]);
        }

        var any = false;
        foreach (var (variable, times) in row)
        {
            var (mineLeast, mineMost) = times.Sign > 0 ? (low[variable], high[variable]) : (high[variable], low[variable]);
            // times × x lies between what is left when the others are as great, and as small, as they can be
            var (from, to) = (-(most - (times * mineMost)), -(least - (times * mineLeast)));
            var (a, b) = times.Sign > 0 ? (Up(from, times), Down(to, times)) : (Up(-to, -times), Down(-from, -times));
            any |= Tighten(variable, a, b);
        }

        return any;
    }

    private bool Tighten(int variable, BigInteger least, BigInteger most)
    {
        var (l, h) = ((int)BigInteger.Max(low[variable], least), (int)BigInteger.Min(high[variable], most));
        if (l > h)
        {
            var name = index.First(i => i.Value == variable).Key;
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"What is told contradicts itself: {name} from {l} to {h}")
            );
        }

        var isTighter = l > low[variable] || h < high[variable];
        (low[variable], high[variable]) = (l, h);
        return isTighter;
    }

    private static BigInteger Down(BigInteger n, BigInteger by) => n >= 0 ? n / by : -((-n + by - 1) / by);

    private static BigInteger Up(BigInteger n, BigInteger by) => -Down(-n, by);
}
