using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>A course as the picture of its days.</summary>
internal static class CourseTimelineOf
{
    /// <summary>A picture over more years than this shows nothing; the table below says it all.</summary>
    private const int LongestInDays = 5 * 366;

    /// <returns>Null when there is nothing to draw yet, or too much.</returns>
    public static TimelineModel? Of(CoursePicture picture, Phrasebook texts)
    {
        var visits = Visits(picture, texts).ToList();
        List<TimelineStretch> stretches = [.. Pauses(picture, texts), .. Plans(picture), .. Booster(picture, texts)];
        var model = new TimelineModel(texts["course.timeline"], Told(picture, texts), picture.Today)
        {
            Visits = visits,
            Stretches = stretches,
            Limit = picture.Course.Allowance.LastDay is { } last ? new TimelineLimit(last) : null,
        };
        List<DateOnly> days =
        [
            .. visits.Select(v => v.Day),
            .. stretches.Select(s => s.From),
            .. stretches.Select(s => s.To),
            picture.Today,
        ];
        return visits.Count + stretches.Count == 0 || days.Max().DayNumber - days.Min().DayNumber > LongestInDays ? null : model;
    }

    private static IEnumerable<TimelineVisit> Visits(CoursePicture picture, Phrasebook texts)
    {
        foreach (var visit in picture.Course.Visits)
        {
            if (CourseWords.Mark(visit.Status) is { } mark && (visit.HeldOn ?? visit.PlannedFor) is { } day)
            {
                yield return new TimelineVisit(day, mark, visit.Number, LabelOf(visit, texts));
            }
        }
    }

    private static string? LabelOf(VisitAnswer visit, Phrasebook texts) =>
        (visit.Status, visit.Kind) switch
        {
            (VisitStatus.Held, VisitKind.StartMeeting) => texts["course.mark.start"],
            (VisitStatus.Held, VisitKind.Booster) => texts["course.mark.booster"],
            (VisitStatus.Cancelled, _) => texts["course.mark.cancelled"],
            (VisitStatus.NoShow, _) => texts["course.mark.missed"],
            _ => null,
        };

    private static IEnumerable<TimelineStretch> Pauses(CoursePicture picture, Phrasebook texts)
    {
        foreach (var pause in picture.Pauses)
        {
            var days = new PausedSpan(pause.From, pause.On).Days(picture.Today);
            // the day of resuming is no longer paused
            var last = pause.From.AddDays(Math.Max(0, days - 1));
            yield return new TimelineStretch(pause.From, last, StretchMark.Pause, Below: texts.Counted("course.pause-days", days));
        }
    }

    private static IEnumerable<TimelineStretch> Plans(CoursePicture picture)
    {
        var next = picture.Course.Allowance.VisitsHeld;
        var first = true;
        foreach (var plan in picture.Plans)
        {
            if (plan is { Kind: not VisitKind.Booster, PlannedFor: { } from })
            {
                var number = (++next).ToString(System.Globalization.CultureInfo.InvariantCulture);
                yield return new TimelineStretch(from, plan.PlannedTo ?? from, first ? StretchMark.Window : StretchMark.Later, number);
                first = false;
            }
        }
    }

    private static IEnumerable<TimelineStretch> Booster(CoursePicture picture, Phrasebook texts)
    {
        if (picture.HeldBooster is null && picture.Course.Allowance is { BoosterFrom: { } from, BoosterTo: { } to })
        {
            yield return new TimelineStretch(
                from,
                to,
                StretchMark.Booster,
                texts["course.mark.booster"],
                DanishFormat.Range(from, to, picture.Today)
            );
        }
    }

    /// <summary>The same in sentences, for those who listen.</summary>
    private static string Told(CoursePicture picture, Phrasebook texts)
    {
        List<string> told = [texts["course.told.held", picture.Course.Allowance.VisitsHeld]];
        if (picture.LastHeld?.HeldOn is { } last)
        {
            told.Add(texts["course.told.last", DanishFormat.Date(last)]);
        }

        told.AddRange(
            picture.Pauses.Select(p =>
                texts["course.told.pause", DanishFormat.Date(p.From), p.On is { } on ? DanishFormat.Date(on) : texts["course.pause-open"]]
            )
        );
        told.AddRange(picture.Course.Visits.Where(v => v.Asked is not null).Select(v => ToldOf(v, picture, texts)));
        told.AddRange(picture.Plans.Where(p => p.PlannedFor is not null).Select(p => texts["course.told.plan", WindowOf(p)]));
        if (picture.Course.Allowance.LastDay is { } limit)
        {
            told.Add(texts["course.told.limit", DanishFormat.Date(limit)]);
        }

        told.Add(texts["course.told.today", DanishFormat.Date(picture.Today)]);
        return string.Join(' ', told);
    }

    /// <summary>That a visit was cancelled or moved, who asked, when it was noted, and why.</summary>
    private static string ToldOf(VisitAnswer visit, CoursePicture picture, Phrasebook texts)
    {
        var off = visit.Status == VisitStatus.Cancelled ? texts["course.told.cancelled", WindowOf(visit)] : null;
        var asked = AskedWords.Of(visit, picture.NameOf(visit.RecordedBy), texts);
        return string.Join(' ', new[] { off, asked, visit.Asked?.Why }.OfType<string>());
    }

    public static string WindowOf(IPlanned plan) => plan.PlannedFor is { } from ? DanishFormat.FullRange(from, plan.PlannedTo ?? from) : "";
}
