using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Charts;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>A case's table in words and pictures.</summary>
internal sealed class CaseView(CaseAnswer found, TableAnswer table, Phrasebook texts)
{
    public CaseAnswer Case => found;

    public TableAnswer Table => table;

    public bool HasPool => table.GrantsByYear.Concat(table.RepaymentsByYear).Any(k => k != Kroner.Zero);

    public bool IsEmpty => table.ByBeneficiary.Count == 0 && !HasPool;

    /// <summary>The rows of the table; none for an observer.</summary>
    public IEnumerable<(string Name, IReadOnlyList<Kroner> ByYear)> Rows => table.ByGroup.Select(g => (g.Group, g.ByYear));

    public string PriceHead =>
        table.PriceYear is { } asked ? texts["economy.prices-of", CaseLook.Year(asked)]
        : PriceYears is [var one] ? texts["economy.prices-of", CaseLook.Year(one)]
        : PriceYears.Count == 0 ? texts["economy.kroner"]
        : texts["economy.prices-as-entered"];

    public string Payback =>
        table.PaybackYear is { } year
            ? texts["economy.paid-back", CaseLook.Year(year)]
            : texts["economy.not-paid-back", CaseLook.Year(found.LastYear), table.NetSoFarByYear[^1].Size()];

    /// <summary>What the pool gave, and when it has the last of it back, or what it still lacks.</summary>
    public string? Pool
    {
        get
        {
            if (!HasPool)
            {
                return null;
            }

            var granted = Kroner.Sum(table.GrantsByYear);
            var last = table.RepaymentsByYear.ToList().FindLastIndex(r => r > Kroner.Zero);
            return table.PoolDebtByYear[^1] == Kroner.Zero && last >= 0
                ? texts[
                    "economy.pool-repaid",
                    DanishFormat.Money(granted),
                    DanishFormat.Money(table.RepaymentsByYear[last]),
                    CaseLook.Year(table.Years[last])
                ]
                : texts[
                    "economy.pool-owed",
                    DanishFormat.Money(granted),
                    DanishFormat.Money(table.PoolDebtByYear[^1]),
                    CaseLook.Year(found.LastYear)
                ];
        }
    }

    public string PresentValue =>
        texts["economy.present-value-is", DanishFormat.Money(table.NetPresentValue), DanishFormat.Percent(table.DiscountRate, 1)];

    public ChartSeries SoFar => new(texts["economy.net-so-far"], [.. table.NetSoFarByYear.Select(k => k.Amount)]);

    public ChartSeries Debt => new(texts["economy.pool-debt"], [.. table.PoolDebtByYear.Select(k => k.Amount)]);

    public IReadOnlyList<ChartSeries> ByBeneficiary =>
        [
            .. table
                .ByBeneficiary.OrderBy(b => b.Beneficiary)
                .Select(b => new ChartSeries(texts.Of("business-case.beneficiary", b.Beneficiary), [.. b.ByYear.Select(k => k.Amount)])),
        ];

    public string SaysSoFar
    {
        get
        {
            var lowest = table.NetSoFarByYear.Min();
            return texts[
                "economy.says-so-far",
                CaseLook.Year(table.Years[table.NetSoFarByYear.ToList().IndexOf(lowest)]),
                DanishFormat.Money(lowest),
                DanishFormat.Money(table.NetSoFarByYear[^1]),
                CaseLook.Year(found.LastYear)
            ];
        }
    }

    public string SaysDebt
    {
        get
        {
            var most = table.PoolDebtByYear.Max();
            return texts[
                "economy.says-debt",
                CaseLook.Year(table.Years[table.PoolDebtByYear.ToList().IndexOf(most)]),
                DanishFormat.Money(most),
                DanishFormat.Money(table.PoolDebtByYear[^1]),
                CaseLook.Year(found.LastYear)
            ];
        }
    }

    public string SaysWho =>
        string.Join(
            " ",
            table
                .ByBeneficiary.OrderBy(b => b.Beneficiary)
                .Select(b =>
                    texts[
                        "economy.says-who",
                        texts.Of("business-case.beneficiary", b.Beneficiary),
                        DanishFormat.Money(Kroner.Sum(b.ByYear))
                    ]
                )
        );

    private List<int> PriceYears => [.. found.Lines.Select(l => l.PriceYear ?? found.FirstYear).Distinct()];
}
