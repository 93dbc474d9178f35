using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>Goals are scored on a telephone, a stop-op meeting is written down and followed up, and what came of it is read: without script, and looked at.</summary>
[Collection(nameof(DemoTown))]
public sealed class EvaluationTests(DemoTown town)
{
    [Fact]
    public async Task A_pedagogue_scores_a_goal_and_says_what_helped_on_a_phone_without_script()
    {
        var pedagogue = await town.SignIn("pedagogue@0183.demo", Screen.Of("phone-no-script"));
        await pedagogue.Go("/forloeb");
        await pedagogue.Page.Locator("main a", new() { HasText = "Alma Prøve" }).First.ClickAsync();
        var course = new Uri(pedagogue.Page.Url).AbsolutePath;
        await pedagogue.Page.Locator("main a[href*='/maal/']").First.ClickAsync();
        await pedagogue.Send();
        Assert.Contains("Hvem siger det?", await pedagogue.Summary(), StringComparison.Ordinal);
        await pedagogue.Choose("Input.By", "parents");
        await pedagogue.Choose("Input.Moment", "after");
        await pedagogue.Choose("Input.Score", "4");
        await pedagogue.Send();
        Assert.Equal(course, new Uri(pedagogue.Page.Url).AbsolutePath);
        var picture = pedagogue.Page.Locator("svg[role=img][aria-label*='Forældrene: ved starten 2 af 5, til sidst 4 af 5.']");
        Assert.Equal(1, await picture.CountAsync());
        await pedagogue.Page.Locator("summary", new() { HasText = "Hvordan går det?" }).First.ClickAsync();
        await pedagogue.Page.Locator("select[name=status]").First.SelectOptionAsync("reached");
        await pedagogue.Page.Locator("main details button[type=submit]").First.ClickAsync();
        await pedagogue.Sees("nået");
        await pedagogue.Go(course + "/hjalp-mest");
        await pedagogue.Send();
        Assert.Contains("Greb", await pedagogue.Summary(), StringComparison.Ordinal);
        await pedagogue.Choose("Input.By", "pedagogue");
        await pedagogue.Select("Input.Technique", "T4");
        await pedagogue.Send();
        await pedagogue.Sees("Pædagogen siger, at dette hjalp mest");
    }

    [Fact]
    public async Task A_meeting_is_written_down_row_by_row_and_its_adjustment_is_followed_up()
    {
        var lead = await town.SignIn("lead@0259.demo", Screen.Of("phone-no-script"));
        await lead.Go("/evaluering/stop-op");
        await lead.Go("/evaluering/stop-op/nyt");
        await lead.Choose("Input.Kind", "interview");
        await lead.Write("Input.Participants", "Leder af Børnehaven Engen\nTo pædagoger");
        await lead.Write("Input.Findings", "De vil gerne høre om grebene samme dag.");
        await lead.Write("Input.Adjustments[0].Text", "Ring til dagtilbuddet efter besøget");
        await lead.Send();
        Assert.Contains("Hvem gør det?", await lead.Summary(), StringComparison.Ordinal);
        await lead.Page.Locator("select[name='Input.Adjustments[0].OwnerId']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await lead.Write("Input.Adjustments[0].DueOn", new DateOnly(2020, 1, 2));
        await lead.Page.Locator("button[name='__Draft']").First.ClickAsync();
        await lead.Page.WaitForLoadStateAsync();
        await lead.Write("Input.Adjustments[1].Text", "Ens ord i hjem og dagtilbud");
        await lead.Page.Locator("select[name='Input.Adjustments[1].OwnerId']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await lead.Send();
        await lead.Sees("Interview med dagtilbud");
        await lead.Sees("To pædagoger");
        Assert.InRange(await lead.Prints(), 1, 2);
        await lead.Go("/");
        await lead.Sees("1 justering skulle være gjort.");
        await lead.Page.Locator("main a", new() { HasText = "Ring til dagtilbuddet efter besøget" }).First.ClickAsync();
        await lead.Write("Done.Outcome", "Dagtilbuddet bruger nu de samme ord.");
        await lead.Send();
        await lead.Go("/evaluering/stop-op");
        Assert.Equal(0, await lead.Page.Locator("main", new() { HasText = "Ring til dagtilbuddet efter besøget" }).CountAsync());
        await lead.Page.Locator("main a", new() { HasText = "Interview med dagtilbud" }).First.ClickAsync();
        await lead.Sees("Dagtilbuddet bruger nu de samme ord.");
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("desktop-english")]
    public async Task The_lead_reads_the_indicators_goes_to_the_cases_behind_one_and_prints(string look)
    {
        var lead = await town.SignIn("lead@0183.demo", Screen.Looked(look));
        await lead.Go("/evaluering");
        Assert.InRange(await lead.Prints(), 1, 9);
        var first = lead.Page.Locator("main a[href*='/evaluering/liste']").First;
        var n = int.Parse((await first.InnerTextAsync()).Split('\n')[0].Split(':')[0], System.Globalization.CultureInfo.InvariantCulture);
        await first.ClickAsync();
        Assert.Equal(n, await lead.Page.Locator("main ul.lines a").CountAsync());
        await lead.Go("/evaluering?aar=2020");
        await lead.Go("/evaluering/hvad-hjaelper");
        await lead.Go("/evaluering/hvad-hjaelper?aar=2020");
    }

    [Fact]
    public async Task The_controller_documents_an_effect_and_puts_it_right_with_a_reason()
    {
        var controller = await town.SignIn("controller@0259.demo", Screen.Of("phone-no-script"));
        await controller.Go("/evaluering");
        await controller.Go("/evaluering/effekter");
        await Effect(controller, "61,5", why: null);
        await controller.Sees("61,5 procent");
        await Effect(controller, "62", why: null);
        Assert.Contains("Der står allerede et tal for 2024", await controller.Summary(), StringComparison.Ordinal);
        await Effect(controller, "62", "Regnefejl i kilden");
        await controller.Sees("Tallet for 2024 er rettet");
    }

    private static async Task Effect(Person controller, string value, string? why)
    {
        await controller.Select("Input.Effect", "trust");
        await controller.Write("Input.Year", "2024");
        await controller.Write("Input.N", "24");
        await controller.Write("Input.Value", value);
        await controller.Write("Input.Unit", "procent");
        await controller.Write("Input.Source", "Opdigtet til prøven, side 2");
        await controller.Write("Input.Why", why ?? "");
        await controller.Send();
    }
}
