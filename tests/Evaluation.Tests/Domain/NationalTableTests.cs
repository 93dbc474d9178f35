using BarnetIMidten.Evaluation.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Evaluation.Tests.Domain;

/// <summary>What is sent to a national evaluation tells of no fewer than five families.</summary>
public sealed class NationalTableTests
{
    private const int Random = 2_000;

    [Fact]
    public void A_risk_factor_that_all_but_three_have_is_withheld_as_one_that_three_have_is()
    {
        var rows = Table(
            (Figure.Started, "", 21),
            (Figure.ByRiskFactor, "IB1", 18),
            (Figure.ByRiskFactor, "IB2", 3),
            (Figure.ByRiskFactor, "IB3", 10)
        );
        Assert.Null(Row(rows, "riskFactors", "IB1").N);
        Assert.Null(Row(rows, "riskFactors", "IB2").N);
    }

    [Fact]
    public void Risk_factors_are_of_the_same_families_and_may_pass_one_hundred_per_cent()
    {
        var rows = Table((Figure.Started, "", 20), (Figure.ByRiskFactor, "IB1", 15), (Figure.ByRiskFactor, "IB2", 15));
        Assert.Equal(1.5, rows.Where(r => r.Part == "riskFactors").Sum(r => r.Share!.Share), 3);
    }

    [Fact]
    public void What_was_never_recorded_is_missing_and_not_no()
    {
        var rows = Table((Figure.Started, "", 21), (Figure.VisitsHeld, "", 150), (Figure.Ended, "", 21));
        Assert.DoesNotContain(rows, r => r is { Part: "minutes" } or { Part: "visits", Key: "atHome" } or { Part: "answerRate" });
        Assert.DoesNotContain(rows, r => r.Part == "goalsNearer");
    }

    [Fact]
    public void Every_share_has_its_n_and_its_interval_around_it()
    {
        var rows = Table((Figure.Started, "", 21), (Figure.ByChannel, "direct", 8), (Figure.ByChannel, "daycare", 13));
        var direct = Row(rows, "channel", "direct");
        Assert.Equal((8, 21), (direct.N, direct.Of));
        Assert.InRange(direct.Share!.Share, direct.Share.Low, direct.Share.High);
    }

    [Fact]
    public void Of_any_year_no_count_of_one_to_four_is_told_nor_what_is_left_of_a_pair()
    {
        var figures = new[]
        {
            (Figure.Started, ""),
            (Figure.Ended, ""),
            (Figure.ByChannel, "direct"),
            (Figure.ByChannel, "daycare"),
            (Figure.ByRiskFactor, "IB1"),
            (Figure.VisitsHeld, ""),
            (Figure.VisitsWithPlace, ""),
            (Figure.VisitsAtHome, ""),
            (Figure.VisitsTimed, ""),
            (Figure.BoostersOffered, ""),
            (Figure.BoostersHeld, ""),
            (Figure.GoalsScored, "parents"),
            (Figure.GoalsNearer, "parents"),
            (Figure.EndedByWeeks, "8"),
            (Figure.EndedBecause, "completed"),
            (Figure.EndedBecause, "moved"),
        };
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Random),
            Prop.ForAll(
                Arb.From(Gen.Choose(0, 12).ListOf(figures.Length)),
                counts =>
                {
                    var of = figures.Zip(counts).ToDictionary(f => f.First, f => f.Second);
                    // a part is no more than its whole
                    AtMost(Figure.VisitsAtHome, Figure.VisitsWithPlace, "");
                    AtMost(Figure.GoalsNearer, Figure.GoalsScored, "parents");
                    AtMost(Figure.BoostersOffered, Figure.Started, "");
                    AtMost(Figure.BoostersHeld, Figure.BoostersOffered, "");
                    var rows = Table([.. of.Select(f => (f.Key.Item1, f.Key.Item2, f.Value))]);
                    Assert.DoesNotContain(rows, r => r.Part != "daycares" && r.N is > 0 and < SmallNumbers.Fewest);
                    Assert.DoesNotContain(rows, r => r.Of is > 0 and < SmallNumbers.Fewest);
                    Assert.All(rows.Where(r => r.Suppressed), r => Assert.True(r is { N: null, Share: null, Mean: null, Median: null }));
                    var pairs = rows.Where(r => r.Part is "riskFactors" or "boosters" or "goalsScored" or "goalsNearer" && r.N is not null);
                    Assert.All(pairs, r => Assert.True(r.N is null || r.Of is null || SmallNumbers.MayShow(r.N.Value, r.Of.Value)));

                    void AtMost(Figure part, Figure whole, string key) => of[(part, key)] = Math.Min(of[(part, key)], of[(whole, key)]);
                }
            )
        );
    }

    private static NationalRow Row(IReadOnlyList<NationalRow> rows, string part, string key) =>
        rows.Single(r => r.Part == part && r.Key == key);

    private static IReadOnlyList<NationalRow> Table(params IReadOnlyList<(Figure Figure, string Key, int N)> counts)
    {
        var sums = new YearSums(
            counts.Select(c => new CourseSum
            {
                Programme = "ishoej-0-6",
                Figure = c.Figure,
                Year = 2021,
                Quarter = 1,
                Key = c.Key,
                N = c.N,
                Erased = 0,
            })
        );
        return NationalTable.Of(sums, sums.ByProgramme(Figure.Started), expected: 30, Questionnaire.First, isOver: true);
    }
}
