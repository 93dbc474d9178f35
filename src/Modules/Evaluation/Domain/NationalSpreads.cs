namespace BarnetIMidten.Evaluation.Domain;

/// <summary>How much and how long: means with medians, and of how many courses.</summary>
internal static class NationalSpreads
{
    private const int Decimals = 2;
    private const decimal MinutesInHour = 60;

    public static IEnumerable<NationalRow> Of(YearSums sums, Lens lens, StatusFigures status)
    {
        var (started, ended) = (sums.Of(Figure.Started), sums.Of(Figure.Ended));
        yield return Told("ageMonths", AgeIsHidden(status) ? Spread.Withheld : Among(sums, Figure.ByAgeMonths, started));
        foreach (var minutes in Minutes(sums, lens))
        {
            yield return minutes;
        }

        // where nearly all that began have ended, what is told of them could be taken from what is told of all
        var isFew = SmallNumbers.IsSmall(Math.Abs(started - ended));
        yield return Told("visitsPerCourse", OfEnded(Figure.EndedByVisits));
        yield return Told("weeks", OfEnded(Figure.EndedByWeeks));
        if (sums.Of(Figure.EndedByMinutesAWeek) > 0)
        {
            yield return InHours(Told("hoursAWeek", OfEnded(Figure.EndedByMinutesAWeek)));
        }

        if (sums.Of(Figure.EndedByOverlap) > 0)
        {
            yield return Told("daycareOverlap", OfEnded(Figure.EndedByOverlap));
        }

        Spread OfEnded(Figure figure) => isFew ? Spread.Withheld : Among(sums, figure, ended);
    }

    /// <summary>Where ages are withheld in years their mean in months would tell much of them.</summary>
    private static bool AgeIsHidden(StatusFigures status) => status.ByAgeYears.Count == 0 || status.ByAgeYears.Any(a => a.Suppressed);

    /// <summary>Of those of whom it is known; withheld where few are left of whom it is not.</summary>
    private static Spread Among(YearSums sums, Figure figure, int all) =>
        SmallNumbers.IsSmall(all - sums.Of(figure)) ? Spread.Withheld : Spread.Of(sums.Split(figure));

    private static NationalRow Told(string part, Spread spread) =>
        new(part, "", spread.N, null, null, spread.Mean, spread.Median, Suppressed: spread.N is null);

    private static NationalRow InHours(NationalRow row) => row with { Mean = Hours(row.Mean), Median = Hours(row.Median) };

    private static decimal? Hours(decimal? minutes) =>
        minutes is { } known ? Math.Round(known / MinutesInHour, Decimals, MidpointRounding.AwayFromZero) : null;

    /// <summary>Of visits; nothing where no length was ever recorded.</summary>
    private static IEnumerable<NationalRow> Minutes(YearSums sums, Lens lens)
    {
        var timed = sums.Of(Figure.VisitsTimed);
        return timed == 0 ? []
            : !lens.TellsMinutes ? [new NationalRow("minutes", "", null, null, null, Suppressed: true)]
            :
            [
                new NationalRow(
                    "minutes",
                    "",
                    timed,
                    null,
                    null,
                    Math.Round((decimal)sums.Of(Figure.VisitMinutes) / timed, 1, MidpointRounding.AwayFromZero)
                ),
            ];
    }
}
