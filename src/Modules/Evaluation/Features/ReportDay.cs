using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Up to which day a year is reported: only whole years and finished quarters, so that no two answers differ by few families.</summary>
internal static class ReportDay
{
    /// <summary>Of a year that is over its last day; of the running one the last day of the last quarter that is over, which early in the year is none of its own.</summary>
    public static DateOnly Of(int year, DateOnly today) =>
        new DateOnly(year, 12, 31) is var last && last < today ? last
        : Quarter.Of(today) is { Number: > 1 } quarter ? new Quarter(year, quarter.Number - 1).LastDay
        : new DateOnly(year - 1, 12, 31);
}

/// <summary>The year that a report is asked for.</summary>
internal static class ReportYear
{
    /// <summary>Nothing is counted in an earlier year: older days are not taken anywhere.</summary>
    public const int First = 2000;

    /// <param name="year">Null: the running one.</param>
    public static Result<int> Of(int? year, DateOnly today) =>
        year is null || (year >= First && year <= today.Year)
            ? year ?? today.Year
            : Refusal.Field("year", "report.year-range", First, today.Year);
}
