using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Values;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Economy.Tests.Domain;

/// <summary>What holds of every business case, on unrounded figures.</summary>
public sealed class CaseTableTests
{
    [Fact]
    public void Net_is_the_sum_of_the_lines_and_of_what_they_are_grouped_by() =>
        Holds(plan =>
        {
            var table = CaseTable.Of(plan, 0.035m);
            var naive = plan.Years.Select(y =>
                plan.Lines.Sum(l =>
                    (l.Kind == LineKind.Cost ? -1 : 1)
                    * l.Entries.Where(e => e.FromYear <= y && y <= e.ToYear).Sum(e => e.Volume * e.UnitPrice.Amount)
                )
            );
            return naive.SequenceEqual(table.Net.Amounts())
                && Sums(table.Lines.Select(l => l.ByYear), plan).SequenceEqual(table.Net)
                && Sums(table.ByBeneficiary.Select(b => b.ByYear), plan).SequenceEqual(table.Net)
                && Sums(table.ByDepartment.Select(d => d.ByYear), plan).SequenceEqual(table.Net)
                && Sums(table.ByGroup.Select(g => g.ByYear), plan).SequenceEqual(table.Net);
        });

    [Fact]
    public void Debt_ends_at_grants_less_repayments_and_balance_is_net_with_the_transfers() =>
        Holds(plan =>
        {
            var table = CaseTable.Of(plan, 0.035m);
            var owed = Kroner.Sum(plan.Pool.Grants.Select(g => g.Amount)) - Kroner.Sum(plan.Pool.Repayments.Select(r => r.Amount));
            return table.Debt[^1].Amount == owed
                && table.Debt.All(d => d >= Figure<Budgeted>.Zero)
                && table.Balance.SequenceEqual(table.Net.Select((n, i) => n + table.Grants[i] - table.Repayments[i]));
        });

    [Fact]
    public void Scaling_every_price_scales_every_sum() =>
        Holds(plan =>
        {
            const decimal factor = 2.5m;
            var dearer = plan with
            {
                Lines =
                [
                    .. plan.Lines.Select(l => l with { Entries = [.. l.Entries.Select(e => e with { UnitPrice = e.UnitPrice * factor })] }),
                ],
            };
            var (table, scaled) = (CaseTable.Of(plan, 0m), CaseTable.Of(dearer, 0m));
            return scaled.Net.SequenceEqual(table.Net.Select(n => n * factor))
                && scaled.NetPresentValue == table.NetPresentValue * factor
                && scaled.PaybackYear == table.PaybackYear;
        });

    [Fact]
    public void A_price_level_scales_the_lines_and_leaves_the_pool_as_it_was_decided() =>
        Holds(plan =>
        {
            var (table, raised) = (CaseTable.Of(plan, 0.035m), CaseTable.Of(plan, 0.035m, _ => 1.5m));
            return raised.Net.SequenceEqual(table.Net.Select(n => n * 1.5m)) && raised.Debt.SequenceEqual(table.Debt);
        });

    [Fact]
    public void Present_value_falls_as_the_rate_rises_where_costs_come_first()
    {
        var costFirst =
            from cost in Gen.Choose(1, 1_000_000)
            from saving in Gen.Choose(1, 1_000_000)
            from years in Gen.Choose(2, 10)
            select new CasePlan(
                "Udgift først",
                2023,
                2023 + years,
                [A.Line("udgift", LineKind.Cost, A.Entry(2023, 2023, 1, cost)), A.Line("gevinst", A.Entry(2024, 2023 + years, 1, saving))],
                PoolPlan.None
            );

        Prop.ForAll(
                costFirst.ToArbitrary(),
                plan =>
                    new[] { 0m, 0.01m, 0.035m, 0.1m, 1m }
                        .Select(rate => CaseTable.Of(plan, rate).NetPresentValue)
                        .Pairwise()
                        .All(p => p.Next < p.Before)
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void At_no_rate_present_value_is_the_plain_sum() =>
        Holds(plan => CaseTable.Of(plan, 0m).NetPresentValue == Figure<Budgeted>.Sum(CaseTable.Of(plan, 0m).Net));

    [Fact]
    public void Payback_is_the_first_year_in_which_the_summed_net_is_not_below_zero() =>
        Holds(plan =>
        {
            var table = CaseTable.Of(plan, 0.035m);
            int? first = null;
            var sum = 0m;
            foreach (var year in plan.Years)
            {
                sum += table.Net[year - plan.FirstYear].Amount.Amount;
                first ??= sum >= 0 ? year : null;
            }

            return table.PaybackYear == first;
        });

    [Fact]
    public void A_thousand_lines_of_a_third_of_a_krone_sum_as_decimals_do()
    {
        const decimal third = 1m / 3;
        var plan = A.Plan([.. Enumerable.Range(0, 1000).Select(i => A.Line($"{i}", A.Entry(2023, 2023, 1, third)))]);

        var net = CaseTable.Of(plan, 0m).Net[0].Amount;

        Assert.Equal(Enumerable.Repeat(third, 1000).Sum(), net.Amount);
        Assert.Equal(333.33m, net.RoundedToOere.Amount);
    }

    [Fact]
    public void A_line_without_a_group_is_a_row_of_its_own_and_blank_is_without()
    {
        var plan = A.Plan(
            A.Line("a", A.Entry(2023, 2023, 1, 1)) with
            {
                Group = "Sammen",
                Department = "",
            },
            A.Line("b", A.Entry(2023, 2023, 1, 2)) with
            {
                Group = " ",
            },
            A.Line("c", A.Entry(2023, 2023, 1, 4)) with
            {
                Group = "Sammen",
            }
        );

        var table = CaseTable.Of(plan, 0m);

        Assert.Equal([("Sammen", 5m), ("b", 2m)], table.ByGroup.Select(g => (g.What, g.ByYear[0].Amount.Amount)));
        Assert.Null(Assert.Single(table.ByDepartment).What);
    }

    [Fact]
    public void Entries_that_overlap_add_up_and_an_empty_case_has_years_of_nothing()
    {
        var plan = A.Plan(A.Line("a", A.Entry(2023, 2024, 2, 100), A.Entry(2024, 2025, 1, 50)));

        Assert.Equal([200m, 250m, 50m], CaseTable.Of(plan, 0.035m).Net.Amounts());
        Assert.Equal([0m, 0m, 0m], CaseTable.Of(A.Plan(), 0.035m).Net.Amounts());
        Assert.Equal(2023, CaseTable.Of(A.Plan(), 0.035m).PaybackYear);
    }

    private static void Holds(Func<CasePlan, bool> property) => Prop.ForAll(A.Plans().ToArbitrary(), property).QuickCheckThrowOnFailure();

    private static IEnumerable<Figure<Budgeted>> Sums(IEnumerable<IReadOnlyList<Figure<Budgeted>>> rows, CasePlan plan)
    {
        var all = rows.ToList();
        return plan.Years.Select((_, i) => Figure<Budgeted>.Sum(all.Select(r => r[i])));
    }
}

internal static class Pairs
{
    public static IEnumerable<(T Before, T Next)> Pairwise<T>(this IEnumerable<T> items) =>
        items.Zip(items.Skip(1), (before, next) => (before, next));
}
