using System.Text.Json;
using BarnetIMidten.Access.Tests.Door;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Access.Tests.Features;

public sealed class SecondFactorTests
{
    [Fact]
    public async Task A_pedagogue_turns_hers_on_and_off_on_her_own_page()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Pedagogue, "Mette Demo", "mette");
        var browser = town.Browser();
        await browser.SignIn("mette");
        var (page, code) = await CodeTests.SetUpPage(town, browser, "/min-side/totrin");

        using var on = await browser.Post("/min-side/totrin?handler=SetUp", ("ticket", CodeTests.TicketIn(page)), ("code", code));
        Assert.Equal(10, CodeTests.Paper().Count(await on.Content.ReadAsStringAsync()));
        town.Phones.Take("mette", page);
        town.Clock.Pass(TimeSpan.FromSeconds(90));
        var other = town.Browser();
        await other.Password("mette");
        Assert.False(await other.IsIn());
        await other.Code(await town.Phones.Of("mette").Next());
        Assert.True(await other.IsIn());

        using var wrong = await browser.Post("/min-side/totrin?handler=Remove", ("code", "000000"));
        Assert.Contains("error-summary", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var off = await browser.Post("/min-side/totrin?handler=Remove", ("code", await town.Phones.Of("mette").Next()));
        Assert.Equal("/min-side", off.Headers.Location?.ToString());
        var third = town.Browser();
        await third.Password("mette");
        Assert.True(await third.IsIn());
    }

    [Fact]
    public async Task By_the_api_she_sets_up_moves_to_another_phone_and_renews_her_paper()
    {
        await using var town = await Town.Open();
        var api = town.Api((await town.Make(Role.Lead, "Hanne Demo")).Token);
        var first = await Prepared(api, town);
        Assert.Equal("400 request.invalid", await api.Put("me/second-factor", new { ticket = first.Ticket, code = "000000" }).Said());
        var paper = Codes(await api.Put("me/second-factor", new { ticket = first.Ticket, code = await first.App.Next() }).Json());
        Assert.Equal(10, paper.Count);

        var second = await Prepared(api, town);
        var code = await second.App.Next();
        Assert.Equal("400 request.invalid", await api.Put("me/second-factor", new { ticket = second.Ticket, code }).Said());
        Assert.Equal(
            "400 request.invalid",
            await api.Put(
                    "me/second-factor",
                    new
                    {
                        ticket = second.Ticket,
                        code,
                        current = "1111 1111 1111 1111",
                    }
                )
                .Said()
        );
        var moved = Codes(
            await api.Put(
                    "me/second-factor",
                    new
                    {
                        ticket = second.Ticket,
                        code,
                        current = paper[0],
                    }
                )
                .Json()
        );
        Assert.Equal(
            "400 request.invalid",
            await api.Post("me/second-factor/recovery-codes", new { code = await first.App.Next() }).Said()
        );
        var renewed = Codes(await api.Post("me/second-factor/recovery-codes", new { code = moved[3] }).Json());

        Assert.Empty(renewed.Intersect(moved.Concat(paper)));
        Assert.Equal(10, (await api.Get("me/second-factor").Json()).GetProperty("recoveryCodesLeft").GetInt32());
        Assert.Equal("409 second-factor.required", await api.Post("me/second-factor/removal", new { code = renewed[0] }).Said());
        Assert.Equal(10, (await api.Get("me/second-factor").Json()).GetProperty("recoveryCodesLeft").GetInt32());
    }

    [Fact]
    public async Task An_administrator_resets_one_and_the_user_is_out_and_sets_up_anew()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var kim = await town.Make(Role.Administrator, "Kim Demo");
        var (admin, hers) = (town.Api(kim.Token), town.Api(hanne.Token));
        var browser = town.Browser();
        Assert.Equal("409 second-factor.none", await admin.Delete($"users/{hanne.Id}/second-factor").Said());
        await browser.SignIn("hanne");
        Assert.True(await browser.IsIn());

        Assert.Equal("403 caller.not-allowed", await hers.Delete($"users/{hanne.Id}/second-factor").Said());
        Assert.Equal("204", await admin.Delete($"users/{hanne.Id}/second-factor").Said());

        Assert.Equal(("Change", "ok", "Administrator", kim.Id.ToString()), town.Log()[^1]);
        Assert.False(await browser.IsIn());
        using var next = await browser.Password("hanne");
        Assert.Equal("/log-ind/totrin", next.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Guessing_codes_from_an_open_screen_locks_the_door_too()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo");
        var api = town.Api(hanne.Token);
        var prepared = await Prepared(api, town);
        var paper = Codes(await api.Put("me/second-factor", new { ticket = prepared.Ticket, code = await prepared.App.Next() }).Json());
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal("400 request.invalid", await api.Post("me/second-factor/recovery-codes", new { code = "000000" }).Said());
        }

        Assert.Equal("400 request.invalid", await api.Post("me/second-factor/recovery-codes", new { code = paper[0] }).Said());
        Assert.Equal(("Refused", "second-factor.wrong", "Lead", hanne.Id.ToString()), town.Log()[^1]);
    }

    private static async Task<(AuthenticatorApp App, string Ticket)> Prepared(HttpClient api, Town town)
    {
        var prepared = await api.Get("me/second-factor/secret").Json();
        Assert.Contains($"secret={prepared.Text("secret")}&issuer=Barnet%20i%20Midten", prepared.Text("address"), StringComparison.Ordinal);
        return (new AuthenticatorApp(prepared.Text("secret"), town.Clock), prepared.Text("ticket"));
    }

    private static List<string> Codes(JsonElement answer) =>
        [.. answer.GetProperty("recoveryCodes").EnumerateArray().Select(c => c.GetString()!)];
}
