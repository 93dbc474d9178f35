using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>Opens courses under the next number of their year.</summary>
internal sealed class CourseBook(VisitsDb db, CallContext call, DanishClock clock)
{
    public async Task<Course> Open(
        CourseId id,
        ReferralId referral,
        ProgrammeVersionId programme,
        UserId pedagogue,
        DateOnly decidedOn,
        CancellationToken cancellation
    )
    {
        var series = await db.Series.FindAsync([decidedOn.Year], cancellation);
        if (series is null)
        {
            series = NumberSeries.Of(decidedOn.Year);
            db.Add(series);
        }

        var course = Course.Open(id, series.Next(), referral, programme, pedagogue, decidedOn);
        db.Add(course);
        db.Add(Assignment.Of(id, pedagogue, decidedOn, call.Known.Id, clock.Now));
        await db.SaveChangesAsync(cancellation);
        return course;
    }
}
