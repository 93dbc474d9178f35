using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

/// <summary>The visits of an imported course, judged one by one as if typed in; they have no place and no texts.</summary>
internal sealed class CourseImport(VisitsDb db, IProgrammes programmes, CallContext call, DanishClock clock, Facts facts) : ICourseImport
{
    public async Task<Result<Done>> Record(
        CourseId course,
        IReadOnlyList<DateOnly> visits,
        DateOnly? endedOn,
        EndReason? endReason,
        DateOnly? boosterOn,
        CancellationToken cancellation
    )
    {
        if (await db.Courses.FirstOrDefaultAsync(c => c.Id == course, cancellation) is not { } found)
        {
            return Refusal.NotFound;
        }

        var rules = await programmes.Get(found.Programme, cancellation);
        var kind = VisitKind.StartMeeting;
        foreach (var day in visits)
        {
            if (Hold(found, rules, kind, day, "visits") is { } refusal)
            {
                return refusal;
            }

            kind = VisitKind.Ordinary;
        }

        var reasons = (await programmes.CatalogueOf(rules, cancellation)).EndReasons;
        if (End(found, endedOn, endReason, reasons) is { } unfinished)
        {
            return unfinished;
        }

        if (boosterOn is { } booster && Hold(found, rules, VisitKind.Booster, booster, "boosterOn") is { } noBooster)
        {
            return noBooster;
        }

        await db.SaveChangesAsync(cancellation);
        await facts.Tell(
            found is { EndedOn: { } ended, EndReason: { } reason }
                ? new CourseEnded(found.Id, found.Referral, ended, reason)
                : new CourseChanged(found.Id, found.Referral),
            cancellation
        );
        return Result.Done;
    }

    private Refusal? Hold(Course course, ProgrammeVersion rules, VisitKind kind, DateOnly day, string field)
    {
        if (day > clock.Today)
        {
            return Refusal.Field(field, "field.in-the-future");
        }

        var entry = new VisitEntry(new VisitFacts(kind, VisitStatus.Held, day), Plan.None, null, null, [], null, VisitNotes.Nothing);
        var recorded = course.Record(entry, CourseState.Of(course, rules, [], clock.Today), call.Known.Id, clock.Now);
        if (recorded.Refusal is { } refusal)
        {
            return refusal.At(field);
        }

        db.Add(recorded.Value);
        return null;
    }

    private Refusal? End(Course course, DateOnly? endedOn, EndReason? reason, IReadOnlyList<CatalogueItem> reasons) =>
        (endedOn, reason) switch
        {
            (null, null) => null,
            (null, _) => Refusal.Field("endedOn", "field.required"),
            (_, null) => Refusal.Field("endReason", "field.required"),
            ({ } day, _) when day > clock.Today => Refusal.Field("endedOn", "field.in-the-future"),
            ({ } day, { } why) => reasons.Read<EndReason>(why, "endReason", standing: null).Refuses(out var read)
                ?? course.End(day, read, null, null).Refusal,
        };
}
