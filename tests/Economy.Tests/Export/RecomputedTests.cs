using System.Diagnostics;
using System.Globalization;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck.Fluent;

namespace BarnetIMidten.Economy.Tests.Export;

/// <summary>LibreOffice computes the workbooks anew, out of formulas whose figures were taken away first, and comes to what ours came to in decimals.</summary>
public sealed class RecomputedTests : IDisposable
{
    /// <summary>A spreadsheet counts in doubles.</summary>
    private const double Near = 1e-9;

    private readonly string folder = Directory.CreateTempSubdirectory("bim-workbook-").FullName;

    public RecomputedTests() => CultureInfo.CurrentUICulture = Languages.Danish;

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_spreadsheet_comes_to_the_same_figures_of_any_case()
    {
        var cases = A.Plans()
            .Sample(40, 20)
            .Select((plan, i) => Exported.Of(plan, i / 100m, Accounts(plan, i)))
            .Append(Exported.Ishoej)
            .Append(Exported.Awkward)
            .Append(Exported.Of(A.Plan()))
            .ToList();
        var expected = cases.Select((export, i) => Bare(export, $"sag{i}")).ToList();
        await Recompute();

        var compared = expected.Select((figures, i) => Compare(figures, $"sag{i}")).Sum();
        Assert.True(compared > 1_000, $"only {compared} figures were compared");
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_price_that_is_changed_in_the_workbook_changes_what_follows_from_it()
    {
        Bare(
            Exported.Ishoej,
            "dyrere",
            leaf => leaf.Descendants<Cell>().First(c => c.CellReference == "I4").CellValue = new CellValue("490000")
        );
        await Recompute();
        var dearer = A.Ishoej with
        {
            Lines = [.. A.Ishoej.Lines.Select(l => l.Key == "pedagogue" ? l with { Entries = [A.Entry(2021, 2027, 1, 490_000)] } : l)],
        };
        var table = CaseTable.Of(dearer, CaseTable.UsualRate);
        var rows = Rows("dyrere", "År for år").Where(r => r[0].Length > 0).DistinctBy(r => r[0]).ToDictionary(r => r[0]);
        Assert.Equal(table.Net.Amounts(), rows["Varig ændring i alt"].Skip(2).Select(Number).Select(n => (decimal)n));
        Assert.Equal((double)table.NetPresentValue.Amount.Amount, Number(rows["Nutidsværdi"][1]), 2);
        Assert.Equal("", rows["Tjent hjem i"][1]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IReadOnlyList<(int, ActualsKept)> Accounts(CasePlan plan, int seed) =>
        plan.Lines.Count == 0
            ? []
            :
            [
                (
                    plan.FirstYear,
                    A.Actuals([.. plan.Lines.SelectMany((l, i) => new[] { (l.Key, i + 0.5m, seed + 10.25m), (l.Key, 2m, 7m * i) })])
                ),
            ];

    /// <summary>Puts the workbook down without the figures beside its formulas.</summary>
    /// <returns>The figures, by leaf and address.</returns>
    private Dictionary<(string Leaf, string At), double> Bare(ExportTable.Export export, string name, Action<Worksheet>? change = null)
    {
        var path = Path.Combine(folder, $"{name}.xlsx");
        File.WriteAllBytes(path, CaseWorkbook.Of(export, Exported.Texts).ToBytes());
        using var book = SpreadsheetDocument.Open(path, isEditable: true);
        var figures = new Dictionary<(string, string), double>();
        foreach (var (leaf, sheet) in book.Leaves())
        {
            foreach (var cell in sheet.Descendants<Cell>().Where(c => c.CellFormula is not null && c.CellValue is not null))
            {
                figures[(leaf, cell.CellReference!.Value!)] = double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);
                cell.CellValue.Remove();
            }

            if (leaf == "Antal og priser")
            {
                change?.Invoke(sheet);
            }

            sheet.Save();
        }

        return figures;
    }

    private async Task Recompute()
    {
        const string AsNumbers = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
        using var office = Process.Start(
            new ProcessStartInfo(
                "soffice",
                [
                    "--headless",
                    $"-env:UserInstallation=file://{folder}/office",
                    "--convert-to",
                    AsNumbers,
                    "--outdir",
                    folder,
                    .. Directory.GetFiles(folder, "*.xlsx"),
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var said = await office.StandardError.ReadToEndAsync();
        await office.WaitForExitAsync();
        Assert.True(office.ExitCode == 0, said);
    }

    private int Compare(Dictionary<(string Leaf, string At), double> figures, string name)
    {
        foreach (var leaf in figures.GroupBy(f => f.Key.Leaf))
        {
            var rows = Rows(name, leaf.Key);
            foreach (var ((_, at), figure) in leaf)
            {
                var letters = at.TakeWhile(char.IsLetter).Aggregate(0, (n, c) => (n * 26) + c - 'A' + 1);
                var row = int.Parse(at.AsSpan(at.TakeWhile(char.IsLetter).Count()), CultureInfo.InvariantCulture);
                var computed = Number(rows[row - 1][letters - 1]);
                Assert.True(
                    Math.Abs(computed - figure) <= Near * Math.Max(1e6, Math.Abs(figure)),
                    $"{name} {leaf.Key} {at}: {computed} is not {figure}"
                );
            }
        }

        return figures.Count;
    }

    private List<string[]> Rows(string name, string leaf) => [.. Fields(File.ReadAllText(Path.Combine(folder, $"{name}-{leaf}.csv")))];

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Comma and quotation marks, as the filter writes them.</summary>
    private static IEnumerable<string[]> Fields(string text)
    {
        var (row, field, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append(text[++i]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' or '\n' when !quoted:
                    row.Add(field.ToString());
                    field.Clear();
                    if (text[i] == '\n')
                    {
                        yield return [.. row];
                        row.Clear();
                    }

                    break;
                default:
                    field.Append(text[i]);
                    break;
            }
        }
    }
}
