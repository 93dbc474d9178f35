using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Visits.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Visits.Tests.Domain;

/// <summary>The limits of random variants beside a second, naive reading of the rules, written from the contract's words.</summary>
public sealed class FrameProperties
{
    private static readonly DateOnly Today = A.Start.AddDays(200);

    private static readonly Gen<CourseLimits> Variants =
        from visits in Maybe(1, 15)
        from weeks in Maybe(1, 40)
        from booster in Maybe(0, 40)
        from length in Gen.Choose(0, 20)
        from pauses in Gen.Elements(true, false)
        select new CourseLimits(visits, weeks, booster, booster + length, pauses);

    private static readonly Gen<CourseStanding> Standings =
        from held in Gen.Choose(0, 14)
        from apart in Gen.Choose(1, 20)
        from visits in Gen.Choose(0, 3)
        from weeks in Gen.Choose(0, 3)
        from paused in Gen.Choose(0, 60)
        from ended in Gen.Elements(true, false)
        let days = Enumerable.Range(0, held).Select(i => A.Start.AddDays(i * apart)).ToList()
        select new CourseStanding(
            Tally.Of(days.Select((day, i) => i == 0 ? A.StartMeeting(day) : A.Ordinary(day))),
            new Extra(visits, weeks),
            paused,
            ended ? Today : null
        );

    [Fact]
    public void Limits_and_windows_of_any_variant_agree_with_a_naive_reading() =>
        Prop.ForAll(
                Variants.ToArbitrary(),
                Standings.ToArbitrary(),
                (limits, course) => course.FrameUnder(limits, Today) == Naive(limits, course)
            )
            .QuickCheckThrowOnFailure();

    private static CourseFrame Naive(CourseLimits limits, CourseStanding course)
    {
        var (started, last, held) = (course.Held.StartedOn, course.Held.LastHeldOn, course.Held.VisitsHeld);
        int? left = limits.MaxVisits is { } most ? Enumerable.Range(1, most + course.Extra.Visits).Count(place => place > held) : null;
        DateOnly? lastDay = null;
        if (limits.MaxWeeks is { } weeks && started is { } day)
        {
            for (var week = 0; week < weeks + course.Extra.Weeks; week++)
            {
                day = day.AddDays(7);
            }

            for (var paused = 0; limits.PauseExtendsLimit && paused < course.PausedDays; paused++)
            {
                day = day.AddDays(1);
            }

            lastDay = day;
        }

        var (from, to) =
            limits.BoosterEarliestDays is { } earliest && last is { } latest
                ? ((DateOnly?)latest.AddDays(earliest), (DateOnly?)latest.AddDays(limits.BoosterLatestDays!.Value))
                : (null, null);
        var tooMany = limits.MaxVisits is { } allowed && held > allowed + course.Extra.Visits;
        var tooLate = lastDay is { } end && (last > end || (course.EndedOn is null && Today > end));
        return new CourseFrame(left, lastDay, from, to, tooMany || tooLate);
    }

    private static Gen<int?> Maybe(int least, int most) =>
        Gen.Frequency((1, Gen.Constant<int?>(null)), (4, Gen.Choose(least, most).Select(n => (int?)n)));
}
