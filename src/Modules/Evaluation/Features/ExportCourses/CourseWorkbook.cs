using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>The table of courses: a column for each thing that a comparison with the national evaluation needs (facts.md 1.4).</summary>
internal static class CourseWorkbook
{
    private const double NumberWidth = 16;
    private const char Between = ' ';

    /// <summary>The groups of goals (N4), by their words.</summary>
    private static readonly string[] Groups = ["home", "child", "daycare"];

    public static Workbook Of(ExportCourses.Export export, Phrasebook texts)
    {
        var marking = texts["courses.internal"];
        var book = new Workbook(texts["courses.title", Spread.Key(export.Year)], marking);
        var sheet = book.Add(texts["courses.leaf"]);
        sheet.FirstWidth = NumberWidth;
        sheet.Add(Cell.Of($"{marking}. {texts["courses.title", Spread.Key(export.Year)]}", CellLook.Title));
        sheet.Add(Cell.Of(texts["courses.why-internal"]));
        var columns = Columns(texts);
        sheet.Add(columns.Select(c => Cell.Of(c.Heading, CellLook.Head)));
        sheet.Freeze(rowsAbove: 3, columnsBefore: 1);
        foreach (var row in export.Rows)
        {
            sheet.Add(columns.Select(c => c.Of(row)));
        }

        return book;
    }

    private static IReadOnlyList<Column> Columns(Phrasebook texts) =>
        [
            new(texts["courses.number"], r => Cell.Of(r.Course.Number)),
            new(texts["courses.programme"], r => Cell.Of(texts[$"evaluation.programme.{r.Origin.ProgrammeKey}"])),
            new(texts["courses.received"], r => Cell.Of(r.Origin.ReceivedOn)),
            new(texts["courses.decided"], r => Cell.Of(r.Course.DecidedOn)),
            new(texts["courses.started"], r => Cell.Of(r.Course.StartedOn)),
            new(texts["courses.ended"], r => Cell.Of(r.Course.EndedOn)),
            new(
                texts["courses.end-reason"],
                r => Cell.Of(r.Course.EndReason is { } why ? texts.Finer("course.end", why, r.Course.EndReasonCode) : null)
            ),
            new(texts["courses.weeks"], r => Cell.Of(r.Course.EndedOn is { } end ? Counting.Weeks(r.Course.StartedOn, end) : null)),
            new(texts["courses.paused"], r => Cell.Of(r.Course.DaysPaused)),
            new(texts["courses.months"], r => Cell.Of(Counting.MonthsOf(r.Origin, r.Course.StartedOn))),
            new(texts["courses.referrer"], r => Cell.Of(texts.Of("referral.referrerRole", r.Origin.Referrer))),
            new(texts["courses.channel"], r => Cell.Of(texts.Finer("referral.channel", r.Origin.Channel, r.Origin.ChannelCode))),
            new(texts["courses.daycare"], r => Cell.Of(texts.Of("referral.daycareKind", r.Origin.DaycareKind))),
            new(texts["courses.institution"], r => Cell.Of(r.Origin.Institution)),
            new(texts["courses.daycare-start"], r => Cell.Of(r.Origin.PlannedDaycareStart)),
            new(
                texts["courses.overlap"],
                r => Cell.Of(r.Course.EndedOn is { } end ? Counting.Overlap(r.Origin.PlannedDaycareStart, r.Course.StartedOn, end) : null)
            ),
            new(texts["courses.factors"], r => Cell.Of(string.Join(Between, r.RiskFactors))),
            new(texts["courses.factor-count"], r => Cell.Of(r.RiskFactors.Count)),
            new(texts["courses.visits"], r => Cell.Of(Ordinary(r).Count())),
            new(texts["courses.at-home"], r => Cell.Of(Ordinary(r).Count(v => v.AtHome is true))),
            new(texts["courses.timed"], r => Cell.Of(Ordinary(r).Count(v => v.Minutes is not null))),
            new(texts["courses.minutes"], r => Cell.Of(Ordinary(r).Sum(v => v.Minutes ?? 0))),
            new(
                texts["courses.minutes-a-week"],
                r =>
                    Cell.Of(
                        r.Course.EndedOn is { } end ? Counting.MinutesAWeek(r.Course.Held, Counting.Weeks(r.Course.StartedOn, end)) : null
                    )
            ),
            new(texts["courses.extra-visits"], r => Cell.Of(r.Course.ExtraVisits)),
            new(texts["courses.extra-weeks"], r => Cell.Of(r.Course.ExtraWeeks)),
            new(texts["courses.booster-offered"], r => Cell.Of(r.Course.BoosterOfferedOn)),
            new(
                texts["courses.booster-held"],
                r => Cell.Of(r.Course.Held.Where(v => v.Booster).Select(v => (DateOnly?)v.On).FirstOrDefault())
            ),
            .. Groups.SelectMany(group => GoalColumns(group, texts)),
        ];

    /// <summary>Of a group of goals: how many, how many were reached, and the mean before and after by who says so.</summary>
    private static IEnumerable<Column> GoalColumns(string group, Phrasebook texts)
    {
        var name = texts[$"courses.goals.{group}"];
        yield return new(texts["courses.goals-agreed", name], r => Cell.Of(GoalsOf(r).Count()));
        yield return new(texts["courses.goals-reached", name], r => Cell.Of(GoalsOf(r).Count(g => g.Reached)));
        foreach (var by in Enum.GetValues<Rater>())
        {
            var says = texts.Of("rater", by);
            yield return new(texts["courses.goals-before", name, says], r => Mean(ProgressOf(r, by), p => p.Before));
            yield return new(texts["courses.goals-after", name, says], r => Mean(ProgressOf(r, by), p => p.After));
        }

        IEnumerable<GoalRow> GoalsOf(ExportCourses.CountedRow row) => row.Course.Goals.Where(g => g.Group == group);

        IReadOnlyList<GoalProgress> ProgressOf(ExportCourses.CountedRow row, Rater by) =>
            [.. GoalsOf(row).SelectMany(g => g.Progress).Where(p => p.By == by)];
    }

    private static Cell Mean(IReadOnlyList<GoalProgress> goals, Func<GoalProgress, int> score) =>
        goals.Count == 0
            ? Cell.Empty
            : Cell.Of(Math.Round((decimal)goals.Average(score), 2, MidpointRounding.AwayFromZero), CellLook.Number);

    private static IEnumerable<VisitFigures> Ordinary(ExportCourses.CountedRow row) => row.Course.Held.Where(v => !v.Booster);

    private sealed record Column(string Heading, Func<ExportCourses.CountedRow, Cell> Of);
}
