using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Features.RehearseVersion;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Charts;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Programmes.Pages.Programme;

/// <summary>A rehearsal as the page shows it: numbers, pictures, and the first of each list.</summary>
internal sealed class RehearsalLook(RehearseVersion.Answer answer, DateOnly from, DateOnly to, Phrasebook texts)
{
    /// <summary>More rows than this nobody reads on a page; the API tells them all.</summary>
    public const int MostRows = 50;

    /// <summary>So many stand unfolded.</summary>
    public const int AtOnce = 8;

    public RehearseVersion.Answer Answer => answer;

    public string Span => DanishFormat.FullRange(from, to);

    public int FallOut => answer.EligibleBefore - Stay;

    public int ComeIn => answer.EligibleAfter - Stay;

    /// <summary>Eligible both before and after. Of those that come out otherwise, as many as are told of come in or fall out.</summary>
    private int Stay => (answer.EligibleBefore + answer.EligibleAfter - answer.ChangedTotal) / 2;

    public IReadOnlyList<SplitPart> Parts =>
        [
            new(texts["rehearsal.part-stay"], Stay),
            new(texts["rehearsal.part-in"], ComeIn),
            new(texts["rehearsal.part-out"], FallOut),
            new(texts["rehearsal.part-neither"], answer.Referrals - Stay - ComeIn - FallOut),
        ];

    public IEnumerable<ChangedReferral> Changed => answer.Changed.Take(MostRows);

    public IEnumerable<RehearsedCourse> Courses => answer.OpenCourses.Courses.Take(MostRows);

    public IReadOnlyList<DateOnly> Mondays => [.. answer.Weeks.Select(w => w.Monday)];

    public ChartSeries Before => new(texts["rehearsal.weeks-before"], [.. answer.Weeks.Select(w => w.Before)]);

    public ChartSeries After => new(texts["rehearsal.weeks-after"], [.. answer.Weeks.Select(w => w.After)]);

    public string WeeksSay => texts["rehearsal.weeks-say", answer.Weeks.Count, Sum(w => w.Before), Sum(w => w.After)];

    /// <summary>The grounds that are not met; all of them where it comes in.</summary>
    public static IEnumerable<RehearsedGround> Telling(ChangedReferral changed) => changed.Grounds.Where(g => g.Met == changed.After);

    public string Visits(CourseFrame frame) =>
        frame.VisitsLeft is { } left ? texts["rehearsal.visits-left", left] : texts["programme.rule.maxVisits-none"];

    public string LastDay(CourseFrame frame) => frame.LastDay is { } last ? DanishFormat.Date(last) : texts["rehearsal.no-last-day"];

    public string Booster(CourseFrame frame) =>
        frame is { BoosterFrom: { } first, BoosterTo: { } last } ? DanishFormat.FullRange(first, last) : texts["rehearsal.no-booster"];

    private string Sum(Func<RehearsedWeek, decimal> visits) => DanishFormat.Number(answer.Weeks.Sum(visits), 0);
}
