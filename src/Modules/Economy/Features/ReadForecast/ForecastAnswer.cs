using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Features;

/// <summary>What the case comes to with the courses that there really were, or with a number that was asked about: estimated figures beside the budgeted.</summary>
/// <param name="ExpectedCourses">A year.</param>
/// <param name="AskedCourses">A year; null where the true numbers were taken.</param>
/// <param name="AllYears">All years together, were there as many courses in each.</param>
internal sealed record ForecastAnswer(
    int ExpectedCourses,
    int? AskedCourses,
    IReadOnlyList<ForecastAnswer.YearOf> Years,
    ForecastAnswer.Needs AllYears
)
{
    /// <param name="Planned">Budgeted net.</param>
    /// <param name="Started">Courses begun in the year; null while it is not over, and where they are too few to be shown.</param>
    /// <param name="Ended">The same of those that ended.</param>
    /// <param name="Withheld">Whether something is null because it is too small to be shown.</param>
    /// <param name="Courses">The number that the forecast rests on: those that ended, or the number that was asked about.</param>
    /// <param name="Forecast">Estimated net; null without a number.</param>
    /// <param name="UnitCost">What a course costs with that number.</param>
    internal sealed record YearOf(
        int Year,
        Kroner Planned,
        int? Started,
        int? Ended,
        bool Withheld,
        int? Courses,
        Kroner? Forecast,
        Kroner? UnitCost,
        Needs Needs
    );

    /// <param name="BreakEvenCourses">A year, at which net is 0; null where more courses do not help.</param>
    /// <param name="RepaymentCourses">A year, at which the balance is 0: what net and pool bring carries the repayment.</param>
    /// <param name="ExpectedUnitCost">What a course costs with the expected number.</param>
    internal sealed record Needs(decimal? BreakEvenCourses, decimal? RepaymentCourses, Kroner? ExpectedUnitCost)
    {
        public static Needs Of(Forecast forecast) =>
            new(
                Rounding.Courses(forecast.BreakEven),
                Rounding.Courses(forecast.RepaymentHolds),
                forecast.UnitCost(forecast.ExpectedCourses)?.Shown()
            );
    }

    public static YearOf Of(CasePlan plan, int year, int expected, CountedYear counted, int? asked)
    {
        var (forecast, courses) = (Forecast.Of(plan, year, expected), asked ?? counted.Ended);
        return new YearOf(
            year,
            forecast.Planned.Shown(),
            counted.Started,
            counted.Ended,
            counted.Withheld,
            courses,
            courses is { } number ? forecast.Net(number).Shown() : null,
            courses is { } divisor ? forecast.UnitCost(divisor)?.Shown() : null,
            Needs.Of(forecast)
        );
    }
}
