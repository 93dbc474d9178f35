using System.Net;
using System.Text.RegularExpressions;
using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Access.Tests.Door;

/// <summary>The password that the house makes: random, shown once, good for a week and for choosing one's own.</summary>
public sealed partial class FirstPasswordTests
{
    private const string Own = "tolv røde heste i regn";

    [Fact]
    public async Task It_is_random_and_shown_once_to_the_administrator_and_opens_nothing_but_the_choice_of_her_own()
    {
        await using var town = await Town.Open();
        var first = await Added(town, "lead", "hanne");
        Assert.NotEqual(first.Password, (await Added(town, "lead", "ulla")).Password);
        Assert.Matches(Shape(), first.Password);
        var browser = town.Browser();

        using var shown = await browser.Password("hanne", first.Password, goTo: "/min-side");
        Assert.Equal("/log-ind/ny-adgangskode?retur=%2Fmin-side", shown.Headers.Location?.ToString());
        Assert.False(await browser.IsIn());
        using var aside = await browser.Get("/log-ind/totrin");
        Assert.Equal("/log-ind", aside.Headers.Location?.ToString());
        Assert.Equal(("Change", "ok", "Lead", first.Id), town.Log()[^1]);

        using var chosen = await browser.Post("/log-ind/ny-adgangskode", ("password", Own));
        Assert.StartsWith("/log-ind?valgt=true", chosen.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.False(await browser.IsIn());
        await browser.SignIn("hanne", Own);
        Assert.True(await browser.IsIn());
        await town.Browser().Password("hanne", first.Password);
        Assert.Equal(("Refused", "sign-in.refused"), (town.Log()[^1].Action, town.Log()[^1].Outcome));
    }

    [Theory]
    [InlineData("kort", false)]
    [InlineData("barnet-i-midten", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData(Own, true)]
    public async Task What_she_chooses_is_a_password_and_not_the_one_she_was_given(string? wanted, bool taken)
    {
        await using var town = await Town.Open();
        var first = await Added(town, "pedagogue", "mette");
        var browser = town.Browser();
        await browser.Password("mette", first.Password);

        using var answer = await browser.Post("/log-ind/ny-adgangskode", ("password", wanted ?? first.Password));

        Assert.Equal(taken ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(!taken, (await answer.Content.ReadAsStringAsync()).Contains("error-summary", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task After_a_week_it_opens_nothing_and_an_administrator_makes_another(int secondsTooLate, bool opens)
    {
        await using var town = await Town.Open();
        var first = await Added(town, "pedagogue", "mette");
        town.Clock.Pass(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(secondsTooLate));

        using var late = await town.Browser().Password("mette", first.Password);
        Assert.Equal(opens ? HttpStatusCode.Redirect : HttpStatusCode.OK, late.StatusCode);

        var admin = town.Api((await town.Make(Role.Administrator)).Token);
        var second = (await admin.Post($"users/{first.Id}/first-password", new { }).Json()).Text("firstPassword");
        using var again = await town.Browser().Password("mette", second);
        Assert.Equal("/log-ind/ny-adgangskode", again.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Nobody_chooses_without_having_shown_it_or_twice()
    {
        await using var town = await Town.Open();
        var first = await Added(town, "pedagogue", "mette");
        var (browser, stranger) = (town.Browser(), town.Browser());
        await browser.Password("mette", first.Password);
        using var none = await stranger.Get("/log-ind/ny-adgangskode");
        Assert.Equal("/log-ind", none.Headers.Location?.ToString());
        var late = town.Browser();
        await late.Password("mette", first.Password);
        await browser.Post("/log-ind/ny-adgangskode", ("password", Own));

        using var twice = await late.Get("/log-ind/ny-adgangskode");

        Assert.Equal("/log-ind", twice.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_pages_take_no_password_that_was_thought_up_and_show_the_one_that_was_made()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Administrator, "Kim Demo", "kim");
        var kim = town.Browser();
        await kim.SignIn("kim");

        using var added = await kim.Post(
            "/brugere/ny",
            ("Input.Name", "Mette Demo"),
            ("Input.Role", "pedagogue"),
            ("Input.SignInName", "mette"),
            ("Input.Password", Town.Password)
        );
        var shown = Shape().Match(await added.Content.ReadAsStringAsync()).Value;

        Assert.DoesNotContain(
            "type=\"password\"",
            await (await kim.Get("/brugere/ny")).Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        using var thought = await town.Browser().Password("mette");
        Assert.Equal(HttpStatusCode.OK, thought.StatusCode);
        using var made = await town.Browser().Password("mette", shown);
        Assert.Equal("/log-ind/ny-adgangskode", made.Headers.Location?.ToString());
    }

    private static async Task<(string Id, string Password)> Added(Town town, string role, string signInName)
    {
        var admin = town.Api((await town.Make(Role.Administrator)).Token);
        var added = await admin
            .Post(
                "users",
                new
                {
                    name = $"{signInName} Demo",
                    role,
                    signInName,
                }
            )
            .Json();
        var read = await admin.Get($"users/{added.Text("id")}").Content();
        Assert.DoesNotContain("firstPassword", read, StringComparison.Ordinal);
        return (added.Text("id"), added.Text("firstPassword"));
    }

    [GeneratedRegex("[a-z2-9]{4}(?:-[a-z2-9]{4}){3}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
