using BarnetIMidten.Testing;
using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>Parents answer on their telephone or on paper, and an administrator changes what they are asked.</summary>
[Collection(nameof(DemoTown))]
public sealed class ParentsTests(DemoTown town)
{
    [Theory]
    [InlineData("phone", "ar", "rtl", "أفضل بكثير")]
    [InlineData("phone", "da", "ltr", "Meget bedre")]
    [InlineData("phone-no-script", "ar", "rtl", "أفضل بكثير")]
    [InlineData("phone-no-script", "da", "ltr", "Meget bedre")]
    public async Task Parents_answer_by_the_link_come_back_to_it_and_send_once(string kind, string language, string direction, string best)
    {
        var screen = Screen.Of(kind);
        var (pedagogue, answers, link) = await Ask(screen, "Malik", "month12");
        var parents = await town.Visit(screen);
        await parents.Go(link);
        await parents.Page.Locator($"button[name=handling][value={language}]").ClickAsync();
        var page = parents.Page.Locator("html");
        await Assertions.Expect(page).ToHaveAttributeAsync("lang", language);
        await Assertions.Expect(page).ToHaveAttributeAsync("dir", direction);
        var step = parents.Page.Locator("label", new() { HasText = best }).First;
        Assert.True((await step.BoundingBoxAsync())!.Height >= 44);
        await parents.Choose("svar[change]", "5");
        await parents.Page.Locator("textarea").First.FillAsync("Vi tager billederne frem");
        if (screen.Script)
        {
            await Assertions.Expect(parents.Page.Locator("[data-draft-line] span")).Not.ToBeEmptyAsync();
        }
        else
        {
            await parents.Page.Locator("button[data-draft-keep]").ClickAsync();
            await Assertions.Expect(parents.Page.Locator("main [role=status]").First).Not.ToBeEmptyAsync();
        }

        await parents.Go(link);
        Assert.Equal("Vi tager billederne frem", await parents.Page.Locator("textarea").First.InputValueAsync());
        await parents.Page.Locator($"button[name=handling][value={language}]").ClickAsync();
        await parents.Send();
        Assert.EndsWith($"/svar/0183/tak?sprog={language}", parents.Page.Url, StringComparison.Ordinal);
        Assert.Equal(404, (await parents.Page.GotoAsync(link))!.Status);

        await pedagogue.Go(answers);
        await pedagogue.Sees("Vi tager billederne frem");
        await pedagogue.Sees("Meget bedre");
    }

    [Fact]
    public async Task On_a_narrow_screen_and_on_paper_nothing_of_the_questionnaire_is_cut()
    {
        var (pedagogue, answers, link) = await Ask(Screen.Narrow, "Alma", "end");
        var parents = await town.Visit(Screen.Narrow);
        foreach (var language in (string[])["pl", "ur"])
        {
            await parents.Go($"{link}?sprog={language}");
        }

        foreach (var language in (string[])["da", "ar"])
        {
            await pedagogue.Go(answers);
            var sheet = (await pedagogue.Page.Locator("main a[href$='/ark']").First.GetAttributeAsync("href"))!;
            await pedagogue.Go($"{sheet}?sprog={language}");
            Assert.InRange(await pedagogue.Prints(), 1, 2);
        }
    }

    [Fact]
    public async Task A_paper_answer_is_typed_in_and_a_link_that_went_astray_is_revoked()
    {
        var (pedagogue, answers, _) = await Ask(Screen.Of("phone-no-script"), "Ida", "month3");
        await pedagogue.Go(answers);
        await pedagogue.Page.Locator("main a[href$='/papir']").First.ClickAsync();
        await pedagogue.Write("Input.AnsweredOn", "");
        await pedagogue.Choose("Input.Answers[change]", "5");
        await pedagogue.Send();
        Assert.Contains("Hvornår svarede forældrene?", await pedagogue.Summary(), StringComparison.Ordinal);
        await pedagogue.Write("Input.AnsweredOn", Denmark.Today);
        await pedagogue.Send();
        await pedagogue.Sees("på papir, skrevet ind af Mette Demo");

        var (_, _, astray) = await Ask(Screen.Of("phone-no-script"), "Ida", "month12");
        await pedagogue.Go(answers);
        await pedagogue.Page.Locator("main details summary").First.ClickAsync();
        await pedagogue.Page.Locator("form[action$='Revoke'] button").First.ClickAsync();
        await pedagogue.Sees("linket er trukket tilbage");
        Assert.Equal(404, (await pedagogue.Page.GotoAsync(astray))!.Status);
    }

    [Fact]
    public async Task An_administrator_writes_the_next_version_a_question_at_a_time_and_puts_it_in_use()
    {
        var administrator = await town.SignIn("administrator@0253.demo", Screen.Of("phone-no-script"));
        await administrator.Go("/evaluering/spoergeskemaer/spoergsmaal/wellbeing");
        await administrator.Write("Input.Text[da]", "Hvordan trives jeres barn?");
        await administrator.Write("Input.Text[ar]", "");
        await administrator.Send();
        Assert.Contains("arabisk", await administrator.Summary(), StringComparison.Ordinal);
        await administrator.Write("Input.Text[ar]", "كيف حال طفلكم؟");
        await administrator.Send();
        await administrator.Sees("Ny ordlyd: Hvordan trives jeres barn?");
        await administrator.Go("/evaluering/spoergeskemaer/spoergsmaal/wishes");
        await administrator.Page.Locator("form[action$='Retire'] button").ClickAsync();
        await administrator.Page.Locator("form[action$='Publish'] button").ClickAsync();
        await administrator.Sees("Version 2");
        Assert.DoesNotContain("Udgår", await administrator.Text(), StringComparison.Ordinal);
        await administrator.Go("/evaluering/spoergeskemaer?version=1");
        await administrator.Sees("Hvordan har jeres barn det lige nu?");
    }

    /// <summary>A pedagogue asks the parents of a child; she, where she reads what they answer, and the link.</summary>
    private async Task<(Person Pedagogue, string Answers, string Link)> Ask(Screen screen, string child, string moment)
    {
        var pedagogue = await town.SignIn("pedagogue@0183.demo", screen);
        await pedagogue.Go("/forloeb");
        var course = pedagogue.Page.Locator("main a[href^='/forloeb/']", new() { HasText = child }).First;
        var answers = await course.GetAttributeAsync("href") + "/foraeldrenes-svar";
        await pedagogue.Go(answers);
        await pedagogue.Choose("Input.Moment", moment);
        await pedagogue.Send();
        return (pedagogue, answers, new Uri(await pedagogue.Page.Locator("#link").InputValueAsync()).AbsolutePath);
    }
}
