using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>What was held in one home: what the visits share, and each child's own. A text that a child has none of its own of is the shared one.</summary>
internal sealed record HomeBody(
    DateOnly? HeldOn = null,
    Place? Place = null,
    string? StartsAt = null,
    int? DurationMinutes = null,
    IReadOnlyList<string?>? Participants = null,
    string? Expectations = null,
    string? Guidance = null,
    string? AgreedNext = null,
    string? Handover = null,
    bool? HandoverAgreed = null,
    IReadOnlyList<HomeChild?>? Visits = null
)
{
    /// <summary>A refusal of one child's visit, where in this body it is wrong. What all share is said at the child's status: there it can be left out.</summary>
    public static Refusal At(Refusal refusal, int i)
    {
        var status = $"{HomeBook.At(i)}.status";
        return refusal.Fields.Count == 0
            ? refusal.At(status)
            : refusal with
            {
                Fields =
                [
                    .. refusal.Fields.Select(e => e with { Field = HomeChild.CanWrite(e.Field) ? $"{HomeBook.At(i)}.{e.Field}" : status }),
                ],
            };
    }

    /// <summary>The visit as it becomes: what neither the child nor the home says stands as it stood in the plan.</summary>
    public VisitBody For(HomeChild child, VisitEntry plan)
    {
        var (isMissed, notes) = (child.Status == VisitStatus.NoShow, plan.Notes);
        var shared = isMissed ? new HomeBody() : this;
        return new VisitBody(
            Kind: child.Kind ?? plan.Facts.Kind,
            Status: isMissed ? VisitStatus.NoShow : VisitStatus.Held,
            HeldOn: shared.HeldOn,
            PlannedFor: plan.Plan.From,
            PlannedTo: plan.Plan.To,
            StartsAt: shared.StartsAt ?? Planned.Clock(plan.Plan.StartsAt),
            DurationMinutes: shared.DurationMinutes ?? plan.DurationMinutes,
            Place: isMissed ? plan.Place : Place,
            Expectations: child.Expectations ?? shared.Expectations ?? notes.Expectations,
            Guidance: child.Guidance ?? shared.Guidance ?? notes.Guidance,
            Techniques: child.Techniques is { Count: > 0 } ? child.Techniques : plan.Techniques,
            AgreedNext: child.AgreedNext ?? shared.AgreedNext ?? notes.AgreedNext,
            Handover: child.Handover ?? shared.Handover ?? notes.Handover,
            HandoverAgreed: child.HandoverAgreed ?? shared.HandoverAgreed ?? plan.HandoverAgreed,
            Participants: shared.Participants is { Count: > 0 } ? shared.Participants : notes.Participants
        );
    }

    /// <summary>What is wrong with the shape of each visit, said where it was written: once, if it is shared.</summary>
    public IEnumerable<FieldError> Faults(VisitShape shape)
    {
        // what stands in the plan was judged when it was made
        var plan = new VisitEntry(
            new VisitFacts(VisitKind.Ordinary, VisitStatus.Planned, null),
            new Plan(DateOnly.MinValue, null, null),
            null,
            null,
            [],
            null,
            VisitNotes.Nothing
        );
        return (Visits ?? [])
            .SelectMany(
                (child, i) =>
                    child is not { Status: null or VisitStatus.Held or VisitStatus.NoShow }
                        ? []
                        : shape
                            .FaultsOf(For(child, plan))
                            .Select(f => f with { Field = child.Wrote(f.Field) ? $"{HomeBook.At(i)}.{f.Field}" : f.Field })
            )
            .DistinctBy(f => (f.Field, f.Code));
    }
}

/// <summary>One child's visit.</summary>
/// <param name="Status"><c>held</c> if left out, or <c>noShow</c>.</param>
/// <param name="Kind">As planned if left out.</param>
internal sealed record HomeChild(
    CourseId? CourseId,
    VisitId? VisitId,
    int? Version = null,
    VisitStatus? Status = null,
    VisitKind? Kind = null,
    string? Expectations = null,
    string? Guidance = null,
    IReadOnlyList<string?>? Techniques = null,
    string? AgreedNext = null,
    string? Handover = null,
    bool? HandoverAgreed = null
) : IHomeVisit
{
    /// <summary>The fields that can be a child's own, and whether they are; all others are shared.</summary>
    private static readonly Dictionary<string, Func<HomeChild, bool>> Own = new(StringComparer.Ordinal)
    {
        ["kind"] = _ => true,
        ["status"] = _ => true,
        ["techniques"] = _ => true,
        ["expectations"] = c => c.Expectations is not null,
        ["guidance"] = c => c.Guidance is not null,
        ["agreedNext"] = c => c.AgreedNext is not null,
        ["handover"] = c => c.Handover is not null,
    };

    /// <param name="field">Of a visit; a place in a list is its list's.</param>
    public static bool CanWrite(string field) => Own.ContainsKey(field.Split('[')[0]);

    public bool Wrote(string field) => Own.TryGetValue(field.Split('[')[0], out var wrote) && wrote(this);
}
