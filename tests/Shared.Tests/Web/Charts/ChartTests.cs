using System.Globalization;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Charts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Tests.Web.Charts;

/// <summary>The pictures of the business case say the same in lines, in words and in the table behind them. Figures: A8.</summary>
public sealed class ChartTests
{
    private static readonly int[] Years = [2021, 2022, 2023, 2024, 2025, 2026, 2027];
    private static readonly ChartSeries Sum = new("Netto", [-250000, -500000, -400000, -300000, -200000, -100000, 0]);
    private static readonly ChartSeries Debt = new("Gæld", [250000, 500000, 400000, 300000, 200000, 100000, 0]);

    public ChartTests() => CultureInfo.CurrentUICulture = Languages.Danish;

    [Fact]
    public void The_curve_falls_and_rises_as_its_figures_and_is_marked_where_it_reaches_its_goal()
    {
        var drawn = new Drawn(Line());
        var points = drawn.Shapes("point").Select(p => Drawn.Number(p, "cy")).ToList();
        Assert.Equal(6, points.Count);
        Assert.Equal(points[1], points.Max());
        // 250 above the lowest, and 150 above the next
        Assert.Equal((points[1] - points[0]) / 2.5, points[1] - points[2], 1);
        var goal = Assert.Single(drawn.Shapes("goal"));
        Assert.Equal(Drawn.Number(Assert.Single(drawn.Shapes("axis")), "y1"), Drawn.Number(goal, "cy"), 2);
        Assert.Contains("2027: tjent hjem", drawn.Texts);
        Assert.Equal("1.000 kr., lagt sammen fra 2021", drawn.Caption);
        Assert.Equal("Samlet gevinst. Tjent hjem i 2027.", drawn.Said);
        Assert.Equal(["Netto", "−250.000", "−500.000", "−400.000", "−300.000", "−200.000", "−100.000", "0"], drawn.Table[1]);
    }

    [Fact]
    public void Bars_are_as_high_as_their_figures_and_this_year_is_named()
    {
        var drawn = new Drawn(
            new YearBars(Drawn.Book)
            {
                Title = "Gæld",
                Says = "Størst i 2022.",
                Years = Years,
                Series = Debt,
                ThisYear = 2026,
            }
        );
        var heights = drawn.Shapes("debt").Select(b => Drawn.Number(b, "height")).ToList();
        Assert.Equal(heights[1], heights[0] * 2, 1);
        Assert.Equal(0, heights[^1]);
        Assert.Equal(heights[0] * 0.4, Drawn.Number(Assert.Single(drawn.Shapes("debt-now")), "height"), 1);
        Assert.Contains("2026 i år", drawn.Texts);
        Assert.Equal(["250", "500", "400", "300", "200", "100", "0"], drawn.Texts.Take(7));
    }

    [Fact]
    public void Gains_stand_above_the_line_and_costs_below_it_each_with_its_filling()
    {
        var drawn = new Drawn(
            new YearStack(Drawn.Book)
            {
                Title = "Hvem vinder",
                Says = "Staten.",
                Years = [2021, 2022],
                Parts = [new ChartSeries("Kommunen", [-300000, 100000]), new ChartSeries("Staten", [100000, 50000])],
            }
        );
        var axis = Drawn.Number(Assert.Single(drawn.Shapes("axis")), "y1");
        var (own, state) = (drawn.Shapes("part-1"), drawn.Shapes("part-2"));
        Assert.Equal(axis, Drawn.Number(own[0], "y"), 2);
        Assert.Equal(axis, Drawn.Number(own[1], "y") + Drawn.Number(own[1], "height"), 1);
        Assert.Equal(Drawn.Number(own[1], "y"), Drawn.Number(state[1], "y") + Drawn.Number(state[1], "height"), 1);
        Assert.Equal(["Kommunen", "Staten"], drawn.Legend);
        Assert.Equal(["I alt", "−200.000", "150.000"], drawn.Table[^1]);
    }

    [Fact]
    public void A_fifth_part_is_never_left_out_in_silence() =>
        Assert.Throws<ArgumentException>(() =>
            new Drawn(
                new YearStack(Drawn.Book)
                {
                    Title = "Hvem vinder",
                    Says = "Alle.",
                    Years = [2021],
                    Parts = [.. Enumerable.Range(1, 5).Select(i => new ChartSeries($"{i}", [i]))],
                }
            )
        );

    [Fact]
    public void A_pair_of_bars_lies_left_of_the_line_below_zero_and_right_of_it_above()
    {
        var (least, most) = PairBar.Ends([100000, -100000, -300000]);
        var up = Pair(100000, -100000);
        var line = Drawn.Number(Assert.Single(up.Shapes("axis")), "x1");
        var (before, now) = (Assert.Single(up.Shapes("before")), Assert.Single(up.Shapes("version-now")));
        Assert.Equal((75, 75, 25), (line, Drawn.Number(before, "x"), Drawn.Number(before, "width")));
        Assert.Equal((50, 25), (Drawn.Number(now, "x"), Drawn.Number(now, "width")));
        Assert.Empty(Pair(100000, null).Shapes("version-now"));
        Assert.Equal((0m, 5m), PairBar.Ends([5]));
        Assert.Equal((0m, 0m), PairBar.Ends([]));

        Drawn Pair(decimal expected, decimal? actual) =>
            new(
                new PairBar
                {
                    Expected = expected,
                    Actual = actual,
                    Least = least,
                    Most = most,
                }
            );
    }

    [Fact]
    public void A_tornado_reaches_from_what_comes_at_the_low_to_what_comes_at_the_high()
    {
        var drawn = new Drawn(
            new TornadoChart(Drawn.Book)
            {
                Title = "Udsving",
                Says = "Mest familiebehandling.",
                Middle = 0,
                Swings = [new TornadoBar("Familiebehandling", -200000, 300000), new TornadoBar("Pædagog", 100000, -100000)],
            }
        );
        var (low, high) = (drawn.Shapes("part-2"), drawn.Shapes("part-1"));
        Assert.Equal(Drawn.Number(low[0], "x") + Drawn.Number(low[0], "width"), Drawn.Number(high[0], "x"), 1);
        // a cost that grows is a loss: the high lies on the other side
        Assert.Equal(Drawn.Number(high[1], "x") + Drawn.Number(high[1], "width"), Drawn.Number(low[1], "x"), 1);
        Assert.Equal(["Pædagog", "100.000", "−100.000"], drawn.Table[2]);
    }

    [Fact]
    public void A_fan_has_its_middle_within_its_band()
    {
        var drawn = new Drawn(
            new YearFan(Drawn.Book)
            {
                Title = "Hvor sikkert",
                Says = "Mellem −1 og 1 mio.",
                Years = Years,
                Low = new ChartSeries("5 %", [.. Sum.Values.Select(v => v - 100000)]),
                Middle = Sum,
                High = new ChartSeries("95 %", [.. Sum.Values.Select(v => v + 100000)]),
            }
        );
        static double[] Ys(System.Xml.Linq.XElement shape) =>
            [.. ((string)shape.Attribute("points")!).Split(' ').Select(p => double.Parse(p.Split(',')[1], CultureInfo.InvariantCulture))];
        var (band, middle) = (Ys(Assert.Single(drawn.Shapes("fan"))), Ys(Assert.Single(drawn.Shapes("curve"))));
        for (var i = 0; i < Years.Length; i++)
        {
            Assert.True(band[i] < middle[i] && middle[i] < band[^(i + 1)], $"{Years[i]}");
        }

        Assert.Equal(["95 %", "Netto", "5 %"], drawn.Table.Skip(1).Select(r => r[0]));
    }

    [Fact]
    public void Nothing_but_zeros_is_drawn_as_a_line_at_the_foot()
    {
        var drawn = new Drawn(Line(new ChartSeries("Netto", [0, 0]), [2021, 2022]));
        Assert.Equal(2, drawn.Shapes("point").Count);
        Assert.DoesNotContain("NaN", drawn.Said + string.Concat(drawn.Shapes("curve").Select(c => c.ToString())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 8)]
    [InlineData(9, 5)]
    [InlineData(30, 8)]
    [InlineData(50, 8)]
    public void Years_that_are_too_many_for_a_phone_speak_in_part_and_the_last_always(int years, int said)
    {
        int[] all = [.. Enumerable.Range(2021, years)];
        var drawn = new Drawn(Line(new ChartSeries("Netto", [.. all.Select(_ => 1m)]), all));
        var names = drawn.Texts.Where(t => t.Length == 4).ToList();
        Assert.Equal(said, names.Count);
        Assert.Equal(all[^1].ToString(CultureInfo.InvariantCulture), names[^1]);
        Assert.Equal(years + 1, drawn.Table[1].Count);
    }

    [Theory]
    [InlineData("0", "Kr.", "0")]
    [InlineData("-9999", "Kr.", "−9.999")]
    [InlineData("10000", "1.000 kr.", "10,0")]
    [InlineData("99999", "1.000 kr.", "100,0")]
    [InlineData("100000", "1.000 kr.", "100")]
    [InlineData("-9999999", "1.000 kr.", "−10.000")]
    [InlineData("10000000", "Mio. kr.", "10,0")]
    [InlineData("100000000", "Mio. kr.", "100")]
    public void Figures_are_as_long_as_there_is_room_for(string value, string unit, string said)
    {
        var figure = decimal.Parse(value, CultureInfo.InvariantCulture);
        var chosen = ChartUnit.For([0, figure]);
        Assert.Equal((unit, said), (chosen.Name(Drawn.Book), chosen.Say(figure)));
    }

    [Fact]
    public void A_name_is_text_and_no_picture_brings_style_or_script()
    {
        TagHelper[] charts =
        [
            Line(new ChartSeries("<script>alert(1)</script>", [1, 2]), [2021, 2022]),
            new TornadoChart(Drawn.Book)
            {
                Title = "\"><script>",
                Says = "'",
                Middle = 1,
                Swings = [new TornadoBar("<b onload=x>", 1, 1)],
            },
        ];
        Assert.All(charts, chart => Assert.False(new Drawn(chart).HasStyleOrScript));
        Assert.Contains("<script>alert(1)</script>", new Drawn(charts[0]).Table[1]);
    }

    private static YearLine Line(ChartSeries? series = null, int[]? years = null) =>
        new(Drawn.Book)
        {
            Title = "Samlet gevinst",
            Says = "Tjent hjem i 2027.",
            Note = "lagt sammen fra 2021",
            Years = years ?? Years,
            Series = series ?? Sum,
            GoalYear = 2027,
            Goal = "2027: tjent hjem",
        };
}
