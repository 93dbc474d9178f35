using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Features;

/// <summary>What the expected savings rest on, and what was later seen (A9, A15).</summary>
/// <param name="ExpectedCourses">The courses a year that the case counts on (A10); null where it does not say.</param>
internal sealed record AssumptionsAnswer(
    int? ExpectedCourses,
    IReadOnlyList<AssumptionsAnswer.Saving> Savings,
    IReadOnlyList<AssumptionsAnswer.Stated> Shares
)
{
    /// <param name="ByYear">Budgeted.</param>
    /// <param name="Observed">Documented, oldest first.</param>
    internal sealed record Saving(
        string Key,
        string Name,
        string? Department,
        string? Owner,
        string? Source,
        int PriceYear,
        string? Law,
        string? Note,
        IReadOnlyList<AmountIn> ByYear,
        IReadOnlyList<ObservationAnswer> Observed
    );

    internal sealed record AmountIn(int Year, decimal Volume, Kroner UnitPrice, Kroner Amount);

    /// <summary>A share that the source states, held against the volumes of the case.</summary>
    /// <param name="Low">0.30 is 30 %.</param>
    internal sealed record Stated(
        string Name,
        IReadOnlyList<string> Keys,
        decimal Low,
        decimal High,
        string? Source,
        IReadOnlyList<ShareIn> ByYear
    );

    /// <param name="Share">Volume ÷ courses.</param>
    /// <param name="Inside">Whether it lies between low and high; if not, the source does not agree with itself.</param>
    internal sealed record ShareIn(int Year, decimal Volume, int Courses, decimal Share, bool Inside);

    public static AssumptionsAnswer Of(CasePlan plan, IReadOnlyList<ObservationAnswer> observed) =>
        new(
            plan.ExpectedCourses,
            [.. plan.Lines.Where(l => l.Kind == LineKind.Saving).Select(l => Of(plan, l, observed))],
            [.. (plan.Shares ?? []).Select(s => Of(plan, s))]
        );

    private static Saving Of(CasePlan plan, CaseLine line, IReadOnlyList<ObservationAnswer> observed) =>
        new(
            line.Key,
            line.Name,
            line.Department,
            line.Owner,
            line.Source,
            line.PriceYear ?? plan.FirstYear,
            line.Law,
            line.Note,
            [
                .. from year in plan.Years
                let planned = line.In(year)
                select new AmountIn(year, planned.Volume, planned.Price.Shown(), planned.Amount.Shown()),
            ],
            [.. observed.Where(o => o.Key == line.Key)]
        );

    private static Stated Of(CasePlan plan, StatedShare stated) =>
        new(
            stated.Name,
            stated.Keys,
            stated.Low,
            stated.High,
            stated.Source,
            [.. ShareCheck.Of(plan, stated).Select(c => new ShareIn(c.Year, c.Volume, c.Courses, Rounding.Share(c.Share), c.Inside))]
        );
}
