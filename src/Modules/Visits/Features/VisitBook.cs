using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>Writes visits into their courses, as the rules allow: one visit, or those of a whole home one by one.
/// Each is saved before the next is judged; what is refused undoes them all.</summary>
internal sealed class VisitBook(VisitsDb db, IProgrammes programmes, Consented consented, CallContext call, DanishClock clock, Facts facts)
{
    public async Task<Result<VisitAnswer>> Record(Course course, VisitBody body, CancellationToken cancellation)
    {
        var rules = await programmes.Get(course.Programme, cancellation);
        return body.Entry(await programmes.CatalogueOf(rules, cancellation)).Refuses(out var entry) is { } unreadable
            ? unreadable
            : await Record(course, entry, rules, cancellation);
    }

    public async Task<Result<VisitAnswer>> Change(Course course, Visit visit, VisitBody body, CancellationToken cancellation)
    {
        var rules = await programmes.Get(course.Programme, cancellation);
        return body.Entry(await programmes.CatalogueOf(rules, cancellation), visit.Entry).Refuses(out var entry) is { } unreadable
            ? unreadable
            : await Change(course, visit, entry, await Others(course, visit, rules, cancellation), cancellation);
    }

    /// <summary>A plan is given up because somebody asked for it, and another may be agreed at once.</summary>
    public async Task<Result<CalledOff>> Cancel(Course course, Visit visit, Asked asked, Plan? next, CancellationToken cancellation) =>
        PlanRule.Check(visit.Status) is { } no ? no : await CallOff(course, visit, visit.Cancelled(asked), next, cancellation);

    /// <summary>The family was not there, and another visit may be agreed at once.</summary>
    public async Task<Result<CalledOff>> Miss(Course course, Visit visit, string? note, Plan? next, CancellationToken cancellation) =>
        (PlanRule.Check(visit.Status) ?? PlanRule.CheckMissed(visit.Entry.Plan, clock.Today)) is { } no
            ? no
            : await CallOff(course, visit, visit.Missed(note), next, cancellation);

    public async Task<Result<VisitAnswer>> Move(Course course, Visit visit, Plan to, Asked asked, CancellationToken cancellation)
    {
        var rules = await programmes.Get(course.Programme, cancellation);
        var others = await Others(course, visit, rules, cancellation);
        return PlanRule.CheckMove(visit.Facts, visit.Entry.Plan, to, others.State) is { } no
            ? no
            : await Change(course, visit, visit.MovedTo(to, asked), others, cancellation);
    }

    private async Task<Result<CalledOff>> CallOff(Course course, Visit visit, VisitEntry end, Plan? next, CancellationToken cancellation)
    {
        var rules = await programmes.Get(course.Programme, cancellation);
        var others = await Others(course, visit, rules, cancellation);
        if ((await Change(course, visit, end, others, cancellation)).Refuses(out var off) is { } refusal)
        {
            return refusal;
        }

        if (next is null)
        {
            return new CalledOff(off, null, course.Version);
        }

        return (await Record(course, visit.Instead(next), rules, cancellation)).Refuses(out var planned) is { } unplanned
            ? unplanned.At("next.plannedFor")
            : new CalledOff(off, planned, course.Version);
    }

    private async Task<Result<VisitAnswer>> Record(Course course, VisitEntry entry, ProgrammeVersion rules, CancellationToken cancellation)
    {
        var state = CourseState.Of(course, rules, await db.PausedSpansOf(course, cancellation), clock.Today);
        if (course.Record(entry, state, call.Known.Id, clock.Now).Refuses(out var visit) is { } refusal)
        {
            return refusal;
        }

        if (await consented.Sharing(course, null, entry, cancellation) is { } unshared)
        {
            return unshared;
        }

        db.Add(visit);
        await db.SaveChangesAsync(cancellation);
        await Tell(course, null, entry, cancellation);
        return VisitAnswer.Of(visit, await Number(course, visit, cancellation), course.Version);
    }

    private async Task<Result<VisitAnswer>> Change(
        Course course,
        Visit visit,
        VisitEntry entry,
        OtherVisits others,
        CancellationToken cancellation
    )
    {
        var before = visit.Entry;
        if (course.Change(visit, entry, others.State, call.Known.Id, clock.Now).Refuses(out var earlier) is { } refusal)
        {
            return refusal;
        }

        if (await consented.Sharing(course, before, entry, cancellation) is { } unshared)
        {
            return unshared;
        }

        db.Add(earlier);
        await db.SaveChangesAsync(cancellation);
        await Tell(course, before, entry, cancellation);
        var number = VisitNumbers.Of(visit.Id, [.. others.Days, new VisitDay(visit.Id, visit.Facts)]);
        return VisitAnswer.Of(visit, number, course.Version, (await db.MovedFrom([visit], cancellation)).GetValueOrDefault(visit.Id));
    }

    /// <summary>A plan counts nowhere, nor does what did not come about before the course began.</summary>
    private Task Tell(Course course, VisitEntry? before, VisitEntry after, CancellationToken cancellation)
    {
        var (was, now) = (before is null ? null : VisitCounts.Of(before), VisitCounts.Of(after));
        return was?.Outcome == VisitOutcome.Held || ((was ?? now) is not null && course.Held.StartedOn is not null)
            ? facts.Tell(new CourseChanged(course.Id, course.Referral, new VisitChange(was, now, course.Held.StartedOn)), cancellation)
            : Task.CompletedTask;
    }

    /// <summary>The course without the visit.</summary>
    private async Task<OtherVisits> Others(Course course, Visit visit, ProgrammeVersion rules, CancellationToken cancellation)
    {
        var days = (await db.VisitDaysOf(course.Id, cancellation)).Where(v => v.Id != visit.Id).ToList();
        var state = CourseState.Of(course, rules, await db.PausedSpansOf(course, cancellation), clock.Today);
        return new OtherVisits(days, state with { Held = Tally.Of(days.Select(v => v.Facts)) });
    }

    /// <summary>The usual visit is the latest, and its number is how many there are; one that was recorded late stands between others.</summary>
    private async Task<int?> Number(Course course, Visit visit, CancellationToken cancellation) =>
        !visit.Facts.Counts ? null
        : visit.HeldOn == course.Held.LastHeldOn ? course.Held.VisitsHeld
        : VisitNumbers.Of(visit.Id, await db.VisitDaysOf(course.Id, cancellation));

    private sealed record OtherVisits(IReadOnlyList<VisitDay> Days, CourseState State);
}
