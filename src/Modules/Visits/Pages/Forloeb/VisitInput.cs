using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>The form of a visit, named as its JSON is.</summary>
public sealed class VisitInput
{
    /// <summary>The choice beside today and yesterday.</summary>
    public const string OtherDay = "other";

    public string? Kind { get; set; }
    public string? Status { get; set; }

    /// <summary>Today or yesterday as a date, or <see cref="OtherDay"/>.</summary>
    public string? HeldOn { get; set; }

    public DateOnly? OnDay { get; set; }
    public DateOnly? PlannedFor { get; set; }
    public DateOnly? PlannedTo { get; set; }
    public string? StartsAt { get; set; }
    public int? DurationMinutes { get; set; }
    public string? Place { get; set; }
    public List<string> Techniques { get; set; } = [];
    public string? Expectations { get; set; }
    public string? Guidance { get; set; }
    public string? AgreedNext { get; set; }
    public string? Handover { get; set; }
    public bool HandoverAgreed { get; set; }

    /// <summary>Whether an empty box says that the parents did not agree; of a visit of which nobody knows, it says nothing.</summary>
    public bool HandoverKnown { get; set; }

    /// <summary>One in each line.</summary>
    public string? Participants { get; set; }

    internal bool IsHeld => Status == Word.Spelt(VisitStatus.Held);

    private DateOnly? HeldDay => NearDay.Read(HeldOn, OnDay);

    internal VisitBody Body() =>
        new(
            Word.Read<VisitKind>(Kind),
            Word.Read<VisitStatus>(Status),
            IsHeld ? HeldDay : null,
            PlannedFor,
            PlannedTo,
            string.IsNullOrWhiteSpace(StartsAt) ? null : StartsAt,
            DurationMinutes,
            Word.Read<Place>(Place),
            Text(Expectations),
            Text(Guidance),
            Techniques.Distinct(StringComparer.Ordinal).ToList(),
            Text(AgreedNext),
            Text(Handover),
            HandoverAgreed || HandoverKnown ? HandoverAgreed : null,
            Lines(Participants)
        );

    /// <summary>A recorded visit, to be changed; a plan is opened as what became of it.</summary>
    internal static VisitInput Of(VisitAnswer visit, VisitStatus? became, DateOnly today)
    {
        var input = new VisitInput
        {
            Kind = Word.Spelt(visit.Kind),
            Status = Word.Spelt(became ?? visit.Status),
            PlannedFor = visit.PlannedFor,
            PlannedTo = visit.PlannedTo,
            StartsAt = visit.StartsAt,
            DurationMinutes = visit.DurationMinutes,
            // where a visit was held that was imported, nobody knows: no place is chosen for her who puts it right
            Place =
                visit.Place is { } place ? Word.Spelt(place)
                : visit.Status == VisitStatus.Held ? null
                : Word.Spelt(Domain.Place.Home),
            Techniques = [.. visit.Techniques],
            Expectations = visit.Expectations,
            Guidance = visit.Guidance,
            AgreedNext = visit.AgreedNext,
            Handover = visit.Handover,
            HandoverAgreed = visit.HandoverAgreed == true,
            HandoverKnown = visit.HandoverAgreed is not null || visit.Status == VisitStatus.Planned,
            Participants = string.Join('\n', visit.Participants),
        };
        input.Choose(visit.HeldOn ?? (visit.PlannedFor <= today ? visit.PlannedFor : today) ?? today, today);
        return input;
    }

    /// <summary>The next visit, with what is most likely chosen already.</summary>
    internal static VisitInput Next(CoursePicture picture, VisitStatus status)
    {
        var kind =
            !picture.StartMeetingHeld ? VisitKind.StartMeeting
            : picture.Course.EndedOn is null ? VisitKind.Ordinary
            : VisitKind.Booster;
        var input = new VisitInput
        {
            Kind = Word.Spelt(kind),
            Status = Word.Spelt(status),
            Place = Word.Spelt(picture.LastHeld?.Place ?? Domain.Place.Home),
            HandoverKnown = true,
        };
        input.Choose(picture.Today, picture.Today);
        return input;
    }

    /// <summary>A refusal names the fields of the JSON; here the other day has a field of its own.</summary>
    internal FieldError InForm(FieldError error) =>
        error.Field switch
        {
            "heldOn" when HeldOn == OtherDay => error with { Field = "onDay" },
            _ when error.Field.StartsWith("participants", StringComparison.Ordinal) => error with { Field = "participants" },
            _ when error.Field.StartsWith("techniques", StringComparison.Ordinal) => error with { Field = "techniques" },
            _ => error,
        };

    /// <summary>What was written today is yesterday's tomorrow: the day stays the day.</summary>
    internal void MindTheDay(DateOnly today)
    {
        if (HeldOn != OtherDay && HeldDay is { } day)
        {
            Choose(day, today);
        }
    }

    private void Choose(DateOnly day, DateOnly today) => (HeldOn, OnDay) = NearDay.Choose(day, today);

    internal static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
