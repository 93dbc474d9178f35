using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Evaluation.Tests.Domain;

/// <summary>What of a referral and of a course counts, and when.</summary>
public sealed class CountingTests
{
    private static readonly DateOnly Started = House.Day("2025-03-10");

    [Theory]
    [InlineData(0, "0-7")]
    [InlineData(7, "0-7")]
    [InlineData(8, "8-14")]
    [InlineData(14, "8-14")]
    [InlineData(15, "15-28")]
    [InlineData(28, "15-28")]
    [InlineData(29, "29-56")]
    [InlineData(56, "29-56")]
    [InlineData(57, "57-")]
    public void A_wait_has_its_class(int days, string name) => Assert.Equal(name, Waiting.ClassOf(days));

    [Theory]
    [InlineData(3, 2, "0-7")]
    [InlineData(2, 2, "0-7")]
    [InlineData(2, 3, "8-14")]
    [InlineData(0, 1, "8-14")]
    [InlineData(0, 0, null)]
    public void The_median_lies_in_the_class_of_the_one_in_the_middle(int shortest, int next, string? median) =>
        Assert.Equal(median, Waiting.MedianOf([new Part("8-14", next), new Part("0-7", shortest)]));

    [Theory]
    [InlineData("Vuggestuen Solen", "Vuggestuen Solen")]
    [InlineData(" Vuggestuen  Solen\t", "Vuggestuen Solen")]
    [InlineData("Vuggestuen\u00a0Solen\u200b", "Vuggestuen Solen")]
    [InlineData(" ", Counting.Unnamed)]
    [InlineData(null, Counting.Unnamed)]
    public void Blanks_make_no_other_day_care_of_a_name(string? written, string counted) =>
        Assert.Equal(
            counted,
            Counting.DaycareOf(
                new CaseOrigin(
                    "ishoej-0-6",
                    Started,
                    Channel.Straxen,
                    ReferrerRole.Parent,
                    DaycareKind.Institution,
                    written,
                    null,
                    null,
                    null,
                    null
                )
            )
        );

    [Fact]
    public void What_has_no_name_is_no_institution_of_its_own() =>
        Assert.Equal(2, Counting.Institutions(["Solen", "Månen", "Solen", Counting.Unnamed, Counting.Dagpleje, Counting.NoDaycare]));

    [Fact]
    public void A_referral_counts_when_it_is_received_and_its_decision_when_it_is_decided()
    {
        var counts = ReferralCounting.Of(
            new ReferralFigures(
                ReferralId.New(),
                new CaseOrigin(
                    "ishoej-0-6",
                    House.Day("2024-12-20"),
                    Channel.Straxen,
                    ReferrerRole.Parent,
                    DaycareKind.Dagpleje,
                    null,
                    null,
                    null,
                    null,
                    null
                ),
                new DecisionFigures(House.Day("2025-01-10"), DecisionOutcome.PassOn, DecisionOutcome.Accept, PassedOnTo.Ppr),
                null
            )
        );
        Assert.Equal(
            [
                "2024/4 Received  1",
                "2024/4 ReceivedByChannel straxen 1",
                "2024/4 ReceivedByDaycare dagpleje 1",
                "2024/4 ReceivedByReferrer parent 1",
                "2025/1 Against passOn 1",
                "2025/1 Decided passOn 1",
                "2025/1 PassedOn ppr 1",
                "2025/1 Waited 15-28 1",
                "2025/1 WaitedDays  21",
            ],
            Said(counts)
        );
    }

    [Fact]
    public void Visits_of_a_later_year_are_no_part_of_the_years_figures_but_the_ended_course_has_them_all()
    {
        var counts = Counting.Since(
            new CourseFigures(
                Started,
                House.Day("2026-02-01"),
                EndReason.Completed,
                null,
                [
                    Held("2025-03-10", minutes: 60),
                    Held("2026-01-05", minutes: 90),
                    new VisitFigures(VisitOutcome.NoShow, House.Day("2025-04-01"), false, true, 60, []),
                    new VisitFigures(VisitOutcome.Cancelled, House.Day("2026-01-20"), false, null, null, []),
                ],
                [House.Day("2025-05-01"), House.Day("2025-06-01"), House.Day("2026-01-10")],
                [],
                new Dictionary<Rater, string>()
            )
        );
        Assert.Equal(
            [
                "2025/1 CoursesTimed  1",
                "2025/1 VisitMinutes  60",
                "2025/1 VisitsHeld  1",
                "2025/1 VisitsTimed  1",
                "2025/2 Paused  1",
                "2025/2 VisitsMissed  1",
                "2026/1 Ended  1",
                "2026/1 EndedBecause completed 1",
                "2026/1 EndedByMinutesAWeek 3 1",
                "2026/1 EndedByVisits 2 1",
                "2026/1 EndedByWeeks 47 1",
                "2026/1 EndedVisits  2",
                "2026/1 Paused  1",
            ],
            Said(counts)
        );
    }

    /// <summary>A course counts once for each technique however often it was used, and as nearer by the sum of its goals.</summary>
    [Theory]
    [InlineData(2, 4, 3, 3, true)]
    [InlineData(2, 4, 4, 2, false)]
    [InlineData(3, 2, 3, 3, false)]
    public void Goals_came_nearer_when_they_did_in_all(int before, int after, int otherBefore, int otherAfter, bool nearer)
    {
        var course = new CourseFigures(
            Started,
            House.Day("2025-06-01"),
            EndReason.Completed,
            null,
            [Held("2025-03-17", techniques: ["T4", "T2"]), Held("2025-03-24", techniques: ["T4"])],
            [],
            [new GoalProgress(Rater.Parents, "home", before, after), new GoalProgress(Rater.Parents, "child", otherBefore, otherAfter)],
            new Dictionary<Rater, string> { [Rater.Pedagogue] = "T2" }
        );
        var counts = WhatHelped.Of(course, new Quarter(2025, 2)).ToList();
        Assert.Equal(["parents/T2", "parents/T4"], Keys(Figure.ScoredWith));
        Assert.Equal(nearer ? ["parents/T2", "parents/T4"] : [], Keys(Figure.NearerWith));
        Assert.Equal(nearer, Keys(Figure.GoalsNearer) is ["parents"]);
        Assert.Equal(["pedagogue/T2"], Keys(Figure.HelpedMost));

        List<string> Keys(Figure figure) => [.. counts.Where(c => c.Figure == figure).Select(c => c.Key).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void What_is_counted_instead_of_what_was_moves_the_sums_by_the_difference()
    {
        Counted one = new(Figure.VisitsHeld, new Quarter(2025, 1), "", 1);
        Counted two = one with { N = 2 };
        Assert.Equal([one], ((Counted[])[two]).InsteadOf([one]));
        Assert.Equal([one with { N = -1 }], ((Counted[])[]).InsteadOf([one]));
        Assert.Empty(((Counted[])[one]).InsteadOf([one]));
    }

    [Theory]
    [InlineData(3, 3, 3, 3, false)]
    [InlineData(20, 15, 10, 10, true)]
    [InlineData(20, 18, 10, 10, false)]
    [InlineData(20, 10, 3, 3, false)]
    [InlineData(20, 10, 10, 9, false)]
    public void A_technique_is_told_where_neither_those_with_it_nor_those_without_are_few(
        int scored,
        int nearer,
        int with,
        int nearerWith,
        bool told
    )
    {
        var sums = new YearSums([
            Sum(Figure.Ended, "", 40),
            Sum(Figure.GoalsScored, "parents", scored),
            Sum(Figure.GoalsNearer, "parents", nearer),
            Sum(Figure.ScoredWith, "parents/T4", with),
            Sum(Figure.NearerWith, "parents/T4", nearerWith),
        ]);
        var technique = RaterFigures.All(["T4"], sums, isInternal: false)[0].Techniques.Single();
        Assert.Equal(told, technique.Used is not null);
        Assert.Equal(told, technique.Others is not null);
        Assert.Equal(!told, technique.Suppressed);
        Assert.Equal(with, RaterFigures.All(["T4"], sums, isInternal: true)[0].Techniques.Single().UsedN);
    }

    [Fact]
    public void Scored_courses_that_are_nearly_all_that_ended_are_not_told()
    {
        var sums = new YearSums([Sum(Figure.Ended, "", 21), Sum(Figure.GoalsScored, "parents", 19), Sum(Figure.HelpedSaid, "parents", 12)]);
        var parents = RaterFigures.All([], sums, isInternal: false)[0];
        Assert.Null(parents.Scored);
        Assert.Equal(12, parents.Said);
    }

    private static CourseSum Sum(Figure figure, string key, int n) =>
        new()
        {
            Programme = "ishoej-0-6",
            Year = 2025,
            Quarter = 1,
            Figure = figure,
            Key = key,
            N = n,
            Erased = 0,
        };

    private static VisitFigures Held(string on, int? minutes = null, params string[] techniques) =>
        new(VisitOutcome.Held, House.Day(on), Booster: false, AtHome: null, minutes, techniques);

    private static IEnumerable<string> Said(IEnumerable<Counted> counts) =>
        counts.Select(c => $"{c.Quarter.Year}/{c.Quarter.Number} {c.Figure} {c.Key} {c.N}").Order(StringComparer.Ordinal);
}
