using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Visits.Domain;

/// <summary>One family's run through a programme, from decision to end, under the rules that judged its referral, until the lead moves it to others.</summary>
internal sealed partial class Course
{
    private Course() { }

    public CourseId Id { get; private init; }
    public int Year { get; private init; }
    public int Serial { get; private init; }
    public ReferralId Referral { get; private init; }

    /// <summary>The version it follows: the one that judged its referral, unless the lead has moved it.</summary>
    public ProgrammeVersionId Programme { get; private set; }

    /// <summary>The lead has moved it to another version at least once.</summary>
    public bool WasMoved { get; private set; }
    public DateOnly DecidedOn { get; private init; }
    public UserId Pedagogue { get; private set; }
    public CourseStatus Status { get; private set; }
    public Tally Held { get; private set; } = Tally.Nothing;
    public int ExtraVisits { get; private set; }
    public int ExtraWeeks { get; private set; }

    /// <summary>Days of the pauses that are over, from the start meeting on.</summary>
    public int DaysPaused { get; private set; }

    /// <summary>Since when it is paused.</summary>
    public DateOnly? PausedFrom { get; private set; }

    /// <summary>The day on which the latest pause ended.</summary>
    public DateOnly? ResumedOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }
    public EndReason? EndReason { get; private set; }

    /// <summary>The municipality's own word under the reason, where that was chosen.</summary>
    public string? EndReasonCode { get; private set; }
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

        Hold(Held.With(entry.Facts), state);
        Changed();
        return Visit.Of(Id, entry, by, at);
    }

    /// <param name="others">The course without this visit.</param>
    /// <returns>The state that the visit leaves.</returns>
    public Result<VisitState> Change(Visit visit, VisitEntry entry, CourseState others, UserId by, DateTimeOffset at)
    {
        if (VisitRules.CheckChange(visit.Facts, entry.Facts, others) is { } refusal)
        {
            return refusal;
        }

        Hold(others.Held.With(entry.Facts), others);
        Changed();
        return visit.Change(entry, by, at);
    }

    /// <summary>A course may end before it began: the family withdrew. A pause that is open ends with it.</summary>
    public Result<Done> End(DateOnly endedOn, FinerWord<EndReason> reason, string? note, Pause? open)
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

        (EndedOn, EndReason, EndReasonCode, EndNote) = (endedOn, reason.Word, reason.Code, note);
        Changed();
        return Result.Done;
    }

    public Result<Assignment> Reassign(UserId pedagogue, DateOnly on, UserId by, DateTimeOffset at)
    {
        if (EndedOn is { } ended)
        {
            return Refusal.Conflict("course.ended", ended);
        }

        if (on < DecidedOn)
        {
            return Refusal.Field("on", "field.before", DecidedOn);
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

    /// <summary>The pedagogue asks the lead for more.</summary>
    public Result<ExtensionRequest> Ask(Extra extra, string? reason, ProgrammeVersion rules, UserId by, DateTimeOffset at)
    {
        if (ExtensionRule.Check(extra, EndedOn, rules.Course) is { } refusal)
        {
            return refusal;
        }

        Changed();
        return ExtensionRequest.Of(Id, extra, reason, by, at);
    }

    public Result<BoosterOffer> Offer(DateOnly on, OfferAnswer answer, ProgrammeVersion rules, UserId by, DateTimeOffset at)
    {
        if (BoosterRule.Offered(rules) is { } refusal)
        {
            return refusal;
        }

        Changed();
        return BoosterOffer.Of(Id, on, answer, by, at);
    }

    /// <summary>Something of the course has changed: its <c>ETag</c> is another, and so may its status be.</summary>
    private void Changed()
    {
        Version++;
        Status =
            EndedOn is not null ? CourseStatus.Ended
            : Held.StartedOn is null ? CourseStatus.Planned
            : PausedFrom is not null ? CourseStatus.Paused
            : CourseStatus.Active;
    }

    /// <summary>A start meeting that moves may leave a pause behind it: its days are no longer days of the course.</summary>
    private void Hold(Tally held, CourseState state)
    {
        Held = held;
        DaysPaused = state.Pauses.Where(p => p.On is not null).Sum(p => p.Days(state.Today, held.StartedOn));
    }
}
