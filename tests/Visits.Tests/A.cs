using System.Globalization;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests;

/// <summary>Courses with telling defaults: the start meeting is held on 5 January 2026.</summary>
internal static class A
{
    public static readonly DateOnly Start = Day("2026-01-05");
    private static readonly RuleSources Sources = new("A1", "N1", "A1", "A2", "A2", "A5", "N5", "A7", "A4");

    public static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Ten visits, no weeks, a booster after 14–28 days; forty weeks where a test asks for them.</summary>
    public static ProgrammeVersion Ishoej(int? maxWeeks = null, bool pauseExtends = true) =>
        Rules("ishoej-0-6", new CourseLimits(10, maxWeeks, 14, 28, pauseExtends));

    /// <summary>Forty weeks, no limit on visits, no booster.</summary>
    public static ProgrammeVersion National(bool pauseExtends = true) =>
        Rules("national-1000-days", new CourseLimits(null, 40, null, null, pauseExtends));

    public static VisitFacts StartMeeting(DateOnly? day = null) => new(VisitKind.StartMeeting, VisitStatus.Held, day ?? Start);

    public static VisitFacts Ordinary(DateOnly day) => new(VisitKind.Ordinary, VisitStatus.Held, day);

    public static VisitFacts Booster(DateOnly day) => new(VisitKind.Booster, VisitStatus.Held, day);

    /// <summary>A start meeting and as many ordinary visits as asked for, a week apart.</summary>
    public static Tally Held(int visits) =>
        Tally.Of(Enumerable.Range(0, visits).Select(i => i == 0 ? StartMeeting() : Ordinary(Start.AddDays(7 * i))));

    public static CourseState State(
        ProgrammeVersion rules,
        Tally? held = null,
        Extra extra = default,
        DateOnly? endedOn = null,
        IReadOnlyList<PausedSpan>? pauses = null,
        string today = "2027-12-01"
    ) => new(rules, held ?? Held(1), extra, endedOn, pauses ?? [], Day(today));

    /// <summary>A status by its name, since a table of cases is public and the word is the room's own.</summary>
    public static VisitStatus Status(string name) => Enum.Parse<VisitStatus>(name);

    public static string Code(Refusal? refusal) => refusal?.Code ?? "recorded";

    private static ProgrammeVersion Rules(string key, CourseLimits limits) =>
        new(
            ProgrammeVersionId.New(),
            key,
            "Barnet i Midten",
            Day("2018-01-01"),
            new TargetGroup(0, 83, false, null, true, true, false),
            limits,
            ConsentBy.One,
            "ishoej",
            "A1–A7",
            OpensCourse: true,
            Sources
        );
}
