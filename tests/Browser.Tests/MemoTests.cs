namespace BarnetIMidten.Browser.Tests;

/// <summary>The memo from its texts to its issue, as a lead makes it and as politicians may read it.</summary>
[Collection(nameof(DemoTown))]
public sealed class MemoTests(DemoTown town)
{
    private const string Texts = "/evaluering/statusnotat/tekster";
    private const string Reasons = "Input.Sections.Deviations";

    [Fact]
    public async Task A_lead_writes_issues_and_prints_a_memo_on_a_phone_without_script_and_an_observer_reads_it()
    {
        var lead = await town.SignIn("lead@0183.demo", Screen.Of("phone-no-script"));
        await lead.Go(Texts);
        await lead.Write("Input.CaseNumber", "25/00417");
        await lead.Write(Reasons, new string('x', 10_001));
        await lead.Send();
        Assert.Contains("10000", await lead.Summary(), StringComparison.Ordinal);
        await lead.Write(Reasons, "Vakance i foråret.\nDen er forbi.");
        await lead.Send();
        await lead.Sees("Vakance i foråret.");
        await lead.Go("/evaluering/statusnotat?dato=2025-12-31");
        await lead.Sees("Sagsnr. 25/00417");
        await lead.Page.Locator("main a[href*='/udsted']").First.ClickAsync();
        await lead.Sees("kan ikke ændres");
        await lead.Send();
        await lead.Sees("Udstedt");
        var issued = new Uri(lead.Page.Url).AbsolutePath;
        await Notes(lead);

        var observer = await town.SignIn("observer@0183.demo", Screen.Of("desktop"));
        await observer.Go("/evaluering/statusnotat");
        Assert.Equal(0, await observer.Page.Locator("main a[href*='/udsted'], main a[href$='/tekster']").CountAsync());
        await observer.Go(issued);
        await observer.Sees("Vakance i foråret.");
        Assert.InRange(await observer.Prints(), 1, 4);
        Assert.Equal(403, (await observer.Page.GotoAsync(Texts))!.Status);
        var pedagogue = await town.SignIn("pedagogue@0183.demo", Screen.Of("phone"));
        Assert.Equal(403, (await pedagogue.Page.GotoAsync(issued))!.Status);
    }

    [Fact]
    public async Task Of_two_leads_who_write_at_once_the_second_is_told_what_the_first_wrote_and_loses_nothing()
    {
        var first = await town.SignIn("lead@0253.demo", Screen.Of("phone"));
        var second = await first.Page.Context.NewPageAsync();
        await first.Go(Texts);
        await second.GotoAsync(new Uri(new Uri(first.Page.Url), Texts).ToString());
        await first.Write(Reasons, "Den enes grund");
        await first.Send();
        await second.Locator($"[name='{Reasons}']").FillAsync("Den andens grund");
        await second.Locator(".savebar button.button-primary").ClickAsync();
        await second.WaitForLoadStateAsync();
        Assert.Equal("Den andens grund", await second.Locator($"[name='{Reasons}']").InputValueAsync());
        Assert.Contains("Den enes grund", await second.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await second.Locator(".savebar button.button-primary").ClickAsync();
        await second.WaitForLoadStateAsync();
        Assert.Contains("Den andens grund", await second.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_lead_writes_is_kept_as_a_draft_until_she_saves()
    {
        var lead = await town.SignIn("lead@0259.demo", Screen.Of("desktop"));
        await lead.Go(Texts);
        await lead.Write("Input.Sections.NextSteps", "Kun påbegyndt");
        await lead.Page.Locator(".draft-line .saved", new() { HasText = "Gemt" }).WaitForAsync();
        await lead.Go("/evaluering/statusnotat");
        Assert.DoesNotContain("Kun påbegyndt", await lead.Text(), StringComparison.Ordinal);
        await lead.Go(Texts);
        Assert.Equal("Kun påbegyndt", await lead.Page.Locator("[name='Input.Sections.NextSteps']").InputValueAsync());
    }

    [Fact]
    public async Task The_table_is_read_on_a_phone_and_taken_along()
    {
        var lead = await town.SignIn("lead@0183.demo", Screen.Of("phone"));
        await lead.Go("/evaluering/tabel");
        await lead.Sees("Hvad der mangler, er ikke et nej");
        foreach (
            var (words, name) in new[]
            {
                ("Hent som Excel", "national-tabel"),
                ("Hent som CSV", "national-tabel"),
                ("internt", "internt.xlsx"),
            }
        )
        {
            var file = await lead.Page.RunAndWaitForDownloadAsync(() =>
                lead.Page.Locator("main a[download]", new() { HasText = words }).ClickAsync()
            );
            Assert.Contains(name, file.SuggestedFilename, StringComparison.Ordinal);
        }

        var observer = await town.SignIn("observer@0183.demo", Screen.Of("desktop"));
        await observer.Go("/evaluering/tabel");
        Assert.Equal(0, await observer.Page.Locator("main a[href*='Forloeb']").CountAsync());
        Assert.Equal(
            404,
            (
                await observer.Page.Context.APIRequest.GetAsync(
                    new Uri(new Uri(observer.Page.Url), "/evaluering/tabel?handler=Forloeb").ToString()
                )
            ).Status
        );
    }

    /// <summary>Each mark leads to its note, and each note back.</summary>
    private static async Task Notes(Person person)
    {
        var marks = await person.Page.Locator(".memo sup a").CountAsync();
        Assert.True(marks > 5, $"{marks} notes");
        Assert.Equal(marks, await person.Page.Locator(".memo .notes li").CountAsync());
        for (var i = 1; i <= marks; i++)
        {
            Assert.Equal(1, await person.Page.Locator($"#note-{i} a[href='#ref-{i}']").CountAsync());
            Assert.Equal(1, await person.Page.Locator($"#ref-{i}[href='#note-{i}']").CountAsync());
        }
    }
}
