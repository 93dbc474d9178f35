using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Economy.Features;

/// <summary>The paper for the committee: whether it pays, the table, what stands behind it, and what came of it. Every table says which kind of figure it shows.</summary>
internal static class CasePaper
{
    /// <summary>So many years stand beside each other on a sheet of A4.</summary>
    private const int YearsAcross = 5;

    public static WordDocument Of(ExportTable.Export export, Phrasebook texts)
    {
        var (plan, table) = (export.Plan, export.Table);
        var paper = new WordDocument(plan.Name)
            .Paragraph(
                texts[
                    "economy.case-meta",
                    export.Case.ApprovedOn is { } on
                        ? texts["economy.approved-on", on]
                        : texts.Of("business-case.status", export.Case.Status),
                    export.Case.Number,
                    MoneyWords.Years(plan.FirstYear, plan.LastYear)
                ]
            )
            .Paragraph(Summary(export, texts))
            .Heading(texts["economy.paper-table", texts.Of("figure", FigureKind.Budgeted)]);
        foreach (var years in plan.Years.Index().Chunk(YearsAcross))
        {
            paper.Table(
                [texts["economy.kroner"], .. years.Select(y => MoneyWords.Year(y.Item))],
                Rows(export, texts, [.. years.Select(y => y.Index)]),
                numbersFrom: 1
            );
        }

        paper.Paragraph(texts["economy.transfer-hint"]);
        Beneficiaries(paper, table, texts);
        Lines(paper, plan, texts);
        foreach (var year in export.FollowedUp)
        {
            Followed(paper, year, texts);
        }

        return paper;
    }

    private static string Summary(ExportTable.Export export, Phrasebook texts)
    {
        var (plan, table) = (export.Plan, export.Table);
        var lacking = Figure<Budgeted>.Sum(table.Net).Amount.RoundedToOere;
        var payback = table.PaybackYear is { } year
            ? texts["economy.paid-back", MoneyWords.Year(year)]
            : texts["economy.not-paid-back", MoneyWords.Year(plan.LastYear), DanishFormat.Money(-lacking)];
        var value = texts[
            "economy.present-value-is",
            DanishFormat.Money(table.NetPresentValue.Amount),
            DanishFormat.Percent(export.DiscountRate, 1)
        ];
        return $"{payback} {value}";
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(ExportTable.Export export, Phrasebook texts, IReadOnlyList<int> at)
    {
        var table = export.Table;
        foreach (var line in table.Lines)
        {
            yield return Row(line.Line.Name, line.ByYear, at);
        }

        yield return Row(texts["economy.net"], table.Net, at);
        yield return Row($"{texts["economy.granted"]} ({texts["economy.transfer"]})", table.Grants, at);
        yield return Row($"{texts["economy.repaid"]} ({texts["economy.transfer"]})", [.. table.Repayments.Select(r => -r)], at);
        yield return Row(texts["economy.balance"], table.Balance, at);
        yield return Row(texts["economy.pool-debt"], table.Debt, at);
    }

    private static void Beneficiaries(WordDocument paper, CaseTable table, Phrasebook texts) =>
        paper
            .Heading(texts["economy.who-gains"])
            .Paragraph(texts.Of("figure", FigureKind.Budgeted))
            .Table(
                [texts["economy.beneficiary"], texts["economy.total"]],
                table.ByBeneficiary.Select(b =>
                    (IReadOnlyList<string>)[texts.Of("business-case.beneficiary", b.What), Figure<Budgeted>.Sum(b.ByYear).Amount.Cell()]
                ),
                numbersFrom: 1
            );

    private static void Lines(WordDocument paper, CasePlan plan, Phrasebook texts) =>
        paper
            .Heading(texts["economy.lines"])
            .Paragraph(texts.Of("figure", FigureKind.Budgeted))
            .Table(
                [texts["economy.line"], texts["economy.volume-price"], texts["economy.behind"]],
                plan.Lines.Select(line =>
                    (IReadOnlyList<string>)
                        [
                            line.Name,
                            string.Join('\n', line.Entries.Select(e => e.Said(texts))),
                            string.Join('\n', new[] { line.Source, line.Law, line.Note }.OfType<string>()),
                        ]
                )
            );

    private static void Followed(WordDocument paper, FollowUp followed, Phrasebook texts) =>
        paper
            .Heading(texts["economy.follow-up-of", MoneyWords.Year(followed.Year)])
            .Paragraph(texts["economy.paper-kinds", texts.Of("figure", FigureKind.Budgeted), texts.Of("figure", FigureKind.Documented)])
            .Table(
                [
                    texts["economy.line"],
                    texts["economy.expected"],
                    texts["economy.actual"],
                    texts["economy.difference"],
                    texts["economy.of-volume"],
                    texts["economy.of-price"],
                ],
                followed
                    .Lines.Select(l => Row(l.Line.Name, l.Expected.Amount, l.Actual.Amount, l.Deviation))
                    .Append(
                        Row(texts["economy.total"], followed.Total.Expected.Amount, followed.Total.Actual.Amount, followed.Total.Deviation)
                    ),
                numbersFrom: 1
            );

    private static IReadOnlyList<string> Row(string name, Kroner expected, Kroner actual, Deviation deviation) =>
        [name, expected.Cell(), actual.Cell(), deviation.Difference.Change(), deviation.Volume.Change(), deviation.Price.Change()];

    private static IReadOnlyList<string> Row(string name, IReadOnlyList<Figure<Budgeted>> byYear, IReadOnlyList<int> at) =>
        [name, .. at.Select(i => byYear[i].Amount.Cell())];
}
