using System.Net;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;
using static BarnetIMidten.Host.Tests.CaseFile.History;

namespace BarnetIMidten.Host.Tests.CaseFile;

/// <summary>No cell of a row is lost in silence, and every row that is kept leaves its trace.</summary>
public sealed class ImportedRowsTests
{
    [Fact]
    public async Task Another_row_under_the_same_reference_is_an_error_that_names_the_first()
    {
        await using var scene = await Ishoej();
        var answer = await Import(scene, WithRow(9, c => c[0] = "T2018-01"));
        Assert.Equal([(9, "reference", "import.reference-twice")], Errors(answer));
        Assert.Contains("Række 2 ", answer["rowErrors"][0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await scene.Lead.Fetch("/referrals"))["total"].GetInt32());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("passOn", "2018-02-14")]
    [InlineData("decline", "2018-02-14")]
    public async Task What_only_a_course_has_is_an_error_where_no_course_opens(string decision, string decidedOn)
    {
        await using var scene = await Ishoej();
        var answer = await Import(scene, WithRow(2, c => (c[19], c[20]) = (decision, decidedOn)));
        Assert.Equal(
            [.. ((string[])["boosterOn", "endReason", "endedOn", "pedagogue", "visits"]).Select(f => (2, f, "import.needs-accept"))],
            Errors(answer).OrderBy(e => e.Field, StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(16, "screenedOn", "field.required")]
    [InlineData(19, "decidedOn", "import.needs-decision")]
    [InlineData(20, "decidedOn", "field.required")]
    public async Task A_cell_that_lacks_the_one_it_belongs_to_is_an_error(int emptied, string field, string code)
    {
        await using var scene = await Ishoej();
        var answer = await Import(scene, WithRow(2, c => c[emptied] = ""));
        Assert.Contains((2, field, code), Errors(answer));
    }

    [Theory]
    [InlineData(-1, "boosterOn", "import.too-few-cells")]
    [InlineData(-6, "decidedOn", "import.too-few-cells")]
    [InlineData(1, "boosterOn", "import.too-many-cells")]
    public async Task A_row_that_does_not_fit_under_the_header_is_an_error(int more, string field, string code)
    {
        await using var scene = await Ishoej();
        var lines = Whole.Split('\n');
        lines[4] = more > 0 ? lines[4] + "," : string.Join(',', lines[4].Split(',').SkipLast(-more));
        Assert.Equal([(5, field, code)], Errors(await Import(scene, string.Join('\n', lines))));
    }

    [Fact]
    public async Task A_row_without_a_course_is_imported_as_far_as_it_goes()
    {
        await using var scene = await Ishoej();
        var referred = WithRow(2, c => Array.Fill(c, "", 16, c.Length - 16));
        AssertCounts(await Import(scene, referred), rows: 66, imported: 66, present: 0);
        Assert.Equal(65, (await Courses(scene)).Count);
    }

    [Fact]
    public async Task Every_family_stands_in_the_log_of_use_and_a_rehearsal_as_a_look()
    {
        await using var scene = await Ishoej();
        await Import(scene, Whole, "?dryRun=true");
        Assert.Equal(["Read  ok 1"], Logged(scene));
        await Import(scene, Whole);
        Assert.Equal(["Create  ok 1", "Create about ok 66", "Read  ok 1"], Logged(scene));
    }

    [Fact]
    public async Task The_last_row_finds_no_more_loaded_than_the_first()
    {
        await using var scene = await Ishoej();
        using var watch = new TrackedRows(scene.Site.Folder);
        AssertCounts(await Import(scene, Whole), rows: 66, imported: 66, present: 0);
        Assert.True(watch.Saves > 300, $"only {watch.Saves} saves were seen");
        Assert.InRange(watch.Most, 10, 25);
    }

    private static IEnumerable<(int Row, string Field, string Code)> Errors(Answer answer) =>
        answer
            .Expect(HttpStatusCode.BadRequest)["rowErrors"]
            .EnumerateArray()
            .Select(e => (e.GetProperty("row").GetInt32(), e.GetProperty("field").GetString()!, e.GetProperty("code").GetString()!));

    /// <summary>What imports left in the log of use: action, whether about somebody, outcome, how many.</summary>
    private static List<string> Logged(Scene scene)
    {
        using var log = new SqliteConnection($"Data Source={Path.Combine(scene.Site.Folder, "0183.db")};Pooling=False");
        log.Open();
        using var select = log.CreateCommand();
        select.CommandText = """
            SELECT action || ' ' || iif(subject_id IS NULL, '', 'about') || ' ' || outcome || ' ' || COUNT(DISTINCT coalesce(subject_id, sequence))
            FROM kernel_audit WHERE purpose = 'purpose.import' GROUP BY action, subject_id IS NULL, outcome ORDER BY 1
            """;
        using var rows = select.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }
}
