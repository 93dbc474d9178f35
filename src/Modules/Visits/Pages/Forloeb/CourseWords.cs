using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>How the pages of courses say what they show.</summary>
internal static class CourseWords
{
    /// <summary>The child's name, or the course's number where no name is known.</summary>
    public static string Name(this Family? family, string number) => family is null ? number : family.ChildName;

    /// <summary>Course number, age, day-care, pedagogue and rules, in one grey line.</summary>
    public static string MetaOf(this Phrasebook texts, CoursePicture picture) =>
        string.Join(
            " · ",
            new[]
            {
                texts["course.number", picture.Course.Number],
                picture.Family is { } family ? AgeText.Of(texts, family.BirthDate, family.DueDate, picture.Today) : null,
                picture.Family?.DaycareName,
                picture.NameOf(picture.Course.PedagogueId),
                texts["course.rules-from", DanishFormat.Date(picture.Rules.EffectiveFrom)],
            }.Where(part => !string.IsNullOrEmpty(part))
        );

    /// <summary>7 af 10, or 7 without a limit.</summary>
    public static string HeldOf(this Phrasebook texts, Allowance allowance) =>
        allowance.VisitsLeft is { } left
            ? texts["course.held-short", allowance.VisitsHeld, allowance.VisitsHeld + left]
            : DanishFormat.Number(allowance.VisitsHeld);

    /// <summary>The full stop that a sentence still lacks: a month that is cut short brings its own.</summary>
    public static string StopAfter(string text) => text.EndsWith('.') ? "" : ".";

    /// <summary>2 besøg, 4 uger, or both.</summary>
    public static string MoreOf(this Phrasebook texts, int visits, int weeks) =>
        (visits, weeks) switch
        {
            (_, 0) => texts.Counted("extension.some-visits", visits),
            (0, _) => texts.Counted("extension.some-weeks", weeks),
            _ => texts["extension.both", texts.MoreOf(visits, 0), texts.MoreOf(0, weeks)],
        };

    public static bool IsOwn(string source) => source == RuleSources.Own;

    public static StatusKind Kind(CourseStatus status) =>
        status switch
        {
            CourseStatus.Active => StatusKind.Info,
            CourseStatus.Paused => StatusKind.Warn,
            _ => StatusKind.Quiet,
        };

    public static VisitMark? Mark(VisitStatus status) =>
        status switch
        {
            VisitStatus.Held => VisitMark.Held,
            VisitStatus.Cancelled => VisitMark.Cancelled,
            VisitStatus.NoShow => VisitMark.Missed,
            _ => null,
        };
}
