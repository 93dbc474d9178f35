using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>A municipality makes a list its own, on a phone and on a desktop, and finds its words where they are used.</summary>
[Collection(nameof(Town))]
public sealed class CatalogueTests(Town town)
{
    [Theory]
    [InlineData("phone", "Billedplan")]
    [InlineData("desktop", "Gulvtid")]
    public async Task An_administrator_finds_the_lists_adds_moves_and_retires(string look, string technique)
    {
        var kim = await town.SignIn("administrator", Screen.Of(look));
        await kim.Go("/indsats");
        await Follow(kim, "Katalog");
        await Follow(kim, "Greb");
        await Follow(kim, "Tilføj et greb");

        await kim.Send();
        Assert.Contains("På dansk", await kim.Summary(), StringComparison.Ordinal);
        await kim.Write("Input.Label.Da", technique);
        await kim.Write("Input.Label.En", $"{technique} in English");
        await kim.Choose("Input.Group", "home");
        await kim.Send();
        await kim.Sees(technique);
        await kim.Sees("Kommunens egen");
        var rows = kim.Page.Locator("section:has(#gruppe-home) li");
        var last = await rows.CountAsync() - 1;
        await Assertions.Expect(rows.Nth(last)).ToContainTextAsync(technique);

        await rows.Nth(last).GetByRole(AriaRole.Button, new() { Name = "Op" }).ClickAsync();
        await kim.Page.WaitForLoadStateAsync();
        await Assertions.Expect(rows.Nth(last - 1)).ToContainTextAsync(technique);

        await rows.Nth(last - 1).GetByRole(AriaRole.Link, new() { Name = "Ret" }).ClickAsync();
        await kim.Page.WaitForLoadStateAsync();
        await kim.Write("Retire.Note", "Bruges ikke.");
        await kim.Page.Locator("form[action$='handler=Retire'] button").ClickAsync();
        await kim.Page.WaitForLoadStateAsync();
        await Assertions.Expect(kim.Page.Locator("section:has(#gruppe-home)")).Not.ToContainTextAsync(technique);
        await Assertions.Expect(kim.Page.Locator("details#gruppe-retired-list")).ToContainTextAsync(technique);
    }

    private static async Task Follow(Person person, string link)
    {
        await person.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        await person.Page.WaitForLoadStateAsync();
    }
}
