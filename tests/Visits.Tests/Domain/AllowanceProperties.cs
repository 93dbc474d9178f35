using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Visits.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Visits.Tests.Domain;

/// <summary>The limits beside a second, naive statement of them.</summary>
public sealed class AllowanceProperties
{
    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 400).Select(d => A.Start.AddDays(d));

    private static readonly Gen<VisitFacts> AnyVisit =
        from kind in Gen.Elements(VisitKind.Ordinary, VisitKind.Booster)
        from status in Gen.Elements(Enum.GetValues<VisitStatus>())
        from day in Days
        select new VisitFacts(kind, status, status == VisitStatus.Held ? day : null);

    private static readonly Gen<VisitFacts[]> Courses = Gen.ArrayOf(AnyVisit)
        .SelectMany(visits => Gen.Shuffle([A.StartMeeting(), .. visits]));

    private static readonly Gen<PausedSpan> Span =
        from first in Gen.Choose(0, 300)
        from days in Gen.Choose(0, 60)
        from open in Gen.Elements(true, false)
        select new PausedSpan(A.Start.AddDays(first), open ? null : A.Start.AddDays(first + days));

    [Fact]
    public void What_is_held_is_counted_the_same_in_any_order() =>
        Prop.ForAll(
                Courses.ToArbitrary(),
                visits =>
                {
                    var tally = Tally.Of(visits);
                    var counted = visits.Where(v => v.Status == VisitStatus.Held && v.Kind != VisitKind.Booster).ToList();
                    return tally.VisitsHeld == counted.Count
                        && tally.LastHeldOn == counted.Max(v => v.HeldOn)
                        && tally.FirstOrdinaryOn == counted.Where(v => v.Kind == VisitKind.Ordinary).Min(v => v.HeldOn)
                        && tally.StartedOn == A.Start;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Visits_left_are_the_places_that_are_not_taken() =>
        Prop.ForAll(
                Gen.Choose(0, 30).ToArbitrary(),
                Gen.Choose(0, 10).ToArbitrary(),
                (held, extra) =>
                {
                    var places = Enumerable.Range(1, 10 + extra);
                    return VisitLimit.Left(held, new Extra(extra, 0), A.Ishoej().Course) == places.Count(place => place > held);
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>Walks day by day: each day is either paused or spends one day of the weeks.</summary>
    [Fact]
    public void The_last_day_is_found_by_spending_the_weeks_day_by_day() =>
        Prop.ForAll(
                Gen.Choose(1, 60).ToArbitrary(),
                Gen.Choose(0, 8).ToArbitrary(),
                Span.ToArbitrary(),
                (weeks, extra, pause) =>
                {
                    var today = A.Start.AddDays(350);
                    var rules = new CourseLimits(null, weeks, null, null, PauseExtendsLimit: true);
                    var paused = Enumerable
                        .Range(0, 800)
                        .Count(d => pause.From <= A.Start.AddDays(d) && A.Start.AddDays(d) < (pause.On ?? today));
                    var day = A.Start;
                    for (var left = ((weeks + extra) * 7) + paused; left > 0; left--)
                    {
                        day = day.AddDays(1);
                    }

                    return LastDay.Of(A.Start, new Extra(0, extra), pause.Days(today), rules) == day;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_visit_is_refused_in_a_pause_on_exactly_the_days_that_extend_the_limit() =>
        Prop.ForAll(
                Span.ToArbitrary(),
                pause =>
                {
                    var today = A.Start.AddDays(500);
                    return Enumerable.Range(0, 500).Count(d => PauseRule.Check(A.Start.AddDays(d), [pause]) is not null)
                        == pause.Days(today);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Recorded_in_any_order_exactly_as_many_visits_get_in_as_there_are_places() =>
        Prop.ForAll(
                Gen.ArrayOf(Days, 20).ToArbitrary(),
                days =>
                {
                    var held = A.Held(1);
                    foreach (var day in days)
                    {
                        held = VisitRules.Check(A.Ordinary(day), A.State(A.Ishoej(), held)) is null ? held.With(A.Ordinary(day)) : held;
                    }

                    return held.VisitsHeld == 10;
                }
            )
            .QuickCheckThrowOnFailure();
}
