namespace BarnetIMidten.Evaluation.Domain;

/// <summary>A year's sums as of a day, as they were kept.</summary>
internal sealed class YearSums(IEnumerable<CourseSum> sums)
{
    private readonly ILookup<Figure, CourseSum> all = sums.ToLookup(s => s.Figure);

    public int Of(Figure figure) => all[figure].Sum(s => s.N);

    public int Of(Figure figure, string key) => all[figure].Where(s => s.Key == key).Sum(s => s.N);

    /// <summary>Every one of them.</summary>
    public IEnumerable<CourseSum> All => all.SelectMany(f => f);

    /// <summary>Those of one programme.</summary>
    public YearSums Under(string programme) => new(All.Where(s => s.Programme == programme));

    /// <summary>By the key of the programme.</summary>
    public IReadOnlyList<Part> ByProgramme(Figure figure) => Parts(figure, s => s.Programme);

    /// <summary>By key, those that there are. In the order of the keys: that of the counts would tell about those that are withheld.</summary>
    public IReadOnlyList<Part> Split(Figure figure) => Parts(figure, s => s.Key);

    private IReadOnlyList<Part> Parts(Figure figure, Func<CourseSum, string> key) =>
        [
            .. all[figure]
                .GroupBy(key, StringComparer.Ordinal)
                .Select(g => new Part(g.Key, g.Sum(s => s.N)))
                .Where(p => p.N > 0)
                .OrderBy(p => p.Key, StringComparer.Ordinal),
        ];
}

/// <param name="Expected">Families that the municipality expects to help in the year; null where nobody has said.</param>
internal sealed record CourseTotals(int? Started, int? Ended, int? Expected);

/// <param name="Institutions">How many institutions the families' children go to.</param>
/// <param name="Dagpleje">Whether any goes to dagpleje.</param>
internal sealed record DaycareTotals(int? Institutions, bool? Dagpleje);

/// <param name="Held">Start meetings and ordinary visits.</param>
/// <param name="PerCourseMean">Held visits for each course that began.</param>
/// <param name="AtHomeShare">Of the visits whose place was recorded, 0 to 1.</param>
internal sealed record VisitTotals(int? Held, double? PerCourseMean, double? AtHomeShare);

internal sealed record BoosterTotals(int? Offered, int? Held, bool Suppressed);

/// <summary>A year's figures as one reader may see them.</summary>
internal sealed record StatusFigures(
    CourseTotals Courses,
    IReadOnlyList<ShownPart> ByChannel,
    IReadOnlyList<ShownPart> ByReferrer,
    IReadOnlyList<ShownPart> ByDaycare,
    IReadOnlyList<ShownPart> ByEndReason,
    IReadOnlyList<ShownPart> ByAgeYears,
    IReadOnlyList<ShownPart> RiskFactors,
    DaycareTotals Daycares,
    VisitTotals Visits,
    BoosterTotals Boosters
)
{
    private const int Decimals = 2;

    /// <summary>The true counts: they stay in the team.</summary>
    public static StatusFigures Internal(YearSums sums, int? expected) => Of(Lens.Of(sums, isInternal: true), sums, expected);

    /// <summary>What may leave the team.</summary>
    public static StatusFigures Shown(YearSums sums, int? expected) => Of(Lens.Of(sums, isInternal: false), sums, expected);

    private static StatusFigures Of(Lens lens, YearSums sums, int? expected)
    {
        var started = sums.Of(Figure.Started);
        return new StatusFigures(
            new CourseTotals(
                lens.Total(started),
                lens.Total(sums.Of(Figure.Ended)),
                expected is { } families ? lens.Total(families) : null
            ),
            lens.Parts(Figure.ByChannel, started),
            lens.Parts(Figure.ByReferrer, started),
            lens.Parts(Figure.ByDaycare, started),
            lens.EndReasons(),
            lens.Parts(Figure.ByAge, started),
            lens.Overlapping(Figure.ByRiskFactor, started),
            lens.Total(started) is null ? new DaycareTotals(null, null) : Daycare(lens, sums, started),
            lens.Total(started) is null ? new VisitTotals(null, null, null) : VisitsOf(lens, sums, started),
            lens.Boosters()
        );
    }

    private static DaycareTotals Daycare(Lens lens, YearSums sums, int families)
    {
        var keys = sums.Split(Figure.ByDaycare).Select(p => p.Key).ToList();
        var institutions = Counting.Institutions(keys);
        return new DaycareTotals(
            lens.IsInternal || SmallNumbers.MaySpread(institutions, families) ? institutions : null,
            keys.Contains(Counting.Dagpleje, StringComparer.Ordinal)
        );
    }

    private static VisitTotals VisitsOf(Lens lens, YearSums sums, int started)
    {
        var held = sums.Of(Figure.VisitsHeld);
        return new VisitTotals(
            held,
            started > 0 ? Math.Round((double)held / started, Decimals, MidpointRounding.AwayFromZero) : null,
            lens.Home().Share is { } home ? Math.Round(home.Share, Decimals, MidpointRounding.AwayFromZero) : null
        );
    }
}
