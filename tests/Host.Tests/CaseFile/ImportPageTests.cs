using System.Net;
using BarnetIMidten.Host.CaseFile;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using static BarnetIMidten.Host.Tests.CaseFile.Bringing;
using static BarnetIMidten.Host.Tests.CaseFile.History;

namespace BarnetIMidten.Host.Tests.CaseFile;

/// <summary>An import by its page: tried, taken in, refused, ended early.</summary>
public sealed class ImportPageTests
{
    [Fact]
    public async Task A_file_is_tried_and_nothing_is_kept_and_then_the_same_is_taken_in_by_whoever_brought_it()
    {
        await using var scene = await Ishoej();
        using var hanne = await Desk.Of(scene);
        var (path, tried) = await hanne.Brought(Whole);
        Assert.Contains("Intet er gemt endnu", tried.Text(), StringComparison.Ordinal);
        Assert.Equal(["66", "66", "0"], tried.QuerySelectorAll("dl.facts dd").Select(d => d.TextContent));
        Assert.Empty(await Courses(scene));
        Assert.Equal(["lead read"], await Logged(scene));

        using var begun = await hanne.Press(path, "Tried");
        var done = await hanne.Ended(Leads(begun));
        Assert.Contains("Forløbene er hentet ind", done.Text(), StringComparison.Ordinal);
        Assert.Equal(66, (await Courses(scene)).Count);
        Assert.Equal(["lead create", "lead read"], (await Logged(scene)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

        var (_, again) = await hanne.Brought(Whole);
        Assert.Contains("Der er intet nyt i filen", again.Text(), StringComparison.Ordinal);
        Assert.Null(again.QuerySelector("main form"));
    }

    [Fact]
    public async Task Every_wrong_row_is_said_with_its_column_fifty_at_a_time_and_nothing_is_taken_in()
    {
        await using var scene = await Ishoej();
        using var hanne = await Desk.Of(scene);
        var wrong = Enumerable.Range(2, 60).Aggregate(Whole, (file, row) => WithRow(row, c => c[4] = "2019-02-30", file));
        var (path, page) = await hanne.Brought(wrong, isTry: false);
        Assert.Contains("Rækker med fejl: 60.", page.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Der er 60 fejl.", page.Text(), StringComparison.Ordinal);
        var rows = page.QuerySelectorAll("main tbody tr");
        Assert.Equal(50, rows.Length);
        Assert.Equal(
            ("Række 2birthDate", "Kan ikke læses: forkert type, ukendt navn eller umulig værdi."),
            (Cell(rows[0], "th"), Cell(rows[0], "td"))
        );
        Assert.Equal(10, (await hanne.Page($"{path}?side=2")).QuerySelectorAll("main tbody tr").Length);
        Assert.Empty(await Courses(scene));
    }

    [Theory]
    [InlineData(null, "Vælg en fil.")]
    [InlineData("", "Filen er tom.")]
    [InlineData("a;b\n1;2\n", "semikolon")]
    [InlineData("navn,alder\nAlma,3\n", "kolonnenavne")]
    public async Task What_is_no_such_table_is_refused_beside_the_field(string? file, string said)
    {
        await using var scene = await Ishoej();
        using var hanne = await Desk.Of(scene);
        using var answer = await hanne.Bring(file);
        await Refused(answer, said);
    }

    [Fact]
    public async Task A_file_over_twenty_megabytes_is_told_so_beside_the_field_and_one_under_is_read()
    {
        await using var scene = await Ishoej();
        using var hanne = await Desk.Of(scene);
        using var large = await hanne.Bring(new byte[(20 * 1024 * 1024) + 1], isTry: true);
        await Refused(large, "over 20 MB");
        var (_, read) = await hanne.Brought(Whole.Split('\n')[0] + new string('\n', 5 * 1024 * 1024));
        Assert.Contains("Der er intet nyt i filen", read.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_goes_on_its_page_says_how_far_it_is_and_cancelled_it_leaves_nothing()
    {
        await using var scene = await Ishoej();
        using var hanne = await Desk.Of(scene);
        using var begun = await hanne.Bring(Long(40), isTry: false);
        var path = Leads(begun);
        var page = await hanne.Seen(path, p => p.QuerySelector("progress[value]:not([value='0'])") is not null);
        Assert.Equal("2640", page.QuerySelector("progress")!.GetAttribute("max"));
        Assert.Matches("^I gang: [0-9]?0 procent$", page.QuerySelector("[role='status']")!.TextContent);
        Assert.Contains("http-equiv=\"refresh\"", page.QuerySelector("head noscript")!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("og den er i gang", (await hanne.Page("/import")).Text(), StringComparison.Ordinal);

        using var second = await hanne.Bring(Whole);
        Assert.Contains(
            "kun hentes ind én gang ad gangen",
            (await Desk.Read(second)).QuerySelector("[data-error-summary]")!.TextContent,
            StringComparison.Ordinal
        );

        using var cancelled = await hanne.Press(path, "Cancel");
        var ended = await hanne.Ended(path);
        Assert.Contains("Importen er afbrudt", ended.Text(), StringComparison.Ordinal);
        Assert.Null(ended.QuerySelector("noscript"));
        Assert.Empty(await Courses(scene));
        Assert.Equal(0, (await scene.Lead.Fetch("/referrals"))["total"].GetInt32());
        var (_, afterwards) = await hanne.Brought(Whole, isTry: false);
        Assert.Contains("Forløbene er hentet ind", afterwards.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stop_of_the_server_ends_it_and_nothing_is_kept()
    {
        await using var scene = await Ishoej();
        using var hanne = await Desk.Of(scene);
        using var begun = await hanne.Bring(Long(40), isTry: false);
        await hanne.Seen(Leads(begun), p => p.QuerySelector("progress[value]:not([value='0'])") is not null);
        var runs = Runs(scene);
        var run = Last(scene)!;
        scene.Site.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await runs.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ImportState.Cancelled, run.State);
        Assert.NotEqual(0, run.RowsDone);
        Assert.Equal(0, Referrals(scene));
    }

    [Fact]
    public async Task Of_a_great_many_wrong_rows_the_page_shows_the_first_and_the_answer_says_all()
    {
        await using var scene = await Ishoej();
        using var hanne = await Desk.Of(scene);
        var many = Long(20).Split('\n');
        var wrong = string.Join('\n', [many[0], .. many.Skip(1).Select(l => $",{l}")]);
        var (path, page) = await hanne.Brought(wrong);
        Assert.Contains("Rækker med fejl: 1320.", page.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Der er 1320 fejl. De første 1.000 vises.", page.Text(), StringComparison.Ordinal);
        Assert.StartsWith(
            "Række 1001",
            Cell((await hanne.Page($"{path}?side=20")).QuerySelectorAll("main tbody tr")[^1], "th"),
            StringComparison.Ordinal
        );
        Assert.Equal(1320, (await Import(scene, wrong))["rowErrors"].GetArrayLength());
    }

    [Fact]
    public void Every_wrong_row_is_said_and_of_a_great_many_faults_one_of_each_further_row()
    {
        var faults = new RowFaults();
        foreach (var row in Enumerable.Range(2, 1001))
        {
            faults.Add([new RowError(row, "a", "field.required"), new RowError(row, "b", "field.required")]);
        }

        Assert.Equal(Enumerable.Range(2, 1001), faults.Refusal.Rows.Select(r => r.Row).Distinct());
        Assert.Equal((1501, 501), (faults.Refusal.Rows.Count, faults.Refusal.RowErrorsLeftOut));
        Assert.Equal((1000, 1002), (RowFaults.First(faults.Refusal).Rows.Count, RowFaults.First(faults.Refusal).RowErrorsLeftOut));
    }

    [Fact]
    public async Task Who_presses_twice_is_led_to_what_her_first_press_began()
    {
        await using var scene = await Ishoej();
        using var hanne = await Desk.Of(scene);
        var (path, _) = await hanne.Brought(Whole);
        var form = await hanne.Open(path, "main form[action*='Tried']");
        using var first = await hanne.Send(form);
        using var second = await hanne.Send(form);
        Assert.Equal(Leads(first), Leads(second));
        await hanne.Ended(Leads(first));
        using var third = await hanne.Send(form);
        Assert.Equal(Leads(first), Leads(third));
        Assert.Equal(66, (await Courses(scene)).Count);
    }

    [Fact]
    public async Task The_template_is_the_header_of_the_history_and_every_column_is_explained()
    {
        await using var scene = await Ishoej();
        using var hanne = await Desk.Of(scene);
        using var template = await hanne.Get("/import?handler=Template");
        Assert.Equal("text/csv", template.Content.Headers.ContentType!.MediaType);
        var text = await template.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Whole.Split('\n')[0].Trim(), text.Trim().TrimStart('\uFEFF'));
        var page = await hanne.Page("/import");
        Assert.Equal(Whole.Split('\n')[0].Trim().Split(','), page.QuerySelectorAll("main th code").Select(c => c.TextContent));
        Assert.Contains("accept, decline, passOn", page.Text(), StringComparison.Ordinal);
        Assert.Equal(
            ["channel", "childLastName", "daycareKind", "guardianName", "receivedOn", "reference", "referrerRole"],
            CourseTable.Columns.Where(c => c.IsRequired).Select(c => c.Name).Order(StringComparer.Ordinal)
        );
    }

    private static string Cell(AngleSharp.Dom.IElement row, string cell) => row.QuerySelector(cell)!.TextContent;

    private static long Referrals(Scene scene)
    {
        using var connection = scene
            .Site.Services.GetRequiredService<Municipalities>()
            .Open(Testing.House.Code(scene.Site.Code))
            .OpenForReading();
        using var count = connection.Sql("SELECT COUNT(*) FROM referral_referral");
        return (long)count.ExecuteScalar()!;
    }

    private static async Task Refused(HttpResponseMessage answer, string said)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Desk.Read(answer);
        Assert.Contains(said, page.QuerySelector("#Input_File-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[data-error-summary] a[href='#Input_File']"));
    }

    /// <summary>What imports left in the log of use: in which role, and what.</summary>
    private static async Task<List<string>> Logged(Scene scene) =>
        [
            .. (await scene.Administrator.Fetch("/audit?pageSize=200"))["items"]
                .EnumerateArray()
                .Where(i => i.GetProperty("purpose").GetString() == "Tidligere forløb hentes ind")
                .Select(i => $"{i.GetProperty("role").GetString()} {i.GetProperty("action").GetString()}"),
        ];
}
