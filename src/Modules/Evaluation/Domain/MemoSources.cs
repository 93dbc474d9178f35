using BarnetIMidten.Economy.Contracts;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>What is counted of one year, up to the day of the memo.</summary>
/// <param name="Over">The year had ended by then.</param>
internal sealed record MemoYear(int Year, int Ended, int Started, int? Expected, bool Over);

/// <summary>Where the children of the families go to day-care.</summary>
/// <param name="Families">How many families have begun a course.</param>
internal sealed record MemoDaycares(int Families, int Institutions, bool Dagpleje);

/// <param name="ToTheDay">Of all courses that had begun by then.</param>
/// <param name="WholeYears">Of those that had begun in years that were over.</param>
/// <param name="Channels">Of the courses that began in the last year that is over, and of no other days: other sums of few could be taken from each other.</param>
internal sealed record MemoCounts(
    DateOnly AsOf,
    IReadOnlyList<MemoYear> Years,
    MemoDaycares ToTheDay,
    MemoDaycares WholeYears,
    IReadOnlyList<Part> Channels
)
{
    /// <summary>The last year that is over.</summary>
    public int LastWhole => LastWholeYear(AsOf);

    public static int LastWholeYear(DateOnly day) => day is { Month: 12, Day: 31 } ? day.Year : day.Year - 1;
}

/// <summary>What a memo is drawn from.</summary>
/// <param name="Answers">The sums of the last year that is over.</param>
/// <param name="Sheet">Every question that has ever been asked.</param>
/// <param name="Cases">The approved business cases, as they stood on the day.</param>
/// <param name="Words">What people have written for it.</param>
internal sealed record MemoSources(
    MemoCounts Counts,
    YearSums Answers,
    Questionnaire Sheet,
    IReadOnlyList<CaseInMemo> Cases,
    MemoWords Words
);
