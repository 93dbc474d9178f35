namespace BarnetIMidten.Evaluation.Domain;

/// <summary>A quarter of a calendar year.</summary>
/// <param name="Number">1 to 4.</param>
internal readonly record struct Quarter(int Year, int Number)
{
    private const int MonthsInQuarter = 3;

    public DateOnly FirstDay => new(Year, ((Number - 1) * MonthsInQuarter) + 1, 1);

    public DateOnly LastDay => new DateOnly(Year, Number * MonthsInQuarter, 1).AddMonths(1).AddDays(-1);

    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / MonthsInQuarter) + 1);
}

/// <summary>Something that happened in a quarter, counted under a key.</summary>
/// <param name="Key">By what it is split: a word of the contract, a day-care's name, a code; empty for the figure itself.</param>
internal sealed record Counted(Figure Figure, Quarter Quarter, string Key, int N);

/// <summary>Counts among each other.</summary>
internal static class Counts
{
    /// <summary>Each thing once, by how many there are of it; what there is none of not at all.</summary>
    public static IReadOnlyList<Counted> Together(this IEnumerable<Counted> counts) =>
        [.. counts.GroupBy(c => (c.Figure, c.Quarter, c.Key)).Select(g => g.First() with { N = g.Sum(c => c.N) }).Where(c => c.N != 0)];

    /// <summary>By what the sums change when something is no longer counted as it was.</summary>
    public static IReadOnlyList<Counted> InsteadOf(this IEnumerable<Counted> now, IEnumerable<Counted> before) =>
        now.Concat(before.Select(c => c with { N = -c.N })).Together();

    /// <summary>With what follows from the others: in the quarter of the first visit whose place, or length, is known the course is one of those that have such visits.</summary>
    public static IReadOnlyList<Counted> WithCourses(this IEnumerable<Counted> counts)
    {
        var all = counts.Where(c => c.Figure is not (Figure.CoursesWithPlace or Figure.CoursesTimed)).Together();
        return [.. all, .. First(Figure.VisitsWithPlace, Figure.CoursesWithPlace), .. First(Figure.VisitsTimed, Figure.CoursesTimed)];

        IEnumerable<Counted> First(Figure visits, Figure courses) =>
            all.Where(c => c.Figure == visits).OrderBy(c => c.Quarter.Number).Take(1).Select(c => new Counted(courses, c.Quarter, "", 1));
    }
}
