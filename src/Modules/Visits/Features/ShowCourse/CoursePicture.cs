using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>A course as its pages show it: with names, the rules it is pinned to, and what stands beside its visits.</summary>
/// <param name="Progress">How near its goals are, and what helped most.</param>
/// <param name="People">Names of staff by id.</param>
/// <param name="OpenRequests">For more visits or weeks, which the lead has not answered.</param>
/// <param name="BoosterOffer">The latest offer of a booster, once the course has ended.</param>
/// <param name="Stops">What parents have taken their consent back from.</param>
/// <param name="Moves">That it was moved to other rules, oldest first; <paramref name="VersionNames"/> tells what they are called.</param>
/// <param name="Versions">To which a lead may move it, where that was asked for, the latest first.</param>
/// <param name="Pedagogues">To whom a lead may give it, where that was asked for.</param>
internal sealed record CoursePicture(
    CourseAnswer Course,
    CourseProgress Progress,
    IReadOnlyList<PauseAnswer> Pauses,
    IReadOnlyList<ExtensionRequestAnswer> OpenRequests,
    BoosterOfferAnswer? BoosterOffer,
    ProgrammeVersion Rules,
    IReadOnlyList<CatalogueItem> Techniques,
    IReadOnlyList<CatalogueItem> EndReasons,
    Family? Family,
    ConsentStops Stops,
    IReadOnlyDictionary<UserId, StaffMember> People,
    IReadOnlyList<StaffMember> Pedagogues,
    IReadOnlyList<ProgrammeMoveAnswer> Moves,
    IReadOnlyDictionary<ProgrammeVersionId, string> VersionNames,
    IReadOnlyList<ProgrammeVersion> Versions,
    bool IsLead,
    DateOnly Today
)
{
    public bool HasBooster => BoosterRule.Offered(Rules) is null;

    /// <summary>Visits that the rules and the extensions allow in all; null without a limit.</summary>
    public int? MostVisits => Course.Allowance.VisitsLeft is { } left ? Course.Allowance.VisitsHeld + left : null;

    public VisitAnswer? LastHeld => Course.Visits.LastOrDefault(v => v is { Status: VisitStatus.Held, Kind: not VisitKind.Booster });

    public VisitAnswer? HeldBooster => Course.Visits.LastOrDefault(v => v is { Status: VisitStatus.Held, Kind: VisitKind.Booster });

    /// <summary>The family's latest word is no, and it was not held all the same.</summary>
    public bool BoosterIsDeclined => HeldBooster is null && BoosterOffer?.Answer == OfferAnswer.Declined;

    /// <summary>The window of a booster that was not held is over.</summary>
    public bool BoosterIsPast => HeldBooster is null && Course.Allowance.BoosterTo < Today;

    public bool StartMeetingHeld => Course.StartedOn is not null;

    /// <summary>Visits that are planned and still to be kept, the earliest first.</summary>
    public IEnumerable<VisitAnswer> Plans =>
        Course
            .Visits.Where(v => v.Status == VisitStatus.Planned && (Course.EndedOn is null || v.Kind == VisitKind.Booster))
            .OrderBy(v => v.PlannedFor);

    /// <summary>What the kinds of a visit are judged against; its pauses and extensions stand beside it.</summary>
    public CourseState State =>
        new(
            Rules,
            new Tally(Course.StartedOn, null, LastHeld?.HeldOn, Course.Allowance.VisitsHeld, HeldBooster?.HeldOn),
            default,
            Course.EndedOn,
            [],
            Today
        );

    public PauseAnswer? OpenPause => Pauses.LastOrDefault(p => p.On is null);

    public NextStep Next
    {
        get
        {
            var plan = Plans.FirstOrDefault(v => v.Kind != VisitKind.Booster);
            return NextStep.Of(
                Course.Status,
                Course.Allowance,
                BoosterRule.IsSettled(HeldBooster?.HeldOn, BoosterOffer?.Answer),
                plan is null ? null : new Plan(plan.PlannedFor, plan.PlannedTo, null),
                Today
            );
        }
    }

    public string? NameOf(UserId user) => People.TryGetValue(user, out var member) ? member.Name : null;
}
