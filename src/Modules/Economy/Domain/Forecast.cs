using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>A stretch of a business case as a function of its courses: what stands, and what follows them. An estimate: an assumption × a volume.</summary>
/// <param name="Fixed">Net of the lines that stand whatever the courses become.</param>
/// <param name="Scaled">Net of the lines that follow the courses, at the expected number.</param>
/// <param name="FixedCost">Of <paramref name="Fixed"/> what costs take, as a positive amount.</param>
/// <param name="ScaledCost">The same of <paramref name="Scaled"/>.</param>
/// <param name="FromPool">What the pool gives, less what it is repaid.</param>
/// <param name="ExpectedCourses">A year.</param>
internal sealed record Forecast(
    Kroner Fixed,
    Kroner Scaled,
    Kroner FixedCost,
    Kroner ScaledCost,
    Kroner FromPool,
    decimal ExpectedCourses,
    int Years
)
{
    /// <param name="expected">Courses a year that the case counts on, at least 1.</param>
    public static Forecast Of(CasePlan plan, int year, int expected)
    {
        var lines = plan.Lines.Select(l => (l.Scaling, l.Kind, l.In(year).Amount, l.Sign)).ToList();
        return new Forecast(
            Kroner.Sum(lines.Where(l => l.Scaling == Scaling.Fixed).Select(l => l.Amount * l.Sign)),
            Kroner.Sum(lines.Where(l => l.Scaling == Scaling.Courses).Select(l => l.Amount * l.Sign)),
            Kroner.Sum(lines.Where(l => l is { Scaling: Scaling.Fixed, Kind: LineKind.Cost }).Select(l => l.Amount)),
            Kroner.Sum(lines.Where(l => l is { Scaling: Scaling.Courses, Kind: LineKind.Cost }).Select(l => l.Amount)),
            plan.Pool.GrantedIn(year) - plan.Pool.RepaidIn(year),
            expected,
            Years: 1
        );
    }

    /// <summary>All years together, were there as many courses in each.</summary>
    public static Forecast Whole(CasePlan plan, int expected)
    {
        var years = plan.Years.Select(y => Of(plan, y, expected)).ToList();
        return new Forecast(
            Kroner.Sum(years.Select(y => y.Fixed)),
            Kroner.Sum(years.Select(y => y.Scaled)),
            Kroner.Sum(years.Select(y => y.FixedCost)),
            Kroner.Sum(years.Select(y => y.ScaledCost)),
            Kroner.Sum(years.Select(y => y.FromPool)),
            expected,
            years.Count
        );
    }

    public Figure<Budgeted> Planned => new(Fixed + Scaled);

    /// <param name="courses">A year.</param>
    public Figure<Estimated> Net(decimal courses) => new(Fixed + (Scaled * courses / ExpectedCourses));

    /// <summary>What one course costs, with as many of them; null with none.</summary>
    public Figure<Estimated>? UnitCost(decimal courses) =>
        courses == 0 ? null : new(((FixedCost * ExpectedCourses) + (ScaledCost * courses)) / (ExpectedCourses * courses * Years));

    /// <summary>The courses at which net is 0.</summary>
    public decimal? BreakEven => Needed(Kroner.Zero);

    /// <summary>The courses at which the balance is 0: what net and pool bring carries the repayment.</summary>
    public decimal? RepaymentHolds => Needed(-FromPool);

    /// <summary>Null where more courses do not help; 0 where none are needed.</summary>
    private decimal? Needed(Kroner net) =>
        Scaled <= Kroner.Zero ? null
        : net <= Fixed ? 0
        : (net - Fixed).Amount * ExpectedCourses / Scaled.Amount;
}
