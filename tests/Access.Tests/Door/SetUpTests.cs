using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Access.Tests.Door;

/// <summary>Setting up a second factor on the way in.</summary>
public sealed class SetUpTests
{
    [Theory]
    [InlineData(Role.Lead, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Pedagogue, false)]
    [InlineData(Role.Controller, false)]
    [InlineData(Role.Observer, false)]
    public async Task One_who_must_have_a_second_factor_is_led_to_it_before_anything_else_opens(Role role, bool led)
    {
        await using var town = await Town.Open();
        await town.Make(role, "Hanne Demo", "hanne");
        var browser = town.Browser();

        using var answer = await browser.Password("hanne", goTo: "/min-side");

        Assert.Equal(led ? "/log-ind/totrin?retur=%2Fmin-side" : "/min-side", answer.Headers.Location?.ToString());
        Assert.Equal(!led, await browser.IsIn());
    }

    [Fact]
    public async Task Setting_up_shows_ten_codes_once_and_opens_the_house()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var browser = town.Browser();
        await browser.Password("hanne");
        Assert.Equal(("Change", "ok", "Lead", hanne.Id.ToString()), town.Log()[^1]);

        var (page, code) = await CodeTests.SetUpPage(town, browser);
        using var wrong = await browser.Post("/log-ind/totrin", ("ticket", CodeTests.TicketIn(page)), ("code", "000000"));
        var again = await wrong.Content.ReadAsStringAsync();
        using var done = await browser.Post("/log-ind/totrin", ("ticket", CodeTests.TicketIn(page)), ("code", code));
        var shown = await done.Content.ReadAsStringAsync();

        Assert.Equal(CodeTests.TicketIn(page), CodeTests.TicketIn(again));
        Assert.Contains("<svg class=\"qr large\"", page, StringComparison.Ordinal);
        Assert.Equal(10, CodeTests.Paper().Count(shown));
        Assert.Single(town.Log(), row => row.Action == "SignIn");
        Assert.Equal(("SignIn", "ok", "Lead", hanne.Id.ToString()), town.Log()[^1]);
        Assert.True(await browser.IsIn());
        Assert.DoesNotMatch(CodeTests.Paper(), await (await browser.Get("/min-side/totrin")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Nobody_sets_up_for_another_or_without_the_password_or_once_it_is_done()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        await town.Make(Role.Lead, "Ulla Demo", "ulla");
        var (hanne, ulla) = (town.Browser(), town.Browser());
        await hanne.Password("hanne");
        await ulla.Password("ulla");
        var (page, code) = await CodeTests.SetUpPage(town, hanne);

        using var stranger = await town.Browser().Get("/log-ind/totrin");
        using var others = await ulla.Post("/log-ind/totrin", ("ticket", CodeTests.TicketIn(page)), ("code", code));
        await town.Browser().SignIn("hanne");
        using var late = await hanne.Get("/log-ind/totrin");

        Assert.Equal("/log-ind", stranger.Headers.Location?.ToString());
        Assert.False(await ulla.IsIn());
        Assert.Equal("/log-ind", late.Headers.Location?.ToString());
    }
}
