using System.Net;
using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Access.Tests.Door;

public sealed class SignInTests
{
    [Fact]
    public async Task The_right_name_and_password_open_the_house_and_the_log_says_who()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne@ishoej.example");
        var browser = town.Browser();

        using var answer = await browser.SignIn(" Hanne@Ishoej.example ");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location?.ToString());
        Assert.True(await browser.IsIn());
        Assert.Contains(("SignIn", "ok", "Lead", hanne.Id.ToString()), town.Log());
    }

    [Theory]
    [InlineData("https://ondt.example/", "/")]
    [InlineData("//ondt.example/", "/")]
    [InlineData("/\\ondt.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/min-side?skiftet=true", "/min-side?skiftet=true")]
    public async Task She_goes_on_to_a_page_of_this_house_only(string asked, string went)
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");

        using var answer = await town.Browser().SignIn("hanne", goTo: asked);

        Assert.Equal(went, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task After_six_wrong_passwords_the_right_one_waits_half_an_hour()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var browser = town.Browser();
        for (var i = 0; i < 6; i++)
        {
            await browser.SignIn("hanne", "forkert adgangskode");
        }

        await browser.SignIn("hanne");
        Assert.False(await browser.IsIn());

        town.Clock.Pass(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        await browser.SignIn("hanne");
        Assert.False(await browser.IsIn());

        town.Clock.Pass(TimeSpan.FromSeconds(1));
        await browser.SignIn("hanne");
        Assert.True(await browser.IsIn());
    }

    [Fact]
    public async Task Five_wrong_passwords_and_the_right_one_begin_the_count_anew()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        foreach (var round in (int[])[1, 2])
        {
            var browser = town.Browser();
            for (var i = 0; i < 5; i++)
            {
                await browser.SignIn("hanne", "forkert adgangskode");
            }

            await browser.SignIn("hanne");
            Assert.True(await browser.IsIn(), $"round {round}");
        }
    }

    [Fact]
    public async Task Wrong_passwords_at_the_same_time_are_all_counted()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => town.Browser().SignIn("hanne", "forkert adgangskode")));
        var browser = town.Browser();

        await browser.SignIn("hanne");

        Assert.False(await browser.IsIn());
    }

    [Fact]
    public async Task Unknown_wrong_locked_closed_and_never_opened_get_the_same_answer_for_the_same_work()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        await town.Make(Role.Lead, "Låst Demo", "laast");
        await town.Make(Role.Lead, "Lukket Demo", "lukket", active: true);
        await town.Make(Role.Pedagogue, "Importeret Demo", active: false);
        await town.Close("Lukket Demo", "Stoppet");
        for (var i = 0; i < 6; i++)
        {
            await town.Browser().SignIn("laast", "forkert adgangskode");
        }

        var answers = new List<(HttpStatusCode, string, int)>();
        foreach (
            var (name, password) in ((string, string)[])
                [
                    ("ukendt", Town.Password),
                    ("hanne", "forkert adgangskode"),
                    ("laast", Town.Password),
                    ("lukket", Town.Password),
                    ("Importeret Demo", ""),
                ]
        )
        {
            var before = town.Hashings.Count;
            using var answer = await town.Browser().SignIn(name, password);
            answers.Add(
                (
                    answer.StatusCode,
                    (await Browser.WithoutTokens(answer)).Replace($"\"{name}\"", "", StringComparison.Ordinal),
                    town.Hashings.Count - before
                )
            );
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(1, answers[0].Item3);
    }

    [Fact]
    public async Task A_refused_sign_in_stands_in_the_log_of_the_municipality_as_nobodys_act()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");

        await town.Browser().SignIn("hanne", "forkert adgangskode");

        Assert.Equal(("Refused", "sign-in.refused", "System", hanne.Id.ToString()), town.Log()[^1]);
    }

    [Fact]
    public async Task A_form_from_elsewhere_signs_nobody_in()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var browser = town.Browser();
        using var form = new FormUrlEncodedContent([new("name", "hanne"), new("password", Town.Password)]);

        await browser.Http.PostAsync(new Uri("/log-ind", UriKind.Relative), form);

        Assert.False(await browser.IsIn());
    }

    [Fact]
    public async Task A_thousand_signs_as_name_or_password_are_a_wrong_name_or_password()
    {
        await using var town = await Town.Open();

        using var answer = await town.Browser().SignIn(new string('ø', 1000), new string('å', 1000));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
