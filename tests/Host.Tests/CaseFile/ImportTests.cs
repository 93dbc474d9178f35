using System.Net;
using BarnetIMidten.Testing;
using static BarnetIMidten.Host.Tests.CaseFile.History;

namespace BarnetIMidten.Host.Tests.CaseFile;

/// <summary>Ishøj's own history, over HTTP. Sources: A10, S1.</summary>
public sealed class ImportTests
{
    [Fact]
    public async Task The_history_becomes_66_courses_each_under_the_rules_of_its_day_and_a_second_time_nothing()
    {
        await using var scene = await Ishoej();
        AssertCounts(await Import(scene, Whole), rows: 66, imported: 66, present: 0);
        var courses = await Courses(scene);
        Assert.Equal(
            [
                ("2018", "tois-2018", 7),
                ("2019", "tois-2018", 21),
                ("2020", "tois-2018", 6),
                ("2021", "ishoej-0-6", 21),
                ("2022", "ishoej-0-6", 11),
            ],
            courses.GroupBy(c => (Year: c.StartedOn[..4], c.Key)).OrderBy(g => g.Key.Year).Select(g => (g.Key.Year, g.Key.Key, g.Count()))
        );
        AssertCounts(await Import(scene, "\uFEFF" + Whole), rows: 66, imported: 0, present: 66);
        Assert.Equal(66, (await Courses(scene)).Count);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_keeps_nothing()
    {
        await using var scene = await Ishoej();
        AssertCounts(await Import(scene, Whole, "?dryRun=true"), rows: 66, imported: 66, present: 0);
        Assert.Empty(await Courses(scene));
        Assert.Equal(0, (await scene.Lead.Fetch("/referrals"))["total"].GetInt32());
    }

    [Fact]
    public async Task One_wrong_row_imports_nothing_and_is_named_with_its_field()
    {
        await using var scene = await Ishoej();
        var answer = await Import(scene, WithRow(41, cells => cells[4] = "2019-02-30"));
        Assert.Equal("400 import.rows", answer.Said);
        var error = Assert.Single(answer["rowErrors"].EnumerateArray());
        Assert.Equal(41, error.GetProperty("row").GetInt32());
        Assert.Equal("birthDate", error.GetProperty("field").GetString());
        Assert.NotEmpty(error.GetProperty("code").GetString()!);
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
        Assert.Equal(0, (await scene.Lead.Fetch("/referrals"))["total"].GetInt32());
    }

    [Fact]
    public async Task Three_wrong_rows_are_three_whatever_is_wrong_with_them()
    {
        await using var scene = await Ishoej();
        var wrong = WithRow(5, c => c[10] = "smoke");
        wrong = WithRow(30, c => c[17] = "IB9", wrong);
        wrong = WithRow(60, c => c[22] += ";2030-01-01", wrong);
        var answer = await Import(scene, wrong);
        Assert.Equal(
            [(5, "channel"), (30, "riskFactors"), (60, "visits")],
            answer["rowErrors"].EnumerateArray().Select(e => (e.GetProperty("row").GetInt32(), e.GetProperty("field").GetString()!))
        );
        Assert.Empty(await Courses(scene));
    }

    [Fact]
    public async Task Of_two_imports_at_once_one_brings_the_courses()
    {
        await using var scene = await Ishoej();
        var answers = await Task.WhenAll(Import(scene, Whole), Import(scene, Whole));
        Assert.Equal([0, 66], answers.Select(a => a.Expect(HttpStatusCode.OK)["imported"].GetInt32()).Order());
        Assert.Equal(66, (await Courses(scene)).Count);
    }

    [Fact]
    public async Task A_reference_that_stands_twice_in_the_file_counts_as_present()
    {
        await using var scene = await Ishoej();
        var first = string.Join('\n', Whole.Split('\n').Take(2));
        AssertCounts(await Import(scene, first + "\n" + first.Split('\n')[1] + "\n"), rows: 2, imported: 1, present: 1);
    }

    [Theory]
    [InlineData("", "tom")]
    [InlineData("hello", "kolonnenavne")]
    [InlineData("reference;receivedOn;childFirstName\n1;2;3", "semikolon")]
    [InlineData("reference,receivedOn\n1,2018-01-01", "kolonnenavne")]
    public async Task A_file_that_is_no_such_table_is_unreadable_and_says_why(string file, string why)
    {
        await using var scene = await Ishoej();
        var answer = await Import(scene, file);
        Assert.Equal("400 import.unreadable", answer.Said);
        Assert.Contains(why, answer["detail"].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("boosterNote")]
    [InlineData("childLastName")]
    public async Task A_column_that_would_be_lost_is_refused(string column)
    {
        await using var scene = await Ishoej();
        Assert.Equal("400 import.unreadable", (await Import(scene, Whole.Split('\n')[0].TrimEnd('\r') + $",{column}\n")).Said);
    }

    [Theory]
    [InlineData(0, "reference")]
    [InlineData(4, "birthDate")]
    [InlineData(10, "channel")]
    public async Task A_cell_that_no_database_bears_is_told_once_at_its_column(int cell, string column)
    {
        await using var scene = await Ishoej();
        var answer = await Import(scene, WithRow(41, cells => cells[cell] += '\0'));
        var error = Assert.Single(answer["rowErrors"].EnumerateArray());
        Assert.Equal((column, "field.unreadable"), (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_unreadable()
    {
        await using var scene = await Ishoej();
        var latin = System.Text.Encoding.Latin1.GetBytes(Whole);
        Assert.Equal(
            "400 import.unreadable",
            (await scene.Lead.Call(HttpMethod.Post, "/imports/courses", Calls.Raw(latin, "text/csv"))).Said
        );
    }

    [Fact]
    public async Task A_file_between_one_and_twenty_megabytes_is_read_and_a_larger_one_is_not()
    {
        await using var scene = await Ishoej();
        var padded = Whole.Split('\n')[0] + new string('\n', 2 * 1024 * 1024);
        AssertCounts(await Import(scene, padded), rows: 0, imported: 0, present: 0);
        Assert.Equal("413 request.too-large", (await Import(scene, new string('\n', (20 * 1024 * 1024) + 1))).Said);
    }

    [Fact]
    public async Task An_import_takes_a_table_and_nothing_else()
    {
        await using var scene = await Ishoej();
        Assert.Equal("415 request.media-type", (await scene.Lead.Post("/imports/courses", "{}")).Said);
    }
}
