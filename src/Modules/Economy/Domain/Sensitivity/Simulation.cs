using System.Numerics;
using System.Runtime.InteropServices;

namespace BarnetIMidten.Economy.Domain;

/// <summary>How far a line's volume may lie from what is expected: factors, with 1 the likeliest.</summary>
internal sealed record VolumeRange(string Key, decimal Low, decimal High);

/// <summary>Present value at one end of a range alone.</summary>
internal sealed record Swing(string Key, Figure<Estimated> Low, Figure<Estimated> High);

internal sealed record SimulatedYear(int Year, Percentiles Net);

/// <summary>What a number of draws came to; a simulation draws in double, and no account follows from it.</summary>
/// <param name="Fan">Net summed from the first year.</param>
/// <param name="Repaid">In how many draws the summed balance of the last year was at least 0.</param>
internal sealed record Simulated(Percentiles NetPresentValue, IReadOnlyList<SimulatedYear> Fan, int Repaid);

/// <summary>A business case under uncertain volumes. Each range has one factor a draw, the same in every year, so that each figure is its planned value
/// plus Σ (factor − 1) × what the line contributes to it: computed once, in decimals; the draws only multiply and add.</summary>
internal sealed class Simulation
{
    private const int Block = 2048;

    /// <summary>Figures are drawn together as far as this many doubles reach; beyond, the same draws are made again for the rest.</summary>
    private const int MostHeld = 1 << 23;

    private readonly CasePlan plan;
    private readonly IReadOnlyList<VolumeRange> ranges;
    private readonly CaseTable table;
    private readonly decimal rate;

    /// <summary>By figure (net so far of each year, then the present value), by range.</summary>
    private readonly double[][] contributions;
    private readonly double[] planned;

    public Simulation(CasePlan plan, IReadOnlyList<VolumeRange> ranges, decimal rate)
    {
        (this.plan, this.ranges, this.rate) = (plan, ranges, rate);
        table = CaseTable.Of(plan, rate);
        var figures = ranges.Select(r => Figures(table.Lines.First(l => l.Line.Key == r.Key).ByYear)).ToList();
        planned = Figures(table.Net);
        contributions = [.. Enumerable.Range(0, planned.Length).Select(f => figures.Select(line => line[f]).ToArray())];
    }

    /// <summary>The widest first; of equals the one that was named first.</summary>
    public IReadOnlyList<Swing> Swings() =>
        [
            .. ranges
                .Select(r =>
                {
                    var value = CaseTable.PresentValue(table.Lines.First(l => l.Line.Key == r.Key).ByYear, rate);
                    return new Swing(r.Key, At(value, r.Low), At(value, r.High));
                })
                .OrderByDescending(s => Math.Abs(s.High.Amount.Amount - s.Low.Amount.Amount)),
        ];

    /// <param name="progress">Told how much is done, 0 to 1, every few thousand draws.</param>
    public Simulated Draw(int draws, long seed, Action<double> progress, CancellationToken cancellation)
    {
        var together = Math.Max(1, MostHeld / draws);
        var found = new Percentiles[planned.Length];
        var repaid = 0;
        for (var first = 0; first < planned.Length; first += together)
        {
            var count = Math.Min(together, planned.Length - first);
            var (begun, share) = ((double)first / planned.Length, (double)count / planned.Length);
            var drawn = Draw(first, count, draws, seed, done => progress(begun + (share * done)), cancellation);
            for (var i = 0; i < count; i++)
            {
                found[first + i] = Percentiles.Of(drawn[i]).Around(planned[first + i]);
                if (first + i == plan.YearCount - 1)
                {
                    repaid = Repaid(drawn[i]);
                }
            }
        }

        return new Simulated(found[^1], [.. plan.Years.Select((year, i) => new SimulatedYear(year, found[i]))], repaid);
    }

    /// <summary>How far some of the figures lie from what is planned, draw by draw.</summary>
    private double[][] Draw(int first, int count, int draws, long seed, Action<double> progress, CancellationToken cancellation)
    {
        var streams = Xoshiro256.Streams(seed, ranges.Count);
        var triangles = ranges.Select(r => new Triangle((double)r.Low, (double)r.High)).ToArray();
        var drawn = Enumerable.Range(0, count).Select(_ => new double[draws]).ToArray();
        Span<double> factors = stackalloc double[Block];
        for (var at = 0; at < draws; at += Block)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = factors[..Math.Min(Block, draws - at)];
            for (var range = 0; range < triangles.Length; range++)
            {
                Fill(block, triangles[range], ref streams[range]);
                for (var figure = 0; figure < count; figure++)
                {
                    Add(block, contributions[first + figure][range], drawn[figure].AsSpan(at, block.Length));
                }
            }

            progress((double)at / draws);
        }

        return drawn;
    }

    private static void Fill(Span<double> factors, Triangle triangle, ref Xoshiro256 stream)
    {
        var own = stream;
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = own.NextUnit();
        }

        stream = own;
        triangle.Less1(factors);
    }

    /// <summary>Element by element, so that the width of the machine's registers changes nothing.</summary>
    private static void Add(ReadOnlySpan<double> factors, double contribution, Span<double> sums)
    {
        if (contribution == 0)
        {
            return;
        }

        var wide = MemoryMarshal.Cast<double, Vector<double>>(factors);
        var into = MemoryMarshal.Cast<double, Vector<double>>(sums);
        for (var i = 0; i < wide.Length; i++)
        {
            into[i] += wide[i] * contribution;
        }

        for (var i = wide.Length * Vector<double>.Count; i < factors.Length; i++)
        {
            sums[i] += factors[i] * contribution;
        }
    }

    private int Repaid(double[] drawn)
    {
        var balance = (double)Figure<Budgeted>.Sum(table.Balance).Amount.Amount;
        var count = 0;
        foreach (var value in drawn)
        {
            count += value + balance >= 0 ? 1 : 0;
        }

        return count;
    }

    private Figure<Estimated> At(Figure<Budgeted> line, decimal factor) => new(table.NetPresentValue.Amount + (line.Amount * (factor - 1)));

    /// <summary>Net so far at the end of each year, then the present value.</summary>
    private double[] Figures(IReadOnlyList<Figure<Budgeted>> byYear) =>
        [.. Running.Sums(byYear).Append(CaseTable.PresentValue(byYear, rate)).Select(f => (double)f.Amount.Amount)];
}
