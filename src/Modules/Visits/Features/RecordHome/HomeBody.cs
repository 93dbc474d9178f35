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
    private static readonly string[] Own = ["kind", "status", "techniques", "expectations", "guidance", "agreedNext", "handover"];

    /// <summary>Where in this body a child's visit is wrong. What all share is said at the child's status: there it can be left out.</summary>
    public static string At(string field, int i) => $"{HomeBook.At(i)}.{(Own.Contains(field.Split('[')[0]) ? field : "status")}";

    /// <param name="kind">The plan's, where the child has none.</param>
    public VisitBody For(HomeChild child, VisitKind kind, Plan plan, Place? place) =>
        child.Status == VisitStatus.NoShow
            ? new VisitBody(
                kind,
                VisitStatus.NoShow,
                null,
                plan.From,
                plan.To,
                Planned.Clock(plan.StartsAt),
                Place: place,
                AgreedNext: child.AgreedNext
            )
            : new VisitBody(
                kind,
                VisitStatus.Held,
                HeldOn,
                plan.From,
                plan.To,
                StartsAt ?? Planned.Clock(plan.StartsAt),
                DurationMinutes,
                Place,
                child.Expectations ?? Expectations,
                child.Guidance ?? Guidance,
                child.Techniques,
                child.AgreedNext ?? AgreedNext,
                child.Handover ?? Handover,
                child.HandoverAgreed ?? HandoverAgreed,
                Participants
            );

    /// <summary>What is wrong with the shape of each visit, said where it was written: once, if it is shared.</summary>
    public IEnumerable<FieldError> Faults(VisitShape shape)
    {
        // of a plan only its window counts here, and that was judged when it was made
        var plan = new Plan(DateOnly.MinValue, null, null);
        return (Visits ?? [])
            .SelectMany(
                (child, i) =>
                    child is not { Status: null or VisitStatus.Held or VisitStatus.NoShow }
                        ? []
                        : shape
                            .FaultsOf(For(child, child.Kind ?? VisitKind.Ordinary, plan, null))
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
    /// <summary>Whether a field is this child's own, not what all share.</summary>
    public bool Wrote(string field) =>
        field.Split('[')[0] switch
        {
            "kind" or "status" or "techniques" => true,
            "expectations" => Expectations is not null,
            "guidance" => Guidance is not null,
            "agreedNext" => AgreedNext is not null,
            "handover" => Handover is not null,
            _ => false,
        };
}
