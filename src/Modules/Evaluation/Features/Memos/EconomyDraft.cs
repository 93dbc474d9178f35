using BarnetIMidten.Economy.Contracts;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>What the memo says of the business cases: what was granted, what the accounts say, and how far they lie from the plan.
/// Each figure says its kind; budgeted and documented ones are never added (ADR 0023).</summary>
internal sealed class EconomyDraft(MemoWriter writer, IReadOnlyList<CaseInMemo> cases, DateOnly day)
{
    public IReadOnlyList<MemoLine> Frame() =>
        cases.Count == 0
            ? [writer.Line("memo.no-case")]
            :
            [
                .. cases.Select(
                    (c, i) =>
                        writer.Line(
                            "memo.frame",
                            c.Name,
                            c.ApprovedOn,
                            Of(i, "granted", c.Granted, Budgeted("memo.granted"), c),
                            Of(i, "to-repay", c.ToRepay, Budgeted("memo.to-repay"), c)
                        )
                ),
            ];

    public IReadOnlyList<MemoLine> Lines() =>
        cases.Count == 0 ? [writer.Line("memo.no-case")] : [.. cases.Index().SelectMany(c => Lines(c.Item, c.Index))];

    /// <summary>The net of each year that is over, against the plan.</summary>
    public IEnumerable<MemoLine> Deviations() =>
        from each in cases.Index()
        from year in each.Item.Years
        where year.Actual is not null
        let apart = year.Actual!.Value - year.Expected
        let shown = writer.Money(
            $"case{each.Index + 1}-deviation-{year.Year}",
            apart,
            writer["memo.deviation-net"],
            Filter(each.Item, year.Year),
            DanishFormat.Money(apart < Kroner.Zero ? -apart : apart)
        )
        select apart == Kroner.Zero
            ? writer.Line("memo.net-as-expected", each.Item.Name, year.Year)
            : writer.Line(apart < Kroner.Zero ? "memo.net-worse" : "memo.net-better", each.Item.Name, year.Year, shown);

    private IEnumerable<MemoLine> Lines(CaseInMemo of, int i)
    {
        yield return of.Pool is { } pool
            ? writer.Line(
                "memo.pool",
                of.Name,
                Of(i, "drawn", pool.Drawn, Documented("memo.drawn-of"), of),
                Of(i, "repaid", pool.Repaid, Documented("memo.repaid"), of),
                Of(i, "owed", pool.Owed, Documented("memo.owed"), of)
            )
            : writer.Line("memo.pool-unrecorded", of.Name);
        foreach (var year in of.Years.Where(y => y.Actual is not null))
        {
            yield return writer.Line(
                year.Incomplete ? "memo.net-incomplete" : "memo.net",
                year.Year,
                writer.Money($"case{i + 1}-net-expected-{year.Year}", year.Expected, Budgeted("memo.net-of"), Filter(of, year.Year)),
                writer.Money($"case{i + 1}-net-actual-{year.Year}", year.Actual!.Value, Documented("memo.net-of"), Filter(of, year.Year))
            );
        }

        var missing = of.Years.Where(y => y.Actual is null).Select(y => MemoWriter.Plain(y.Year)).ToList();
        if (missing.Count > 0)
        {
            yield return writer.Line("memo.accounts-missing", string.Join(", ", missing));
        }

        yield return of.PaybackYear is { } payback
            ? writer.Line("memo.payback", writer.Year($"case{i + 1}-payback-year", payback, Budgeted("memo.payback-of"), Filter(of)))
            : writer.Line("memo.no-payback", of.LastYear);
    }

    private ShownNumber Of(int i, string what, Kroner amount, string definition, CaseInMemo of) =>
        writer.Money($"case{i + 1}-{what}", amount, definition, Filter(of));

    private string Budgeted(string key) => writer["memo.kind", writer[key], writer["memo.budgeted"]];

    private string Documented(string key) => writer["memo.kind", writer[key], writer["memo.documented"]];

    private string Filter(CaseInMemo of) =>
        writer["memo.filter-case", of.Name, MemoWriter.Plain(of.FirstYear), MemoWriter.Plain(of.LastYear), day];

    private string Filter(CaseInMemo of, int year) => writer["memo.filter-case-year", of.Name, MemoWriter.Plain(year)];
}
