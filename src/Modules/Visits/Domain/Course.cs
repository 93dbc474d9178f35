using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Visits.Domain;

/// <summary>One family's run through a programme, from decision to end, under the rules that judged its referral.</summary>
internal sealed class Course
{
    private Course() { }

    public CourseId Id { get; private init; }
    public int Year { get; private init; }
    public int Serial { get; private init; }
    public ReferralId Referral { get; private init; }
    public ProgrammeVersionId Programme { get; private init; }
    public DateOnly DecidedOn { get; private init; }
    public UserId Pedagogue { get; private set; }
    public CourseStatus Status { get; private set; }
    public Tally Held { get; private set; } = Tally.Nothing;
    public int ExtraVisits { get; private set; }
    public int ExtraWeeks { get; private set; }

    /// <summary>Days of the pauses that are over.</summary>
    public int DaysPaused { get; private set; }

    /// <summary>Since when it is paused.</summary>
    public DateOnly? PausedFrom { get; private set; }

    /// <summary>The day on which the latest pause ended.</summary>
    public DateOnly? ResumedOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }
    public EndReason? EndReason { get; private set; }
    public string? EndNote { get; private set; }
    public int Version { get; private set; }

    public CourseNumber Number => new(Year, Serial);
    public Extra Extra => new(ExtraVisits, ExtraWeeks);
    public bool WasPaused => PausedFrom is not null || ResumedOn is not null;

    public static Course Open(
        CourseId id,
        CourseNumber number,
        ReferralId referral,
        ProgrammeVersionId programme,
        UserId pedagogue,
        DateOnly decidedOn
    ) =>
        new()
        {
            Id = id,
            Year = number.Year,
            Serial = number.Serial,
            Referral = referral,
            Programme = programme,
            Pedagogue = pedagogue,
            DecidedOn = decidedOn,
            Version = 1,
        };

    public Result<Visit> Record(VisitEntry entry, CourseState state, UserId by, DateTimeOffset at)
    {
        if (VisitRules.Check(entry.Facts, state) is { } refusal)
        {
            return refusal;
        }

        Held = Held.With(entry.Facts);
        Changed();
        return Visit.Of(Id, entry, by, at);
    }

    /// <param name="others">The course without this visit.</param>
    public Result<Done> Change(Visit visit, VisitEntry entry, CourseState others)
    {
        if (VisitRules.CheckChange(visit.Facts, entry.Facts, others) is { } refusal)
        {
            return refusal;
        }

        Held = others.Held.With(entry.Facts);
        visit.Become(entry);
        Changed();
        return Result.Done;
    }

    /// <summary>A17: from this day no visit is held, until the course is resumed.</summary>
    public Result<Pause> Pause(DateOnly from, string? reason, UserId by, DateTimeOffset at)
    {
        Refusal? refusal =
            EndedOn is { } ended ? Refusal.Conflict("course.ended", ended)
            : PausedFrom is { } since ? Refusal.Conflict("course.paused-already", since)
            : Held.StartedOn is not { } started ? Refusal.Conflict("course.not-started")
            : from < started ? Refusal.Field("from", "field.before", started)
            : from < ResumedOn ? Refusal.Field("from", "field.before", ResumedOn)
            : from < Held.LastHeldOn ? Refusal.Conflict("course.pause-over-visit", Held.LastHeldOn).At("from")
            : null;
        if (refusal is not null)
        {
            return refusal;
        }

        PausedFrom = from;
        Changed();
        return Domain.Pause.Begin(Id, from, reason, by, at);
    }

    public Result<Done> Resume(Pause? open, DateOnly on)
    {
        if (open is null)
        {
            return EndedOn is { } ended ? Refusal.Conflict("course.ended", ended) : Refusal.Conflict("course.not-paused");
        }

        if (on < open.From)
        {
            return Refusal.Field("on", "field.before", open.From);
        }

        Close(open, on);
        Changed();
        return Result.Done;
    }

    /// <summary>A course may end before it began: the family withdrew. A pause that is open ends with it.</summary>
    public Result<Done> End(DateOnly endedOn, EndReason reason, string? note, Pause? open)
    {
        var earliest = Held.LastHeldOn ?? DecidedOn;
        if (EndedOn is { } ended)
        {
            return Refusal.Conflict("course.ended", ended);
        }

        if (endedOn < earliest)
        {
            return Refusal.Field("endedOn", "field.before", earliest);
        }

        if (open is not null)
        {
            Close(open, endedOn < open.From ? open.From : endedOn);
        }

        (EndedOn, EndReason, EndNote) = (endedOn, reason, note);
        Changed();
        return Result.Done;
    }

    public Result<Assignment> Reassign(UserId pedagogue, DateOnly on, UserId by, DateTimeOffset at)
    {
        if (EndedOn is { } ended)
        {
            return Refusal.Conflict("course.ended", ended);
        }

        if (pedagogue == Pedagogue)
        {
            return Refusal.Conflict("course.pedagogue-same").At("pedagogueId");
        }

        Pedagogue = pedagogue;
        Changed();
        return Assignment.Of(Id, pedagogue, on, by, at);
    }

    public Result<Extension> Extend(Extra extra, string? reason, ProgrammeVersion rules, UserId by, DateTimeOffset at)
    {
        if (ExtensionRule.Check(extra, EndedOn, rules.Course) is { } refusal)
        {
            return refusal;
        }

        var total = Extra.And(extra);
        (ExtraVisits, ExtraWeeks) = (total.Visits, total.Weeks);
        Changed();
        return Extension.Of(Id, extra, reason, by, at);
    }

    public Allowance Allowance(ProgrammeVersion rules, DateOnly today) =>
        Domain.Allowance.Of(Held, Extra, PausedDays(today), EndedOn is not null, rules.Course);

    public int PausedDays(DateOnly today) => DaysPaused + (PausedFrom is { } from ? new PausedSpan(from, null).Days(today) : 0);

    /// <summary>Something of the course has changed: its <c>ETag</c> is another, and so may its status be.</summary>
    public void Changed()
    {
        Version++;
        Status =
            EndedOn is not null ? CourseStatus.Ended
            : Held.StartedOn is null ? CourseStatus.Planned
            : PausedFrom is not null ? CourseStatus.Paused
            : CourseStatus.Active;
    }

    private void Close(Pause open, DateOnly on)
    {
        open.End(on);
        DaysPaused += open.Span.Days(on);
        (PausedFrom, ResumedOn) = (null, on);
    }
}
