using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>A year in figures. What would let anybody compute a count of few families from what is told beside it is the lead's alone: lists of referrals beside
/// the same lists of courses, and what is counted by another year than its course (ADR 0026).</summary>
internal static class Indicators
{
    /// <param name="isOver">Of a running year nobody but the lead is told how many answered: the answers of today stand elsewhere, and these could be taken from them.</param>
    public static IReadOnlyList<Indicator> Of(YearSums sums, int? expected, bool isInternal, bool isOver = true)
    {
        var lens = Lens.Of(sums, isInternal);
        return
        [
            .. OfReferrals(lens, sums),
            .. OfDecisions(lens, sums),
            .. OfCourses(lens, sums, expected),
            .. OfVisits(lens, sums),
            .. OfBoosters(lens, sums),
            .. lens.IsInternal || isOver ? OfParents(lens) : [],
        ];
    }

    private static IEnumerable<Indicator> OfReferrals(Lens lens, YearSums sums)
    {
        const IndicatorGroup group = IndicatorGroup.Referrals;
        yield return lens.Count(group, "received", Figure.Received, lens.Total(sums.Of(Figure.Started)), lens.Total(sums.Of(Figure.Ended)));
        if (!lens.IsInternal)
        {
            yield break;
        }

        var (received, screened) = (sums.Of(Figure.Received), sums.Of(Figure.Screened));
        yield return lens.Split(group, "receivedByChannel", Figure.ReceivedByChannel, received);
        yield return lens.Split(group, "receivedByReferrer", Figure.ReceivedByReferrer, received);
        yield return lens.Split(group, "receivedByDaycare", Figure.ReceivedByDaycare, received);
        yield return lens.Count(group, "screened", Figure.Screened);
        yield return lens.Overlaps(group, "seen", Figure.Seen, screened);
        yield return lens.Count(group, "withdrawn", Figure.Withdrawn);
    }

    private static IEnumerable<Indicator> OfDecisions(Lens lens, YearSums sums)
    {
        const IndicatorGroup group = IndicatorGroup.Decisions;
        var (started, ended) = (lens.Total(sums.Of(Figure.Started)), lens.Total(sums.Of(Figure.Ended)));
        var received = lens.Total(sums.Of(Figure.Received), started, ended);
        var decided = lens.Count(group, "decided", Figure.Decided, started, ended, received);
        yield return decided;
        var byOutcome = decided.Value is null
            ? decided with
            {
                Id = "decidedByOutcome",
            }
            : lens.Split(
                group,
                "decidedByOutcome",
                Figure.Decided,
                sums.Of(Figure.Decided),
                lens.Parts(
                    sums.Split(Figure.Decided),
                    [sums.Of(Figure.Decided)],
                    p => p.Key == Word.Spelt(DecisionOutcome.Accept) && lens.Total(p.N, started, ended, received) is null
                )
            );
        yield return byOutcome;
        yield return lens.Share(
            group,
            "against",
            sums.Of(Figure.Against),
            sums.Of(Figure.Decided),
            Figure.Against,
            isTold: decided.Value is not null
        );
        var passedOn = byOutcome.Parts.FirstOrDefault(p => p.Key == Word.Spelt(DecisionOutcome.PassOn));
        if (passedOn is { Suppressed: false })
        {
            yield return lens.Split(group, "passedOnTo", Figure.PassedOn, passedOn.N ?? 0);
        }

        yield return Waited(lens, sums, decided.N);
        if (lens.IsInternal)
        {
            yield return lens.Mean(
                group,
                "waitedMean",
                sums.Of(Figure.WaitedDays),
                sums.Of(Figure.Decided),
                sums.Of(Figure.Decided),
                Figure.Waited
            );
        }
    }

    private static Indicator Waited(Lens lens, YearSums sums, int? n)
    {
        var middle = n is null ? null : Waiting.MedianOf(sums.Split(Figure.Waited));
        return new Indicator(
            IndicatorGroup.Decisions,
            "waitedMedian",
            null,
            n,
            n is null,
            null,
            Figure.Waited,
            lens.IsInternal ? lens.Split(IndicatorGroup.Decisions, "", Figure.Waited, sums.Of(Figure.Decided)).Parts : []
        )
        {
            Class = middle,
        };
    }

    private static IEnumerable<Indicator> OfCourses(Lens lens, YearSums sums, int? expected)
    {
        const IndicatorGroup group = IndicatorGroup.Courses;
        var begun = sums.Of(Figure.Started);
        yield return lens.Count(group, "started", Figure.Started);
        var ended = lens.Count(group, "ended", Figure.Ended);
        yield return ended;
        if (expected is { } families && lens.Total(families) is { } told)
        {
            yield return new Indicator(
                group,
                "ofExpected",
                told > 0 && ended.Value is { } done ? Math.Round(done / told, 4, MidpointRounding.AwayFromZero) : null,
                told,
                ended.Value is null,
                null,
                Figure.Ended,
                []
            );
        }

        yield return lens.Split(group, "byChannel", Figure.ByChannel, begun);
        yield return lens.Split(group, "byReferrer", Figure.ByReferrer, begun);
        yield return lens.Split(group, "byDaycare", Figure.ByDaycare, begun);
        yield return lens.Split(group, "byAge", Figure.ByAge, begun);
        yield return lens.Overlaps(group, "byRiskFactor", Figure.ByRiskFactor, begun);
        yield return lens.IsInternal
            ? lens.Split(group, "endedBecause", Figure.EndedBecause, sums.Of(Figure.Ended))
            : lens.Split(group, "byEndReason", Figure.ByEndReason, begun, lens.EndReasons());
        if (lens.IsInternal)
        {
            yield return lens.Count(group, "paused", Figure.Paused);
        }
    }

    /// <summary>Visits are no families, yet few of them are of few: what lies one to four from the visits that are told elsewhere is withheld.</summary>
    private static IEnumerable<Indicator> OfVisits(Lens lens, YearSums sums)
    {
        const IndicatorGroup group = IndicatorGroup.Visits;
        var (started, held, ended) = (sums.Of(Figure.Started), sums.Of(Figure.VisitsHeld), sums.Of(Figure.Ended));
        yield return lens.Mean(group, "visitsPerCourse", held, started, started, Figure.Started);
        if (lens.IsInternal)
        {
            yield return lens.Mean(group, "visitsPerEnded", sums.Of(Figure.EndedVisits), ended, ended, Figure.Ended);
        }

        yield return lens.Mean(
            group,
            "minutes",
            sums.Of(Figure.VisitMinutes),
            sums.Of(Figure.VisitsTimed),
            sums.Of(Figure.CoursesTimed),
            Figure.VisitsTimed,
            lens.TellsMinutes
        );
        var home = lens.Home();
        yield return lens.Share(group, "atHome", home.Home, home.Placed, Figure.VisitsAtHome, home.TellsHowMany);
        var (missed, cancelled) = (sums.Of(Figure.VisitsMissed), sums.Of(Figure.VisitsCancelled));
        var isTold = lens.IsInternal || !new[] { missed, cancelled, held }.Any(SmallNumbers.IsSmall) && lens.Total(started) is not null;
        yield return lens.Share(group, "missed", missed, held + missed + cancelled, Figure.VisitsMissed, isTold);
        yield return lens.Share(group, "cancelled", cancelled, held + missed + cancelled, Figure.VisitsCancelled, isTold);
    }

    private static IEnumerable<Indicator> OfBoosters(Lens lens, YearSums sums)
    {
        var (boosters, offered) = (lens.Boosters(), sums.Of(Figure.BoostersOffered));
        yield return lens.Share(
            IndicatorGroup.Boosters,
            "boostersOffered",
            offered,
            sums.Of(Figure.Started),
            Figure.BoostersOffered,
            !boosters.Suppressed
        );
        yield return lens.Share(
            IndicatorGroup.Boosters,
            "boostersHeld",
            sums.Of(Figure.BoostersHeld),
            offered,
            Figure.BoostersHeld,
            !boosters.Suppressed
        );
    }

    private static IEnumerable<Indicator> OfParents(Lens lens)
    {
        var rate = lens.Answers();
        var (asked, answered) = (rate.Sent ?? 0, rate.Answered ?? 0);
        yield return lens.Share(IndicatorGroup.Parents, "answered", answered, asked, Figure.Answered, answered <= asked) with
        {
            Suppressed = rate.Suppressed || answered > asked,
        };
    }
}
