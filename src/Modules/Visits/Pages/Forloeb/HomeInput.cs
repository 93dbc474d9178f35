using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>What became of one child's visit, where a home is written in.</summary>
internal enum HomeChildStatus
{
    Held,
    NoShow,

    /// <summary>It is not written in now.</summary>
    Leave,
}

/// <summary>The form of all that was held in one home: what is shared, and each child's own.</summary>
public sealed class HomeInput
{
    /// <summary>Today or yesterday as a date, or <see cref="VisitInput.OtherDay"/>.</summary>
    public string? HeldOn { get; set; }

    public DateOnly? OnDay { get; set; }
    public string? Place { get; set; }
    public string? StartsAt { get; set; }
    public int? DurationMinutes { get; set; }

    /// <summary>One in each line.</summary>
    public string? Participants { get; set; }

    public string? Expectations { get; set; }
    public string? Guidance { get; set; }
    public string? AgreedNext { get; set; }
    public string? Handover { get; set; }
    public bool HandoverAgreed { get; set; }
    public List<HomeChildInput> Visits { get; set; } = [];

    private List<(HomeChildInput Child, int Place)> Written =>
        [.. Visits.Select((v, i) => (v, i)).Where(v => v.v.Status != Word.Spelt(HomeChildStatus.Leave))];

    /// <param name="seen">The version of each child's course when the form was filled, in the order of the form.</param>
    internal HomeBody Body(IReadOnlyList<int?> seen) =>
        new(
            NearDay.Read(HeldOn, OnDay),
            Word.Read<Place>(Place),
            VisitInput.Text(StartsAt),
            DurationMinutes,
            VisitInput.Lines(Participants),
            VisitInput.Text(Expectations),
            VisitInput.Text(Guidance),
            VisitInput.Text(AgreedNext),
            VisitInput.Text(Handover),
            VisitInput.Text(Handover) is null ? null : HandoverAgreed,
            [.. Written.Select(v => v.Child.Body(seen.ElementAtOrDefault(v.Place)))]
        );

    /// <summary>With what is most likely chosen already: today while a window is open, the place that was planned.</summary>
    internal static HomeInput Of(HomeForm form)
    {
        var plans = form.Children.Select(c => c.Visit).ToList();
        var isOpen = plans.Any(p => (p.PlannedTo ?? p.PlannedFor) >= form.Today);
        var input = new HomeInput
        {
            Place = Word.Spelt(plans.Select(p => p.Place).OfType<Place>().FirstOrDefault()),
            StartsAt = plans.Select(p => p.StartsAt).Distinct().ToList() is [var one] ? one : null,
            Visits = [.. form.Children.Select(HomeChildInput.Of)],
        };
        input.Choose(isOpen ? form.Today : plans.Min(p => p.PlannedFor) ?? form.Today, form.Today);
        return input;
    }

    /// <summary>What a draft held, of the children who are due now; the day stays the day.</summary>
    internal void Arrange(HomeForm form)
    {
        Visits = [.. form.Children.Select(c => Visits.Find(v => v.IsOf(c.Visit)) ?? Replanned(c) ?? HomeChildInput.Of(c))];
        if (HeldOn != VisitInput.OtherDay && NearDay.Read(HeldOn, OnDay) is { } day)
        {
            Choose(day, form.Today);
        }
    }

    /// <summary>The children to whom something was written though their visit is not written in now.</summary>
    internal IEnumerable<int> LeftWithWords =>
        Visits.Select((v, i) => (v, i)).Where(v => v.v.Status == Word.Spelt(HomeChildStatus.Leave) && v.v.HasWords).Select(v => v.i);

    /// <summary>What was written of a child whose visit has been cancelled and planned anew since.</summary>
    private HomeChildInput? Replanned(HomeChildForm child)
    {
        var written = Visits.Find(v => v.CourseId == child.Picture.Course.Id.ToString());
        if (written is not null)
        {
            written.VisitId = child.Visit.Id.ToString();
        }

        return written;
    }

    /// <summary>A refusal names the fields of the JSON, where children who are left out do not stand and lists have places.</summary>
    internal FieldError InForm(FieldError error)
    {
        var path = error.Field.Split('.');
        var own = path[^1].Split('[')[0];
        var field =
            own == "visits" && path.Length == 1 && error.Field == own ? "visits[0].status"
            : !error.Field.StartsWith("visits[", StringComparison.Ordinal) ? own
            : $"visits[{Written[IndexIn(path[0])].Place}].{(path.Length > 1 ? own : "status")}";
        return error with { Field = field == "heldOn" && HeldOn == VisitInput.OtherDay ? "onDay" : field };
    }

    /// <summary>The 2 of <c>visits[2]</c>.</summary>
    internal static int IndexIn(string part) => int.Parse(part.Split('[', ']')[1], System.Globalization.CultureInfo.InvariantCulture);

    private void Choose(DateOnly day, DateOnly today) => (HeldOn, OnDay) = NearDay.Choose(day, today);
}

/// <summary>One child's part. What it leaves empty is what all share.</summary>
public sealed class HomeChildInput
{
    public string? CourseId { get; set; }
    public string? VisitId { get; set; }
    public string? Status { get; set; }
    public string? Kind { get; set; }
    public List<string> Techniques { get; set; } = [];
    public string? Expectations { get; set; }
    public string? Guidance { get; set; }
    public string? AgreedNext { get; set; }
    public string? Handover { get; set; }
    public bool HandoverAgreed { get; set; }

    internal bool HasWords => Techniques.Count > 0 || (Expectations ?? Guidance ?? AgreedNext ?? Handover) is not null;

    internal bool IsOf(VisitAnswer visit) => VisitId == visit.Id.ToString();

    internal static HomeChildInput Of(HomeChildForm child) =>
        new()
        {
            CourseId = child.Form.Picture.Course.Id.ToString(),
            VisitId = child.Visit.Id.ToString(),
            Status = Word.Spelt(HomeChildStatus.Held),
            Kind = Word.Spelt(child.Visit.Kind),
        };

    internal HomeChild Body(int? seen) =>
        new(
            EntityId.Read<CourseId>(CourseId),
            EntityId.Read<VisitId>(VisitId),
            seen,
            Word.Read<VisitStatus>(Status),
            Word.Read<VisitKind>(Kind),
            VisitInput.Text(Expectations),
            VisitInput.Text(Guidance),
            [.. Techniques.Distinct(StringComparer.Ordinal)],
            VisitInput.Text(AgreedNext),
            VisitInput.Text(Handover),
            // to whom nothing is handed over of its own, the shared answer goes with the shared text
            VisitInput.Text(Handover)
                is null
                ? null
                : HandoverAgreed
        );
}
