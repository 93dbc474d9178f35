namespace BarnetIMidten.Evaluation.Domain;

/// <summary>A row of the table: a count of a whole with its share, or how a number lies among courses. What is missing is missing, and never "no".</summary>
/// <param name="Part"><c>channel</c>, <c>riskFactors</c>, <c>weeks</c>, …</param>
/// <param name="N">Null where it is withheld, or nobody records it.</param>
/// <param name="Of">Of how many; null where it is withheld, or of nothing.</param>
internal sealed record NationalRow(
    string Part,
    string Key,
    int? N,
    int? Of,
    ShareOf? Share,
    decimal? Mean = null,
    decimal? Median = null,
    bool Suppressed = false
);

/// <summary>What a national evaluation compares municipalities by (facts.md 1.4), always by the rule of small numbers: it is made to be sent.
/// Where a page shows the same list it is withheld in the same way, so that neither says what the other does not.</summary>
internal static class NationalTable
{
    /// <summary>The rows of what such a comparison asks for and the product does not ask pedagogues to write down.</summary>
    public const string NotRecorded = "notRecorded";

    private static readonly string[] Missing = ["preparation", "travel", "documentation", "cost"];

    /// <param name="programmes">The courses that began, by the key of their programme.</param>
    /// <param name="isOver">Parents' answers are told of whole years alone.</param>
    public static IReadOnlyList<NationalRow> Of(
        YearSums sums,
        IReadOnlyList<Part> programmes,
        int? expected,
        Questionnaire sheet,
        bool isOver
    )
    {
        var status = StatusFigures.Shown(sums, expected);
        var lens = Lens.Of(sums, isInternal: false);
        var started = status.Courses.Started;
        return
        [
            Total("courses", "started", started),
            Total("courses", "ended", status.Courses.Ended),
            Total("courses", "expected", status.Courses.Expected),
            .. Split("programme", lens.Parts(programmes, [sums.Of(Figure.Started)]), started),
            .. Split("channel", status.ByChannel, started),
            .. Split("referrer", status.ByReferrer, started),
            .. Split("ageYears", status.ByAgeYears, started),
            .. status.RiskFactors.Select(f => Pair("riskFactors", f.Key, f.N, started)),
            Total("daycares", "institutions", status.Daycares.Institutions),
            .. Decisions(sums, expected),
            Total("visits", "held", status.Visits.Held is { } held ? SmallNumbers.Total(held) : null),
            .. Home(lens),
            .. NationalSpreads.Of(sums, lens, status),
            .. Split("endReason", status.ByEndReason, started),
            Pair("boosters", "offered", status.Boosters.Offered, started),
            Pair("boosters", "held", status.Boosters.Held, status.Boosters.Offered),
            .. NationalGoals.Of(sums),
            .. isOver ? Parents(sums, sheet, lens) : [],
            .. Missing.Select(key => new NationalRow(NotRecorded, key, null, null, null)),
        ];
    }

    private static NationalRow Total(string part, string key, int? n) => new(part, key, n, null, null, Suppressed: n is null);

    private static IEnumerable<NationalRow> Split(string part, IReadOnlyList<ShownPart> shown, int? of) =>
        shown.Select(p => new NationalRow(part, p.Key, p.N, of, ShareIn(p.N, of), Suppressed: p.Suppressed));

    /// <summary>A part of which also those who are left are a count.</summary>
    public static NationalRow Pair(string part, string key, int? n, int? whole) =>
        n is { } known && whole is { } all && SmallNumbers.MayShow(known, all)
            ? new NationalRow(part, key, known, all, ShareIn(known, all))
            : new NationalRow(part, key, null, whole, null, Suppressed: true);

    /// <summary>What followed for those who were referred, and whereto they were passed on: as the indicators tell it.</summary>
    private static IEnumerable<NationalRow> Decisions(YearSums sums, int? expected)
    {
        var told = Indicators.Of(sums, expected, isInternal: false).ToDictionary(i => i.Id, StringComparer.Ordinal);
        var (decided, outcomes) = (told["decided"].N, told["decidedByOutcome"].Parts);
        yield return Total("decisions", "decided", decided);
        foreach (var row in Split("decisions", outcomes, decided))
        {
            yield return row;
        }

        if (told.TryGetValue("passedOnTo", out var receivers))
        {
            foreach (var row in Split("passedOnTo", receivers.Parts, receivers.N))
            {
                yield return row;
            }
        }
    }

    /// <summary>Nothing where no place was ever recorded: missing is not "elsewhere".</summary>
    private static IEnumerable<NationalRow> Home(Lens lens)
    {
        var home = lens.Home();
        return home.Placed == 0 ? []
            : home is { TellsHowMany: true, Share: { } share } ? [new NationalRow("visits", "atHome", home.Home, home.Placed, share)]
            : [new NationalRow("visits", "atHome", null, null, null, Suppressed: true)];
    }

    private static IEnumerable<NationalRow> Parents(YearSums sums, Questionnaire sheet, Lens lens)
    {
        if (sums.Of(Figure.Asked) == 0 && sums.Of(Figure.Answered) == 0)
        {
            yield break;
        }

        var rate = lens.Answers();
        yield return new NationalRow(
            "answerRate",
            "",
            rate.Answered,
            rate.Sent,
            ShareIn(rate.Answered, rate.Sent),
            Suppressed: rate.Suppressed
        );
        foreach (var question in AnswerFigures.Questions(sheet, sums, isInternal: false))
        {
            var (n, share) = (question.N, question.Favourable);
            yield return new NationalRow(
                "favourable",
                $"{question.Moment}/{question.Code}",
                share is null ? null : (int)Math.Round(share.Share * n!.Value),
                share is null ? null : n,
                share,
                Suppressed: share is null
            );
        }
    }

    private static ShareOf? ShareIn(int? n, int? of) =>
        n is { } part && of is { } whole and > 0 && part <= whole ? ShareOf.Of(part, whole) : null;
}
