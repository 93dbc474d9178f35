using System.Globalization;
using BarnetIMidten.Shared.Results;
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

    /// <summary>One in each line.</summary>
    public string? Participants { get; set; }

    internal bool IsHeld => Status == Shapes.Spelt(VisitStatus.Held);

    private DateOnly? HeldDay =>
        HeldOn == OtherDay ? OnDay
        : DateOnly.TryParseExact(HeldOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : null;

    internal VisitBody Body() =>
        new(
            Shapes.Word<VisitKind>(Kind),
            Shapes.Word<VisitStatus>(Status),
            IsHeld ? HeldDay : null,
            PlannedFor,
            PlannedTo,
            string.IsNullOrWhiteSpace(StartsAt) ? null : StartsAt,
            DurationMinutes,
            Shapes.Word<Place>(Place),
            Text(Expectations),
            Text(Guidance),
            Techniques.Distinct(StringComparer.Ordinal).ToList(),
            Text(AgreedNext),
            Text(Handover),
            HandoverAgreed,
            (Participants ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );

    /// <summary>A recorded visit, to be changed; a plan is opened as what became of it.</summary>
    internal static VisitInput Of(VisitAnswer visit, VisitStatus? became, DateOnly today)
    {
        var input = new VisitInput
        {
            Kind = Shapes.Spelt(visit.Kind),
            Status = Shapes.Spelt(became ?? visit.Status),
            PlannedFor = visit.PlannedFor,
            PlannedTo = visit.PlannedTo,
            StartsAt = visit.StartsAt,
            DurationMinutes = visit.DurationMinutes,
            Place = visit.Place is { } place ? Shapes.Spelt(place) : Shapes.Spelt(Domain.Place.Home),
            Techniques = [.. visit.Techniques],
            Expectations = visit.Expectations,
            Guidance = visit.Guidance,
            AgreedNext = visit.AgreedNext,
            Handover = visit.Handover,
            HandoverAgreed = visit.HandoverAgreed == true,
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
            Kind = Shapes.Spelt(kind),
            Status = Shapes.Spelt(status),
            Place = Shapes.Spelt(picture.LastHeld?.Place ?? Domain.Place.Home),
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

    private void Choose(DateOnly day, DateOnly today)
    {
        var isNear = day == today || day == today.AddDays(-1);
        HeldOn = isNear ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : OtherDay;
        OnDay = isNear ? null : day;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
