using System.Net;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Host.Tests.Reports;

/// <summary>What is taken along: the courses one by one for the lead, the table for a national evaluation for everybody who sees reports.</summary>
public sealed class TableTests
{
    [Fact]
    public async Task The_lead_takes_the_courses_of_a_year_without_a_name_and_it_stands_in_the_log()
    {
        await using var scene = await MemoTests.Imported();
        using var answer = await scene.Lead.GetAsync(
            new Uri("/api/v1/reports/courses.xlsx?year=2021", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(BarnetIMidten.Shared.Documents.Workbook.ContentType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("forloeb-2021-internt.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        await using var file = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        using var book = SpreadsheetDocument.Open(bytes, isEditable: false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Equal(21, sheet.Descendants<Row>().Count() - 3);
        var names = CaseFile.History.Whole.Split('\n').Skip(1).Select(l => l.Split(',')).Where(c => c.Length > 3).SelectMany(c => c[2..4]);
        foreach (var name in names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal))
        {
            Assert.DoesNotContain(sheet.Descendants<Cell>(), c => c.InnerText.Contains(name, StringComparison.Ordinal));
        }

        Assert.Equal("Export Lead", await Logged(scene));
    }

    private static async Task<string?> Logged(Scene scene)
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(scene.Site.Folder, "0183.db")}");
        await file.OpenAsync();
        await using var read = file.CreateCommand();
        read.CommandText = "SELECT group_concat(action || ' ' || role) FROM kernel_audit WHERE purpose = 'purpose.courses-export'";
        return await read.ExecuteScalarAsync() as string;
    }

    [Theory]
    [InlineData(Role.Controller)]
    [InlineData(Role.Observer)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Pedagogue)]
    public async Task Nobody_else_takes_the_courses_one_by_one(Role role)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        (await (await scene.Site.As(role)).Fetch("/reports/courses.xlsx?year=2021")).Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_year_that_cannot_be_is_refused_and_an_ending_that_is_not_is_not_found()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        Assert.Equal(["year"], (await scene.Lead.Fetch("/reports/courses.xlsx?year=1999")).Fields);
        Assert.Equal(["year"], (await scene.Lead.Fetch("/reports/national-table.csv?year=2199")).Fields);
        (await scene.Lead.Fetch("/reports/national-table.docx")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_table_is_the_same_for_lead_and_observer_and_tells_no_count_of_one_to_four()
    {
        await using var scene = await MemoTests.Imported();
        var toLead = (await scene.Lead.Fetch("/reports/national-table.csv?year=2021")).Expect(HttpStatusCode.OK).Text;
        var observer = await scene.Site.As(Role.Observer);
        Assert.Equal(toLead, (await observer.Fetch("/reports/national-table.csv?year=2021")).Text);
        var rows = toLead.Trim().Split("\r\n").Select(l => l.Split(',')).ToList();
        Assert.Equal(["part", "key", "n", "of"], rows[0][2..6]);
        Assert.Contains(rows, r => r is [_, _, "courses", "started", "21", ..]);
        Assert.Contains(rows, r => r is [_, _, "channel", "straxen", "", "21", "", "", "", "", "", "true", "0183"]);
        Assert.Contains(rows, r => r is [_, _, "weeks", "", "21", ..] && r[9].Length > 0 && r[10].Length > 0);
        Assert.DoesNotContain(rows, r => r is [_, _, _, _, "1" or "2" or "3" or "4", ..]);
        var book = await observer.Call(HttpMethod.Get, "/reports/national-table.xlsx?year=2021", null);
        Assert.Equal(BarnetIMidten.Shared.Documents.Workbook.ContentType, book.Expect(HttpStatusCode.OK).ContentType);
    }
}
