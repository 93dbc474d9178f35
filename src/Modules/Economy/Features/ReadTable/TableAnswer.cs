using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Features;

/// <summary>The business case year by year: budgeted figures, costs negative, rounded to the øre here and nowhere before.</summary>
/// <param name="Lines">None to an observer, who reads totals.</param>
/// <param name="NetByYear">Savings and reorganisation less costs. What the pool gives and gets back is no part of it.</param>
/// <param name="BalanceByYear">Net + grants − repayments.</param>
/// <param name="PoolDebtByYear">Grants so far − repayments so far.</param>
/// <param name="NetSoFarByYear">Net, summed from the first year.</param>
/// <param name="NetPresentValue">Of net, discounted to the first year, which is not discounted itself.</param>
/// <param name="PaybackYear">The first year in which net, summed from the first year, is at least 0; null if none is.</param>
/// <param name="ByDepartment">None to an observer.</param>
/// <param name="ByGroup">The rows of a shorter table: lines that share a group together, others by themselves. None to an observer.</param>
/// <param name="PriceYear">The year in whose prices the lines stand; null: each as entered. Grants and repayments are decided in kroner and stand as they are.</param>
internal sealed record TableAnswer(
    IReadOnlyList<int> Years,
    IReadOnlyList<TableAnswer.LineRow> Lines,
    IReadOnlyList<Kroner> NetByYear,
    IReadOnlyList<Kroner> GrantsByYear,
    IReadOnlyList<Kroner> RepaymentsByYear,
    IReadOnlyList<Kroner> BalanceByYear,
    IReadOnlyList<Kroner> PoolDebtByYear,
    IReadOnlyList<Kroner> NetSoFarByYear,
    Kroner NetPresentValue,
    int? PaybackYear,
    IReadOnlyList<TableAnswer.BeneficiaryRow> ByBeneficiary,
    IReadOnlyList<TableAnswer.DepartmentRow> ByDepartment,
    IReadOnlyList<TableAnswer.GroupRow> ByGroup,
    decimal DiscountRate,
    int? PriceYear
)
{
    internal sealed record LineRow(string Key, string Name, LineKind Kind, IReadOnlyList<Kroner> ByYear);

    internal sealed record BeneficiaryRow(Beneficiary Beneficiary, IReadOnlyList<Kroner> ByYear);

    /// <param name="Department">Null: the lines that name none.</param>
    internal sealed record DepartmentRow(string? Department, IReadOnlyList<Kroner> ByYear);

    internal sealed record GroupRow(string Group, IReadOnlyList<Kroner> ByYear);

    public static TableAnswer Of(CaseTable table, bool withLines, decimal rate, int? priceYear) =>
        new(
            table.Years,
            withLines ? [.. table.Lines.Select(l => new LineRow(l.Line.Key, l.Line.Name, l.Line.Kind, l.ByYear.Shown()))] : [],
            table.Net.Shown(),
            table.Grants.Shown(),
            table.Repayments.Shown(),
            table.Balance.Shown(),
            table.Debt.Shown(),
            Running.Sums(table.Net).Shown(),
            table.NetPresentValue.Shown(),
            table.PaybackYear,
            [.. table.ByBeneficiary.Select(n => new BeneficiaryRow(n.What, n.ByYear.Shown()))],
            withLines ? [.. table.ByDepartment.Select(n => new DepartmentRow(n.What, n.ByYear.Shown()))] : [],
            withLines ? [.. table.ByGroup.Select(n => new GroupRow(n.What, n.ByYear.Shown()))] : [],
            rate,
            priceYear
        );
}
