using System.Net;
using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Access.Tests.Door;

public sealed class SessionTests
{
    [Fact]
    public async Task An_hour_without_a_click_ends_a_session_and_a_click_within_it_does_not()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var browser = town.Browser();
        await browser.SignIn("hanne");

        foreach (var minutes in (int[])[29, 59, 5, 60])
        {
            town.Clock.Pass(TimeSpan.FromMinutes(minutes));
            Assert.True(await browser.IsIn(), $"{minutes} minutes after the last click");
        }

        town.Clock.Pass(TimeSpan.FromMinutes(61));
        Assert.False(await browser.IsIn());
    }

    [Fact]
    public async Task After_twelve_hours_she_signs_in_anew_however_busy_she_was()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var browser = town.Browser();
        await browser.SignIn("hanne");

        for (var i = 1; i < 24; i++)
        {
            town.Clock.Pass(TimeSpan.FromMinutes(30));
            Assert.True(await browser.IsIn());
        }

        town.Clock.Pass(TimeSpan.FromMinutes(30));
        Assert.False(await browser.IsIn());
    }

    [Fact]
    public async Task Closing_a_user_ends_her_session_and_her_token_at_the_next_request()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var (browser, api) = (town.Browser(), town.Api(hanne.Token));
        await browser.SignIn("hanne");
        Assert.True(await browser.IsIn());
        Assert.Equal("200", await api.Get("me").Said());

        await town.Close("Hanne Demo", "Stoppet");

        Assert.False(await browser.IsIn());
        Assert.Equal("401 caller.unknown", await api.Get("me").Said());
    }

    [Theory]
    [InlineData("role", false)]
    [InlineData("password", false)]
    [InlineData("name", true)]
    public async Task Another_role_or_password_ends_sessions_and_tokens_and_another_name_does_not(string change, bool goesOn)
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var admin = town.Api((await town.Make(Role.Administrator, "Kim Demo")).Token);
        var (browser, api) = (town.Browser(), town.Api(hanne.Token));
        await browser.SignIn("hanne");

        var said = change switch
        {
            "role" => await admin.Put($"users/{hanne.Id}", new { name = "Hanne Demo", role = "observer" }).Said(),
            "password" => await admin.Post($"users/{hanne.Id}/password", new { password = "tolv røde heste" }).Said(),
            _ => await admin.Put($"users/{hanne.Id}", new { name = "Hanne Nygift", role = "lead" }).Said(),
        };

        Assert.StartsWith("20", said, StringComparison.Ordinal);
        Assert.Equal(goesOn, await browser.IsIn());
        Assert.Equal(goesOn ? "200" : "401 caller.unknown", await api.Get("me").Said());
    }

    [Fact]
    public async Task Her_own_new_password_ends_her_other_sessions_and_not_this_one()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var (here, elsewhere) = (town.Browser(), town.Browser());
        await here.SignIn("hanne");
        await elsewhere.SignIn("hanne");

        using var changed = await here.Post("/min-side", ("Input.Current", Town.Password), ("Input.Password", "tolv røde heste"));

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.True(await here.IsIn());
        Assert.False(await elsewhere.IsIn());
    }

    [Fact]
    public async Task Guessing_the_present_password_from_an_open_screen_locks_the_door_too()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var api = town.Api(hanne.Token);
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(
                "400 request.invalid",
                await api.Post("me/password", new { current = "forkert", password = "tolv røde heste" }).Said()
            );
        }

        Assert.Equal(
            "400 request.invalid",
            await api.Post("me/password", new { current = Town.Password, password = "tolv røde heste" }).Said()
        );
        Assert.Equal(("Refused", "user.password-wrong", "Lead", hanne.Id.ToString()), town.Log()[^1]);
    }

    [Fact]
    public async Task Signing_out_ends_it_and_a_form_from_elsewhere_cannot()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var browser = town.Browser();
        await browser.SignIn("hanne");
        using var nothing = new FormUrlEncodedContent([]);

        using var refused = await browser.Http.PostAsync(new Uri("/log-ud", UriKind.Relative), nothing);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.True(await browser.IsIn());

        await browser.SignOut();
        Assert.False(await browser.IsIn());
    }

    [Fact]
    public async Task A_restart_signs_nobody_out_and_the_keys_on_disk_are_wrapped()
    {
        var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var browser = town.Browser();
        await browser.SignIn("hanne");

        await using var again = await town.Restarted();

        Assert.True(await browser.At(again.Address).IsIn());
        var key = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(again.Folder, "session-keys"))));
        Assert.Contains("<wrapped", key, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "bim=", false)]
    [InlineData("localhost:5183", "bim=", false)]
    [InlineData("barnetimidten.ishoej.example", "__Host-bim=", true)]
    public async Task The_cookie_asks_for_tls_everywhere_but_on_the_machine_itself(string? host, string name, bool secure)
    {
        await using var town = await Town.Open();
        await town.Make(Role.Pedagogue, "Hanne Demo", "hanne");
        var browser = town.Browser();

        using var answer = await browser.SignIn("hanne", host: host);

        var cookie = Assert
            .Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith(name, StringComparison.Ordinal))
            .ToLowerInvariant();
        Assert.Equal(secure, cookie.Contains("; secure", StringComparison.Ordinal));
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("; domain", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("; expires", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_opens_no_api_and_a_token_no_page()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var browser = town.Browser();
        await browser.SignIn("hanne");

        using var api = await browser.Get("/api/v1/me");
        using var asking = new HttpRequestMessage(HttpMethod.Get, new Uri(town.Address, "/min-side"));
        asking.Headers.Authorization = new("Bearer", hanne.Token);
        using var page = await town.Browser().Http.SendAsync(asking);

        Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
    }
}
