using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Referrals.Tests.Domain;

public class EligibilityTests
{
    [Theory]
    // seven years less a day, and seven years
    [InlineData("ishoej-0-6", "2019-03-03", "2026-03-02", true)]
    [InlineData("ishoej-0-6", "2019-03-02", "2026-03-02", false)]
    [InlineData("tois-2018", "2019-03-03", "2026-03-02", true)]
    [InlineData("tois-2018", "2019-03-02", "2026-03-02", false)]
    [InlineData("kbh-fleks", "2019-03-03", "2026-03-02", true)]
    [InlineData("kbh-fleks", "2019-03-02", "2026-03-02", false)]
    // 24 months are met until the day it is 25
    [InlineData("national-1000-days", "2024-02-03", "2026-03-02", true)]
    [InlineData("national-1000-days", "2024-02-02", "2026-03-02", false)]
    // born that day, and the day after
    [InlineData("national-1000-days", "2026-03-02", "2026-03-02", true)]
    [InlineData("national-1000-days", "2026-03-03", "2026-03-02", false)]
    [InlineData("ishoej-0-6", "2026-03-02", "2026-03-02", true)]
    [InlineData("ishoej-0-6", "2026-03-03", "2026-03-02", false)]
    // the end of a month: a day that the month lacks becomes its last
    [InlineData("national-1000-days", "2024-01-31", "2026-02-27", true)]
    [InlineData("national-1000-days", "2024-01-31", "2026-02-28", false)]
    [InlineData("national-1000-days", "2024-01-30", "2026-02-28", false)]
    // born on 29 February: 84 months on 28 February of a common year
    [InlineData("ishoej-0-6", "2016-02-29", "2023-02-27", true)]
    [InlineData("ishoej-0-6", "2016-02-29", "2023-02-28", false)]
    public void Age_is_counted_in_completed_months_with_both_limits_included(string programme, string birth, string received, bool met)
    {
        var ground = Judge(programme, Born(birth, received))[0];

        Assert.Equal(("age", met, "A1"), (ground.Code, ground.Met, ground.Source));
    }

    [Theory]
    [InlineData("2026-03-02", "2026-05-25", true)] // 84 days
    [InlineData("2026-03-02", "2026-05-26", false)]
    [InlineData("2026-03-02", "2026-03-02", true)]
    [InlineData("2026-03-02", "2026-02-10", true)] // overdue
    [InlineData("2023-12-07", "2024-02-29", true)] // over a leap day
    [InlineData("2023-12-07", "2024-03-01", false)]
    [InlineData("2026-03-02", "9999-12-31", false)]
    [InlineData("2026-03-02", "0001-01-01", true)]
    public void An_unborn_child_may_be_referred_from_twelve_weeks_before_it_is_due(string received, string due, bool met)
    {
        var ground = Judge("national-1000-days", Unborn(due, received))[0];

        Assert.Equal(("prenatal", met, "N1"), (ground.Code, ground.Met, ground.Source));
    }

    [Theory, InlineData("ishoej-0-6"), InlineData("tois-2018"), InlineData("kbh-fleks")]
    public void An_unborn_child_is_outside_a_programme_for_those_who_are_born(string programme)
    {
        var grounds = Judge(programme, Unborn("2026-03-03", "2026-03-02"));

        Assert.Equal(("prenatal", false), (grounds[0].Code, grounds[0].Met));
    }

    [Fact]
    public void Weeks_without_a_limit_let_every_unborn_child_in()
    {
        var target = A.National with { PrenatalWeeksBeforeDue = null };

        Assert.True(Eligibility.Judge(Unborn("2026-12-24", "2026-03-02"), target, A.Sources)[0].Met);
    }

    [Fact]
    public void More_weeks_than_the_calendar_holds_are_no_fault()
    {
        var target = A.National with { PrenatalWeeksBeforeDue = int.MaxValue };

        Assert.True(Eligibility.Judge(Unborn("9999-12-31", "2026-03-02"), target, A.Sources)[0].Met);
    }

    [Fact]
    public void A_child_born_after_it_was_referred_is_judged_by_its_due_date()
    {
        var family = Born("2026-03-20", "2026-03-02") with { DueDate = A.Day("2026-03-25") };

        Assert.Equal("prenatal", Judge("national-1000-days", family)[0].Code);
        Assert.Equal("age", Judge("national-1000-days", family with { ReceivedOn = A.Day("2026-03-20") })[0].Code);
    }

    [Theory]
    [InlineData("ishoej-0-6", "age daycare acquaintance")]
    [InlineData("tois-2018", "age daycare acquaintance supportCourse")]
    [InlineData("national-1000-days", "age")]
    [InlineData("kbh-fleks", "age")]
    public void There_is_a_ground_for_each_thing_that_the_version_asks_for(string programme, string codes)
    {
        Assert.Equal(codes, string.Join(' ', Judge(programme, Born("2024-05-14", "2026-03-02")).Select(g => g.Code)));
    }

    [Theory]
    [InlineData(DaycareKind.Institution, true)]
    [InlineData(DaycareKind.Dagpleje, true)]
    [InlineData(DaycareKind.None, false)]
    public void Daycare_is_an_institution_or_dagpleje(DaycareKind kind, bool met)
    {
        var ground = Judge("ishoej-0-6", Born("2024-05-14", "2026-03-02") with { Daycare = kind }).Single(g => g.Code == "daycare");

        Assert.Equal((met, "A1b"), (ground.Met, ground.Source));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Acquaintance_and_support_course_are_as_stated(bool stated)
    {
        var grounds = Judge("tois-2018", Born("2024-05-14", "2026-03-02") with { Acquainted = stated, SupportCourse = stated });

        Assert.Equal(
            [("acquaintance", stated, "A2"), ("supportCourse", stated, "TOIS")],
            grounds.TakeLast(2).Select(g => (g.Code, g.Met, g.Source))
        );
    }

    /// <summary>Every day lived is counted off one by one, and every requirement read as a sentence of its own.</summary>
    [Fact]
    public void It_says_what_counting_on_the_fingers_says()
    {
        var days = Gen.Choose(-40, 365 * 8).Select(A.Day("2015-12-01").AddDays);
        var flags = Gen.ListOf(ArbMap.Default.GeneratorFor<bool>(), 4);
        var cases =
            from born in days
            from received in days
            from due in Gen.Choose(-120, 120)
            from stated in flags
            from kind in Gen.Elements(Enum.GetValues<DaycareKind>())
            from programme in Gen.Elements("tois-2018", "ishoej-0-6", "national-1000-days", "kbh-fleks")
            select (
                programme,
                new Situation(received, stated[0] ? born : null, stated[0] ? null : received.AddDays(due), kind, stated[1], stated[2])
            );

        Prop.ForAll(cases.ToArbitrary(), c => Judge(c.programme, c.Item2).All(g => g.Met) == Naive(A.Target(c.programme), c.Item2))
            .QuickCheckThrowOnFailure();
    }

    private static bool Naive(TargetGroup target, Situation family)
    {
        var within = family.BirthDate is { } birth
            ? birth.AddMonths(target.MinAgeMonths) <= family.ReceivedOn && birth.AddMonths(target.MaxAgeMonths + 1) > family.ReceivedOn
            : target.Prenatal && family.DueDate <= family.ReceivedOn.AddDays(7 * target.PrenatalWeeksBeforeDue!.Value);
        if (target.DaycareRequired && family.Daycare == DaycareKind.None)
            return false;
        if (target.AcquaintanceRequired && !family.Acquainted)
            return false;
        return within && (family.SupportCourse || !target.SupportCourseRequired);
    }

    private static IReadOnlyList<Finding> Judge(string programme, Situation family) =>
        Eligibility.Judge(family, A.Target(programme), A.Sources);

    private static Situation Born(string birth, string received) =>
        new(A.Day(received), A.Day(birth), null, DaycareKind.Institution, true, true);

    private static Situation Unborn(string due, string received) =>
        new(A.Day(received), null, A.Day(due), DaycareKind.Institution, true, true);
}
