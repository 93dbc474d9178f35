using System.Globalization;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Values;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Economy.Tests;

/// <summary>Business cases with telling defaults: a saving of 2023–2025, to which the pool gave nothing.</summary>
internal static class A
{
    public static CasePlan Ishoej => CaseTemplates.Find("ishoej-2021")!.Plan;

    public static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    public static CasePlan Plan(params IReadOnlyList<CaseLine> lines) => new("En sag", 2023, 2025, lines, PoolPlan.None);

    public static CaseLine Line(string key, params IReadOnlyList<LineEntry> entries) => Line(key, LineKind.Saving, entries);

    public static CaseLine Line(string key, LineKind kind, params IReadOnlyList<LineEntry> entries) =>
        new(
            key,
            key,
            kind,
            Beneficiary.Municipality,
            Department: null,
            Group: null,
            PriceYear: null,
            Law: null,
            Source: null,
            Note: null,
            entries,
            Owner: null,
            kind == LineKind.Saving ? Scaling.Courses : Scaling.Fixed
        );

    public static LineEntry Entry(int from, int to, decimal volume, decimal price) => new(from, to, volume, new Kroner(price));

    public static PoolPlan Pool(decimal granted, decimal repaid, int from, int to) =>
        new([new PoolGrant(2023, new Kroner(granted))], [new PoolRepayment(from, to, new Kroner(repaid))]);

    public static ActualsKept Actuals(params IReadOnlyList<(string Key, decimal Volume, decimal Price)> entries) =>
        new([.. entries.Select(e => new ActualEntry(e.Key, e.Volume, new Kroner(e.Price), "Regnskabet"))], null);

    public static IEnumerable<decimal> Amounts<TKind>(this IEnumerable<Figure<TKind>> figures)
        where TKind : IFigureKind => figures.Select(f => f.Amount.Amount);

    /// <summary>What a plan looks like when it is sent.</summary>
    public static PlanBody Body(CasePlan plan) =>
        new(
            plan.Name,
            plan.FirstYear,
            plan.LastYear,
            [.. plan.Lines.Select(Sent)],
            new PoolBody(
                [.. plan.Pool.Grants.Select(g => new GrantBody(g.Year, g.Amount))],
                [.. plan.Pool.Repayments.Select(r => new RepaymentBody(r.FromYear, r.ToYear, r.Amount))]
            ),
            plan.ExpectedCourses,
            [.. (plan.Shares ?? []).Select(s => new ShareBody(s.Name, s.Keys, s.Low, s.High, s.Source))]
        );

    /// <summary>Any case that the rules let in: up to ten lines of up to three entries over up to twelve years, prices in whole øre, and a pool that is repaid at most what it gave.</summary>
    public static Gen<CasePlan> Plans() =>
        from first in Gen.Choose(2015, 2030)
        from years in Gen.Choose(1, 12)
        let last = first + years - 1
        from count in Gen.Choose(0, 10)
        from lines in Gen.CollectToList(Enumerable.Range(0, count), i => LineOf($"linje {i}", first, last))
        from grants in Gen.ListOf(from year in Gen.Choose(first, last) from amount in Money() select new PoolGrant(year, amount), 2)
        let granted = Kroner.Sum(grants.Select(g => g.Amount))
        from parts in Gen.Choose(1, 5)
        from shared in Gen.Choose(0, parts)
        select new CasePlan(
            "Tilfældig",
            first,
            last,
            [.. lines],
            new PoolPlan([.. grants], [new PoolRepayment(last, last, granted * shared / parts)])
        );

    public static Gen<Kroner> Money() => Gen.Choose(0, 100_000_000).Select(oere => new Kroner(oere / 100m));

    private static Gen<CaseLine> LineOf(string key, int first, int last) =>
        from kind in Gen.Elements(Enum.GetValues<LineKind>())
        from beneficiary in Gen.Elements(Enum.GetValues<Beneficiary>())
        from department in Gen.Elements<string?>("Børn", "Skole", null)
        from entries in Gen.ListOf(EntryOf(first, last), 3)
        select Line(key, kind, [.. entries]) with
        {
            Beneficiary = beneficiary,
            Department = department,
        };

    private static Gen<LineEntry> EntryOf(int first, int last) =>
        from one in Gen.Choose(first, last)
        from other in Gen.Choose(first, last)
        from volume in Gen.Choose(0, 400)
        from price in Money()
        select new LineEntry(Math.Min(one, other), Math.Max(one, other), volume / 8m, price);

    private static LineBody Sent(CaseLine line) =>
        new(
            line.Key,
            line.Name,
            line.Kind,
            line.Beneficiary,
            line.Department,
            line.Group,
            line.PriceYear,
            line.Law,
            line.Source,
            line.Note,
            [.. line.Entries.Select(e => new EntryBody(e.FromYear, e.ToYear, e.Volume, e.UnitPrice))],
            line.Owner,
            line.Scaling
        );
}
