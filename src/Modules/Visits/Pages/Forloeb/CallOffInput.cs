using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>What becomes of a plan that does not come about as agreed: moved, cancelled, or the family was not there.</summary>
internal enum PlanChange
{
    Move,
    Cancel,
    NoShow,
}

/// <summary>What happens next.</summary>
internal enum NextPlan
{
    Later,
    Window,
}

/// <summary>The form of a plan that is called off or moved, of one child or a whole home.</summary>
public sealed class CallOffInput
{
    public string? What { get; set; }
    public string? AskedBy { get; set; }
    public string? Why { get; set; }
    public string? Next { get; set; }
    public DateOnly? PlannedFor { get; set; }
    public DateOnly? PlannedTo { get; set; }
    public string? StartsAt { get; set; }

    /// <summary>The visits of a home; empty of a single one.</summary>
    public List<HomeChoice> Visits { get; set; } = [];

    internal PlanChange Asks => Word.Read<PlanChange>(What) ?? PlanChange.Move;

    internal AskedBy? Asker => Word.Read<AskedBy>(AskedBy);

    internal string? Reason => VisitInput.Text(Why);

    /// <summary>The new window; one that is left for later is null. A move is to a window, whatever is chosen below it.</summary>
    internal WindowBody? Window =>
        Asks != PlanChange.Move && Word.Read<NextPlan>(Next) == NextPlan.Later
            ? null
            : new WindowBody(PlannedFor, PlannedTo, VisitInput.Text(StartsAt));

    /// <summary>The visits that stand in the form of a home.</summary>
    internal IEnumerable<(CourseId, VisitId)> Written =>
        Visits.Select(v => (EntityId.Read<CourseId>(v.CourseId), EntityId.Read<VisitId>(v.VisitId)));

    /// <summary>What a draft held, of the visits that are planned now; one that was planned since is not meant.</summary>
    internal void Arrange(HomeForm form) =>
        Visits = [
            .. form.Children.Select(c =>
                Visits.Find(v => v.VisitId == c.Visit.Id.ToString())
                ?? new HomeChoice { CourseId = c.Picture.Course.Id.ToString(), VisitId = c.Visit.Id.ToString() }
            ),
        ];

    /// <param name="what">What was meant where the form was opened: chosen if it can be.</param>
    internal static CallOffInput For(string? what, IReadOnlyList<Choice> whats) =>
        new()
        {
            What = whats.FirstOrDefault(w => w.Value == what)?.Value ?? Word.Spelt(PlanChange.Move),
            Next = Word.Spelt(NextPlan.Window),
        };

    /// <param name="missed">Whether the family can have stayed away.</param>
    internal static IReadOnlyList<Choice> Whats(Phrasebook texts, bool missed) =>
        [.. texts.Choices<PlanChange>("call-off.what").Where(w => missed || w.Value != Word.Spelt(PlanChange.NoShow))];

    /// <summary>A refusal names the fields of the JSON; here the window stands by itself, and a visit is a box.</summary>
    internal static FieldError InForm(FieldError error) =>
        error.Field.StartsWith("next.", StringComparison.Ordinal) ? error with { Field = error.Field["next.".Length..] }
        : error.Field == "note" ? error with { Field = "why" }
        : error.Field == "kind" ? error with { Field = "plannedFor" }
        : error;
}

public sealed class HomeChoice
{
    public string? CourseId { get; set; }
    public string? VisitId { get; set; }
    public bool Included { get; set; }
}

/// <summary>Who asked, and who noted it.</summary>
internal sealed record AskedPart(VisitAnswer Visit, string? Who);

/// <summary>The fields that a visit and a home have in common.</summary>
/// <param name="Whats">What can become of the plan.</param>
internal sealed record CallOffPart(CallOffInput Input, IReadOnlyList<Choice> Whats)
{
    /// <summary>Where somebody asked whatever is chosen; that the family was not there nobody asked for.</summary>
    public bool AskedOfAll => Whats.All(w => w.Value != Word.Spelt(PlanChange.NoShow));
}
