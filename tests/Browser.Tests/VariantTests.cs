using System.Globalization;
using BarnetIMidten.Testing;
using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>An administrator who has never seen the page makes a variant by the words that stand on it: the national model, thirty weeks, a booster after three.</summary>
[Collection(nameof(Town))]
public sealed class VariantTests(Town town)
{
    private static readonly DateOnly Today = Denmark.Today;

    [Theory]
    [MemberData(nameof(Screen.Names), MemberType = typeof(Screen))]
    public async Task National_thirty_weeks_booster_after_three_made_rehearsed_shared_and_put_in_force(string kind)
    {
        var screen = Screen.Of(kind);
        // a day of its own for each screen, after all that other tests put in force
        var from = Today.AddYears(2).AddDays(Screen.Kinds.Index().First(k => k.Item == screen).Index);
        var administrator = await town.SignIn("administrator", screen);
        await administrator.Go("/");
        await administrator.Page.Locator("nav a", new PageLocatorOptions { HasText = "Indsats" }).First.ClickAsync();
        Assert.Equal(0, await administrator.Page.Locator("[data-error-summary]").CountAsync());
        await administrator
            .Page.GetByLabel("Hvilken indsats")
            .SelectOptionAsync(new SelectOptionValue { Label = "Den nationale model for hjemmepædagogisk indsats" });
        await administrator.WriteAt("Fra hvilken dag", Day(from));
        await administrator.Press("Vis, hvad der ændres", "chosen");

        await administrator.Unfold("Varighed");
        await administrator.Sees("Højst 40 uger");
        await administrator.WriteAt("Højst så mange uger", "30");
        await administrator.Unfold("Booster");
        await administrator.WriteAt("Booster tidligst", "21");
        await administrator.WriteAt("Booster senest", "35");
        await administrator.WriteAt("Henvisninger modtaget fra", Day(Today.AddYears(-1)));
        await administrator.Press("Prøv reglerne", "rehearsed");
        await administrator.Sees("Prøven");
        await administrator.Sees("Intet er ændret.");
        await administrator.Sees("egen regel: Højst 30 uger, pauser lagt til");
        await administrator.Sees("egen regel: 21–35 dage efter sidste besøg");

        await administrator.WriteAt("Navn i kommunen", $"Tredive uger {screen.Name}");
        await administrator.Write("Input.Note", "Udvalget besluttede det.");
        await administrator.Press("Sæt i kraft", "refused");
        Assert.Contains("hvorfor kommunen har bestemt andet", await administrator.Summary(), StringComparison.Ordinal);
        await administrator.Write("Input.Reasons[maxWeeks]", "Tredive uger passer til vores institutioner.");
        await administrator.Write("Input.Reasons[booster]", "Boosteren har virket hos os siden 2021.");
        await administrator.Press("Del som udkast", "shared");
        Assert.Matches("/indsats/skift/[0-9a-f]{32}$", administrator.Page.Url);

        await administrator.Go("/indsats");
        await administrator.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = $"Tredive uger {screen.Name}" }).ClickAsync();
        await administrator.Press("Sæt i kraft", "done");
        Assert.EndsWith("/indsats", administrator.Page.Url, StringComparison.Ordinal);
        await administrator.Sees($"Tredive uger {screen.Name}");
        Assert.Equal(
            0,
            await administrator
                .Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = $"Tredive uger {screen.Name}" })
                .CountAsync()
        );
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
