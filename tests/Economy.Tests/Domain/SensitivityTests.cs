using BarnetIMidten.Economy.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Economy.Tests.Domain;

public sealed class SensitivityTests
{
    private const int Draws = 20_000;
    private static readonly VolumeRange[] Ranges =
    [
        new("family-treatment", 0.5m, 1.5m),
        new("counselling", 0.8m, 1m),
        new("pedagogue", 1m, 1.2m),
    ];

    /// <summary>As published by its authors for the seed 0.</summary>
    [Fact]
    public void The_generator_draws_what_xoshiro256_starstar_draws()
    {
        var stream = Xoshiro256.Streams(0, 1)[0];

        Assert.Equal(
            [11091344671253066420, 13793997310169335082, 1900383378846508768, 7684712102626143532],
            Enumerable.Range(0, 4).Select(_ => stream.Next())
        );
    }

    [Fact]
    public void Each_range_has_a_stream_of_its_own()
    {
        var streams = Xoshiro256.Streams(7, 3);

        Assert.Equal(3, streams.Select(s => s.NextUnit()).Distinct().Count());
    }

    [Theory]
    [InlineData(0.5, 1.5)]
    [InlineData(0, 3)]
    [InlineData(1, 2)]
    [InlineData(0.25, 1)]
    [InlineData(1, 1)]
    public void A_factor_is_drawn_by_the_inverse_of_its_triangle(double low, double high)
    {
        var triangle = new Triangle(low, high);
        foreach (var unit in Enumerable.Range(0, 1000).Select(i => i / 1000.0))
        {
            var factor = 1 + triangle.Less1(unit);
            Assert.InRange(factor, low - 1e-12, high + 1e-12);
            Assert.Equal(high > low ? unit : 0, Below(factor, low, high), 9);
        }
    }

    [Fact]
    public void Percentiles_are_those_of_the_sorted_values()
    {
        var values = ArbMap.Default.GeneratorFor<NormalFloat>().Select(f => Math.Round(f.Get, 3)).NonEmptyListOf();

        Prop.ForAll(
                values.ToArbitrary(),
                drawn =>
                {
                    var sorted = drawn.Order().ToArray();
                    double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
                    return Percentiles.Of(drawn.ToArray()) == new Percentiles(At(0.05), At(0.5), At(0.95));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    /// <summary>The naive statement: the whole table again for every draw.</summary>
    [Fact]
    public void It_comes_to_what_the_whole_table_comes_to_draw_by_draw()
    {
        const int few = 300;
        var drawn = new Simulation(A.Ishoej, Ranges, 0.035m).Draw(few, 7, _ => { }, default);

        var (streams, tables) = (Xoshiro256.Streams(7, Ranges.Length), new List<CaseTable>());
        for (var draw = 0; draw < few; draw++)
        {
            var factors = Ranges.Select((r, i) => 1 + new Triangle((double)r.Low, (double)r.High).Less1(streams[i].NextUnit())).ToList();
            tables.Add(CaseTable.Of(Scaled(factors), 0.035m));
        }

        Same(Naive(tables, t => t.NetPresentValue), drawn.NetPresentValue);
        foreach (var (year, at) in A.Ishoej.Years.Select((y, i) => (y, i)))
        {
            Same(Naive(tables, t => Figure<Budgeted>.Sum(t.Net.Take(at + 1))), drawn.Fan.Single(f => f.Year == year).Net);
        }

        Assert.Equal(tables.Count(t => Figure<Budgeted>.Sum(t.Balance) >= Figure<Budgeted>.Zero), drawn.Repaid);
    }

    [Fact]
    public void The_same_request_draws_the_same_and_another_seed_does_not()
    {
        Simulated Drawn(long seed) => new Simulation(A.Ishoej, Ranges, 0.035m).Draw(Draws, seed, _ => { }, default);

        Assert.Equal(Drawn(7).Fan, Drawn(7).Fan);
        Assert.NotEqual(Drawn(7).NetPresentValue, Drawn(8).NetPresentValue);
    }

    [Fact]
    public void Nothing_uncertain_is_the_plan_to_the_last_digit_and_repaid_for_certain()
    {
        foreach (
            VolumeRange[] none in (VolumeRange[][])
                [
                    [],
                    [new("pedagogue", 1m, 1m)],
                ]
        )
        {
            var drawn = new Simulation(A.Ishoej, none, 0.035m).Draw(1000, 1, _ => { }, default);

            Assert.Equal([-250_000, -500_000, -400_000, -300_000, -200_000, -100_000, 0], drawn.Fan.Select(f => f.Net.P5));
            Assert.All(drawn.Fan, f => Assert.Equal((f.Net.P5, f.Net.P50), (f.Net.P50, f.Net.P95)));
            Assert.Equal(1000, drawn.Repaid);
        }
    }

    /// <summary>One line alone has the percentiles of its triangle: 5 % of a symmetric one lies at low + width × √(0.05 ÷ 2).</summary>
    [Fact]
    public void One_range_alone_spreads_as_its_triangle_does()
    {
        var drawn = new Simulation(A.Ishoej, [Ranges[0]], 0.035m).Draw(100_000, 7, _ => { }, default);

        var low = 0.5 + Math.Sqrt(0.05 / 2);
        Assert.Equal(5 * 60_000 * (low - 1), drawn.Fan[^1].Net.P5, 2_000.0);
        Assert.Equal(0, drawn.Fan[^1].Net.P50, 2_000.0);
        Assert.Equal(0.5, drawn.Repaid / 100_000.0, 0.01);
        Assert.Equal(0, drawn.Fan[1].Net.P95 - drawn.Fan[1].Net.P5);
    }

    [Fact]
    public void Swings_are_the_ends_of_each_range_alone_the_widest_first()
    {
        var swings = new Simulation(A.Ishoej, Ranges, 0m).Swings();

        Assert.Equal(["pedagogue", "family-treatment", "counselling"], swings.Select(s => s.Key));
        Assert.Equal(
            [(0m, -546_000m), (-150_000m, 150_000m), (-35_000m, 0m)],
            swings.Select(s => (s.Low.Amount.Amount, s.High.Amount.Amount))
        );
    }

    [Fact]
    public void More_figures_than_are_held_together_are_drawn_alike()
    {
        var plan = A.Plan(A.Line("a", A.Entry(2023, 2072, 1, 1000))) with { LastYear = 2072 };
        var range = new VolumeRange("a", 0.5m, 1.5m);
        const int draws = 500_000;
        var progress = new List<double>();

        var drawn = new Simulation(plan, [range], 0m).Draw(draws, 3, progress.Add, default);

        // every year's net so far is so many times the first year's
        Assert.All(drawn.Fan, f => Assert.Equal(drawn.Fan[0].Net.P95 * (f.Year - 2022), f.Net.P95, 0.001));
        Assert.Equal(progress.Order(), progress);
        Assert.InRange(progress[^1], 0.99, 1);
    }

    [Fact]
    public void A_run_that_is_called_off_ends()
    {
        using var off = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() =>
            new Simulation(A.Ishoej, Ranges, 0m).Draw(1_000_000, 1, _ => off.Cancel(), off.Token)
        );
    }

    private static CasePlan Scaled(List<double> factors) =>
        A.Ishoej with
        {
            Lines =
            [
                .. A.Ishoej.Lines.Select(line =>
                {
                    var at = Array.FindIndex(Ranges, r => r.Key == line.Key);
                    return at < 0
                        ? line
                        : line with
                        {
                            Entries = [.. line.Entries.Select(e => e with { Volume = e.Volume * (decimal)factors[at] })],
                        };
                }),
            ],
        };

    private static Percentiles Naive(List<CaseTable> tables, Func<CaseTable, Figure<Budgeted>> figure)
    {
        var sorted = tables.Select(t => (double)figure(t).Amount.Amount).Order().ToArray();
        return new Percentiles(sorted[14], sorted[149], sorted[284]);
    }

    private static void Same(Percentiles expected, Percentiles actual)
    {
        Assert.Equal(expected.P5, actual.P5, 0.0001);
        Assert.Equal(expected.P50, actual.P50, 0.0001);
        Assert.Equal(expected.P95, actual.P95, 0.0001);
    }

    private static double Below(double factor, double low, double high) =>
        factor <= 1
            ? (low < 1 ? (factor - low) * (factor - low) / ((high - low) * (1 - low)) : 0)
            : 1 - ((high - factor) * (high - factor) / ((high - low) * (high - 1)));
}
