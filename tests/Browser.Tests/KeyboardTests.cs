using BarnetIMidten.Testing;
using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>The main job with the keyboard alone: whatever is pressed was tabbed to, and showed that it had the focus.</summary>
[Collection(nameof(DemoTown))]
public sealed class KeyboardTests(DemoTown town)
{
    /// <summary>More stops than any page has.</summary>
    private const int Patience = 250;

    [Fact]
    public async Task A_lead_screens_and_decides_and_a_pedagogue_records_without_a_mouse()
    {
        var lead = await SignIn("lead@0183.demo");
        await Follow(lead, "section[aria-labelledby='waiting'] a[href^='/henvisninger/']");
        await Follow(lead, "main a[href$='/screening']");
        await Mark(lead, "Input.RiskFactors[0].Seen", "true");
        foreach (var criterion in (string[])["LowComplexity", "Delimited", "OwnResources"])
        {
            await Mark(lead, $"Input.Criteria.{criterion}", "true");
        }

        await Mark(lead, "Input.SpecialSupportSuspected", "false");
        await Save(lead);
        await Follow(lead, "main a[href$='/afgoerelse']");
        await Mark(lead, "Input.Outcome", "accept");
        await TabTo(lead, "select[name='Input.PedagogueId']");
        await lead.Keyboard.PressAsync("ArrowDown");
        await Save(lead);
        Assert.Matches(Addresses.Course(), lead.Url);

        var visit = (await town.PlanToday("Alma")).Single();
        var pedagogue = await SignIn("pedagogue@0183.demo");
        await Follow(pedagogue, $"main a[href*='/besoeg/{visit}']");
        await Mark(pedagogue, "Input.Place", "playground");
        await TabTo(pedagogue, "details:has(textarea[name='Input.AgreedNext']) > summary");
        await pedagogue.Keyboard.PressAsync("Space");
        await TabTo(pedagogue, "textarea[name='Input.AgreedNext']");
        await pedagogue.Keyboard.TypeAsync("Én ting mere, så går vi.");
        await Save(pedagogue);
        Assert.Matches(Addresses.Course(), pedagogue.Url);
    }

    private async Task<IPage> SignIn(string who)
    {
        var page = (await town.Visit(Screen.Of("desktop"))).Page;
        await page.GotoAsync("/log-ind");
        await TabTo(page, "[name='name']");
        await page.Keyboard.TypeAsync(who);
        await TabTo(page, "[name='password']");
        await page.Keyboard.TypeAsync(DemoTown.Password);
        if (who.StartsWith("lead", StringComparison.Ordinal))
        {
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("[name='code']").WaitForAsync();
            await TabTo(page, "[name='code']");
            await page.Keyboard.TypeAsync(AuthenticatorApp.DemoCode);
        }

        await Enter(page);
        return page;
    }

    private static async Task Follow(IPage page, string link)
    {
        await TabTo(page, link);
        await Enter(page);
    }

    private static async Task Save(IPage page)
    {
        await TabTo(page, "main form button.button-primary[type=submit]");
        await Enter(page);
    }

    /// <summary>Ticks a box, or goes through a group of choices to the one with that value.</summary>
    private static async Task Mark(IPage page, string name, string value)
    {
        await TabTo(page, $"[name='{name}']");
        await page.Keyboard.PressAsync("Space");
        for (var i = 0; await page.EvaluateAsync<string>("document.activeElement.value") != value; i++)
        {
            Assert.True(i < Patience, $"{name} has no {value}");
            await page.Keyboard.PressAsync("ArrowDown");
        }
    }

    private static async Task Enter(IPage page)
    {
        var from = page.Url;
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url != from);
        await page.WaitForLoadStateAsync();
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < Patience; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                Assert.True(await ShowsFocus(page), $"{selector} on {page.Url} does not show that it has the focus");
                return;
            }
        }

        Assert.Fail($"{selector} on {page.Url} cannot be tabbed to");
    }

    /// <summary>An outline or a shadow, on the control itself or, where that is drawn by its label, on the label.</summary>
    private static Task<bool> ShowsFocus(IPage page) =>
        page.EvaluateAsync<bool>(
            """
            () => [document.activeElement, ...(document.activeElement.labels ?? [])].some(e =>
                ['', '::before', '::after'].some(part => {
                    const style = getComputedStyle(e, part || null);
                    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
                }))
            """
        );
}
