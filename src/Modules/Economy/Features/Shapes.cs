using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using FluentValidation;

namespace BarnetIMidten.Economy.Features;

/// <summary>The shapes that several use cases of this room share.</summary>
internal static class Shapes
{
    public static IRuleBuilderOptions<T, TNumber?> Between<T, TNumber>(this IRuleBuilder<T, TNumber?> rule, TNumber least, TNumber most)
        where TNumber : struct, IComparable<TNumber> =>
        rule.Must(number => number is null || (number.Value.CompareTo(least) >= 0 && number.Value.CompareTo(most) <= 0))
            .WithErrorCode("field.outside")
            .WithState(_ => new object?[] { least, most });

    public static IRuleBuilderOptions<T, int?> Year<T>(this IRuleBuilder<T, int?> rule) =>
        rule.Between(PlanRules.EarliestYear, PlanRules.LatestYear);

    public static IRuleBuilderOptions<T, int> InReach<T>(this IRuleBuilder<T, int> rule) =>
        rule.Must(year => year is >= PlanRules.EarliestYear and <= PlanRules.LatestYear)
            .WithErrorCode("field.outside")
            .WithState(_ => new object?[] { PlanRules.EarliestYear, PlanRules.LatestYear });

    /// <summary>A day of a year in reach.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> InReach<T>(this IRuleBuilder<T, DateOnly?> rule) =>
        rule.InYears(PlanRules.EarliestYear, PlanRules.LatestYear);

    public static IRuleBuilderOptions<T, decimal?> Volume<T>(this IRuleBuilder<T, decimal?> rule) =>
        rule.Required().Between(0m, PlanRules.LargestVolume);

    public static IRuleBuilderOptions<T, Kroner?> Money<T>(this IRuleBuilder<T, Kroner?> rule) =>
        rule.Required().Between(Kroner.Zero, PlanRules.LargestAmount);

    /// <summary>Something is paid, in whole øre.</summary>
    public static IRuleBuilderOptions<T, Kroner?> Paid<T>(this IRuleBuilder<T, Kroner?> rule) =>
        rule.Required()
            .Between(new Kroner(0.01m), PlanRules.LargestAmount)
            .Must(amount => amount is null || amount == amount.Value.RoundedToOere)
            .WithErrorCode("grant.whole-oere");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> AtMostSoMany<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> rule,
        int most
    ) =>
        rule.Must(items => items is null || items.Count <= most)
            .WithErrorCode("business-case.too-many")
            .WithState(_ => new object?[] { most });

    /// <summary>A rate of discount, 0.035 if nothing is said; refused beyond 0–1.</summary>
    public static Result<decimal> Rate(decimal? asked) =>
        (asked ?? CaseTable.UsualRate) is >= 0 and <= 1 and var rate ? rate : Refusal.Field("discountRate", "field.outside", 0, 1);

    /// <summary>The year that was asked for; today's, or the case's nearest to it, if none was.</summary>
    public static Result<int> YearOr(this CasePlan plan, int? asked, DateOnly today) =>
        asked is not { } year ? Math.Clamp(today.Year, plan.FirstYear, plan.LastYear)
        : plan.Holds(year) ? year
        : Refusal.Field("year", "business-case.outside", plan.FirstYear, plan.LastYear);

    /// <summary>An observer is shown totals, and no line (contract, "Who may do what").</summary>
    public static bool SeesLines(this CallContext call) => call.Known.Role != Role.Observer;
}
