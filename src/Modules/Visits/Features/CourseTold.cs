using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>All that is kept of a course.</summary>
/// <param name="VersionNames">What the versions are called that it has been moved between.</param>
internal sealed record WholeCourse(
    Course Course,
    IReadOnlyList<Visit> Visits,
    IReadOnlyList<VisitState> EarlierStates,
    IReadOnlyList<Goal> Goals,
    CourseHistory History,
    IReadOnlyDictionary<ProgrammeVersionId, string> VersionNames
);

/// <summary>A course as the family itself is told of it.</summary>
/// <param name="EarlierVisits">How visits stood before they were changed.</param>
internal sealed record CourseTold(
    CourseId Id,
    string Number,
    CourseStatus Status,
    DateOnly DecidedOn,
    DateOnly? StartedOn,
    DateOnly? EndedOn,
    EndReason? EndReason,
    string? EndReasonCode,
    IReadOnlyList<GoalAnswer> Goals,
    CourseProgress Progress,
    IReadOnlyList<VisitAnswer> Visits,
    IReadOnlyList<VisitAnswer> EarlierVisits,
    CourseHistory History
)
{
    public static CourseTold Of(WholeCourse whole)
    {
        var course = whole.Course;
        return new CourseTold(
            course.Id,
            course.Number.ToString(),
            course.Status,
            course.DecidedOn,
            course.Held.StartedOn,
            course.EndedOn,
            course.EndReason,
            course.EndReasonCode,
            [.. whole.Goals.Select(g => GoalAnswer.Of(g, course.Version))],
            CourseProgress.Of(course, whole.Goals),
            VisitAnswer.AllOf(whole.Visits, new Dictionary<VisitId, Plan>(), course.Version),
            [.. whole.EarlierStates.Select(s => VisitAnswer.Of(s, course.Version))],
            whole.History
        );
    }
}

/// <summary>The same as people read it.</summary>
internal static class CourseSections
{
    public static IEnumerable<CaseSection> Sections(this WholeCourse whole, Phrasebook texts) =>
        [
            new CaseSection(2, texts["course.case.title"], OfCourse(whole, texts).All),
            .. CaseFacts.Table(
                texts,
                "course.case.goals",
                ["course.case.goal", "course.case.goal-group", "course.case.agreed", "course.case.status"],
                whole.Goals.Select(g =>
                    (IReadOnlyList<string>)
                        [g.Text, texts.Of("goal.group", g.Group), CaseFacts.Day(g.AgreedOn), texts.Of("goal.status", g.Status)]
                )
            ),
            .. CaseFacts.Table(
                texts,
                "course.case.scores",
                ["course.case.goal", "course.case.score-by", "course.case.score-when", "course.case.score", "course.case.score-on"],
                whole.Goals.SelectMany(g =>
                    g.Scores.Select(s =>
                        (IReadOnlyList<string>)
                            [
                                g.Text,
                                texts.Of("rater", s.By),
                                texts.Of("goal.moment", s.Moment),
                                texts[$"goal.score.{s.Score}"],
                                s.GoneOn is { } gone
                                    ? texts["course.case.score-gone", CaseFacts.Day(s.On), CaseFacts.Day(gone)]
                                    : CaseFacts.Day(s.On),
                            ]
                    )
                )
            ),
            .. whole.Visits.OrderBy(v => v.HeldOn ?? v.PlannedFor).Select(v => OfVisit(v.Entry, texts["course.case.visit"], texts)),
            .. whole.EarlierStates.Select(s => OfVisit(s.Entry, texts["course.case.visit-earlier"], texts)),
            .. OfHistory(whole.History, texts),
            .. OfMoves(whole, texts),
        ];

    private static CaseFacts OfCourse(WholeCourse whole, Phrasebook texts) =>
        new CaseFacts(texts)
            .Add("course.case.number", whole.Course.Number.ToString())
            .Add("course.case.status", texts.Of("course.status", whole.Course.Status))
            .Add("course.case.decided", whole.Course.DecidedOn)
            .Add("course.case.started", whole.Course.Held.StartedOn)
            .Add("course.case.ended", whole.Course.EndedOn)
            .Add(
                "course.case.end-reason",
                whole.Course.EndReason is { } reason ? texts.Finer("course.end", reason, whole.Course.EndReasonCode) : null
            )
            .Add("course.case.note", whole.Course.EndNote)
            .Add("course.case.helped-parents", Called(whole.Course.HelpedMost?.Parents, texts))
            .Add("course.case.helped-pedagogue", Called(whole.Course.HelpedMost?.Pedagogue, texts))
            .Add(
                "course.case.helped-before",
                whole.Course.HelpedMost?.Earlier is { Count: > 0 } earlier
                    ? string.Join(
                        ", ",
                        earlier.Select(h =>
                            texts[
                                "course.case.score-gone",
                                $"{texts.Called(h.Technique)} ({texts.Of("rater", h.By)})",
                                CaseFacts.Day(h.GoneOn)
                            ]
                        )
                    )
                    : null
            );

    private static string? Called(string? code, Phrasebook texts) => code is null ? null : texts.Called(code);

    private static CaseSection OfVisit(VisitEntry visit, string heading, Phrasebook texts) =>
        new CaseFacts(texts)
            .Add("course.case.kind", texts.Of("visit.kind", visit.Facts.Kind))
            .Add("course.case.status", texts.Of("visit.status", visit.Facts.Status))
            .Add("course.case.held", visit.Facts.HeldOn)
            .Add("course.case.planned", visit.Plan.From)
            .Add("course.case.planned-to", visit.Plan.To)
            .Add("course.case.starts", visit.Plan.StartsAt is { } at ? DanishFormat.Time(at) : null)
            .Add("course.case.minutes", visit.DurationMinutes is { } minutes ? $"{minutes}" : null)
            .Add("course.case.place", visit.Place is { } place ? texts.Of("visit.place", place) : null)
            .Add("course.case.participants", string.Join(", ", visit.Notes.Participants))
            .Add("course.case.techniques", string.Join(", ", visit.Techniques.Select(texts.Called)))
            .Add("course.case.expectations", visit.Notes.Expectations)
            .Add("course.case.guidance", visit.Notes.Guidance)
            .Add("course.case.agreed-next", visit.Notes.AgreedNext)
            .Add("course.case.handover", visit.Notes.Handover)
            .Add("course.case.handover-agreed", visit.HandoverAgreed)
            .Add("course.case.asked", visit.Notes.Asked is { } asked ? texts.Of("call-off.asked-by", asked.By) : null)
            .Add("course.case.why", visit.Notes.Asked?.Why)
            .Under((visit.Facts.HeldOn ?? visit.Plan.From) is { } day ? $"{heading} {CaseFacts.Day(day)}" : heading);

    private static IEnumerable<CaseSection> OfHistory(CourseHistory history, Phrasebook texts) =>
        [
            .. CaseFacts.Table(
                texts,
                "course.case.pauses",
                ["course.case.from", "course.case.resumed", "course.case.why"],
                history.Pauses.Select(p => (IReadOnlyList<string>)[CaseFacts.Day(p.From), CaseFacts.Day(p.On), p.Reason ?? ""])
            ),
            .. CaseFacts.Table(
                texts,
                "course.case.extensions",
                ["course.case.extra-visits", "course.case.extra-weeks", "course.case.why"],
                history.Extensions.Select(e => (IReadOnlyList<string>)[$"{e.ExtraVisits}", $"{e.ExtraWeeks}", e.Reason ?? ""])
            ),
            .. CaseFacts.Table(
                texts,
                "course.case.requests",
                ["course.case.extra-visits", "course.case.extra-weeks", "course.case.why"],
                history.ExtensionRequests.Select(e => (IReadOnlyList<string>)[$"{e.ExtraVisits}", $"{e.ExtraWeeks}", e.Reason ?? ""])
            ),
            .. CaseFacts.Table(
                texts,
                "course.case.offers",
                ["course.case.offered", "course.case.answer"],
                history.BoosterOffers.Select(o => (IReadOnlyList<string>)[CaseFacts.Day(o.OfferedOn), texts.Of("booster.answer", o.Answer)])
            ),
        ];

    private static IEnumerable<CaseSection> OfMoves(WholeCourse whole, Phrasebook texts) =>
        CaseFacts.Table(
            texts,
            "course.case.moves",
            ["course.case.move-from", "course.case.move-to", "course.case.move-on", "course.case.move-consent", "course.case.why"],
            whole.History.ProgrammeMoves.Select(m =>
                (IReadOnlyList<string>)
                    [
                        whole.VersionNames.GetValueOrDefault(m.FromVersionId) ?? "",
                        whole.VersionNames.GetValueOrDefault(m.ToVersionId) ?? "",
                        CaseFacts.Day(DanishClock.DayOf(m.RecordedAt)),
                        CaseFacts.Day(m.ConsentNotedOn),
                        m.Reason,
                    ]
            )
        );
}
