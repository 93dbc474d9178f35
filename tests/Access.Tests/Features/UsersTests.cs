using System.Text.Json;
using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Access.Tests.Features;

public sealed class UsersTests
{
    [Fact]
    public async Task An_administrator_adds_a_user_who_signs_in()
    {
        await using var town = await Town.Open();
        var admin = town.Api((await town.Make(Role.Administrator)).Token);

        var added = await admin
            .Post(
                "users",
                new
                {
                    name = "Mette Demo",
                    role = "pedagogue",
                    signInName = "mette@ishoej.example",
                    password = Town.Password,
                }
            )
            .Json();
        var browser = town.Browser();
        await browser.SignIn("mette@ishoej.example");

        Assert.True(await browser.IsIn());
        Assert.Equal(
            ("Mette Demo", "pedagogue", "mette@ishoej.example"),
            (added.Text("name"), added.Text("role"), added.Text("signInName"))
        );
        Assert.True(added.GetProperty("active").GetBoolean());
        Assert.Equal(JsonValueKind.Null, added.GetProperty("closed").ValueKind);
        Assert.Equal(added.Text("id"), (await admin.Get($"users/{added.Text("id")}").Json()).Text("id"));
    }

    [Theory]
    [InlineData("""{"name":"","role":"lead"}""", "name")]
    [InlineData("""{"name":"Mette Demo"}""", "role")]
    [InlineData("""{"name":"Mette Demo","role":"system"}""", "role")]
    [InlineData("""{"name":"Mette Demo","role":"chef"}""", "role")]
    [InlineData("""{"name":"Mette Demo","role":"lead","password":"fire grønne kastanjer"}""", "signInName")]
    [InlineData("""{"name":"Mette Demo","role":"lead","signInName":"mette demo","password":"fire grønne kastanjer"}""", "signInName")]
    [InlineData("""{"name":"Mette Demo","role":"lead","signInName":"mette","password":"elleve tegn"}""", "password")]
    [InlineData("""{"name":"Mette Demo","role":"lead","rolle":"lead"}""", "rolle")]
    public async Task What_is_wrong_is_said_at_its_field(string body, string field)
    {
        await using var town = await Town.Open();
        var admin = town.Api((await town.Make(Role.Administrator)).Token);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var problem = await admin.PostAsync(new Uri("users", UriKind.Relative), content).Json();

        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(e => e.Name));
    }

    [Theory]
    [InlineData(11, "400 request.invalid")]
    [InlineData(12, "204")]
    [InlineData(200, "204")]
    [InlineData(201, "400 request.invalid")]
    public async Task A_password_has_twelve_to_two_hundred_characters(int length, string said)
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var admin = town.Api((await town.Make(Role.Administrator)).Token);

        Assert.Equal(
            said,
            await admin
                .Post($"users/{hanne.Id}/password", new { password = string.Concat(Enumerable.Repeat("æble og pære ", 16))[..length] })
                .Said()
        );
    }

    [Fact]
    public async Task A_sign_in_name_is_taken_alike_here_and_in_another_municipality()
    {
        await using var town = await Town.Open(Town.Ishoej, Town.Koege);
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var (here, there) = (
            town.Api((await town.Make(Role.Administrator)).Token),
            town.Api((await town.Make(Role.Administrator, code: Town.Koege)).Token)
        );
        var body = new
        {
            name = "Hanne Anden",
            role = "lead",
            signInName = "HANNE",
            password = Town.Password,
        };

        var (own, other) = (await here.Post("users", body).Content(), await there.Post("users", body).Content());

        Assert.Equal(own, other);
        Assert.Contains("user.name-taken", own, StringComparison.Ordinal);
        Assert.Equal("201", await there.Post("users", body with { signInName = "hanne2" }).Said());
    }

    [Fact]
    public async Task The_last_administrator_stays_and_of_two_who_close_each_other_at_once_one_stays()
    {
        await using var town = await Town.Open();
        var (kim, bo) = (await town.Make(Role.Administrator, "Kim Demo"), await town.Make(Role.Administrator, "Bo Demo"));
        var (asKim, asBo) = (town.Api(kim.Token), town.Api(bo.Token));

        var said = await Task.WhenAll(
            asKim.Post($"users/{bo.Id}/closure", new { reason = "Stoppet" }).Said(),
            asBo.Post($"users/{kim.Id}/closure", new { reason = "Stoppet" }).Said()
        );

        Assert.Single(said, s => s == "200");
        var (who, api) = await asKim.Get("me").Said() == "200" ? (kim, asKim) : (bo, asBo);
        Assert.Equal("409 user.last-administrator", await api.Post($"users/{who.Id}/closure", new { reason = "Stoppet" }).Said());
        Assert.Equal("409 user.last-administrator", await api.Put($"users/{who.Id}", new { name = "Kim Demo", role = "lead" }).Said());
    }

    [Fact]
    public async Task Closed_and_opened_again_she_signs_in_but_her_token_stays_ended()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var admin = town.Api((await town.Make(Role.Administrator)).Token);
        Assert.Equal("409 user.not-closed", await admin.Post($"users/{hanne.Id}/reopening").Said());
        await admin.Post($"users/{hanne.Id}/closure", new { reason = "Barsel" });
        Assert.Equal("409 user.closed", await admin.Post($"users/{hanne.Id}/closure", new { reason = "Barsel" }).Said());
        Assert.Equal("409 user.closed", await admin.Post($"users/{hanne.Id}/tokens", new { name = "Nyt" }).Said());

        Assert.Equal("200", await admin.Post($"users/{hanne.Id}/reopening").Said());
        var browser = town.Browser();
        await browser.SignIn("hanne");

        Assert.True(await browser.IsIn());
        Assert.Equal("401 caller.unknown", await town.Api(hanne.Token).Get("me").Said());
        var token = Assert.Single((await admin.Get($"users/{hanne.Id}/tokens").Json()).GetProperty("items").EnumerateArray());
        Assert.False(token.GetProperty("active").GetBoolean());
    }

    [Fact]
    public async Task A_change_of_what_somebody_else_changed_meanwhile_is_refused()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var admin = town.Api((await town.Make(Role.Administrator)).Token);
        using var read = await admin.Get($"users/{hanne.Id}");
        await admin.Put($"users/{hanne.Id}", new { name = "Hanne Første", role = "lead" });
        admin.DefaultRequestHeaders.IfMatch.Add(read.Headers.ETag!);

        Assert.Equal("412 record.stale", await admin.Put($"users/{hanne.Id}", new { name = "Hanne Anden", role = "lead" }).Said());
        Assert.Equal("Hanne Første", (await admin.Get($"users/{hanne.Id}").Json()).Text("name"));
    }

    [Theory]
    [InlineData(Role.Pedagogue)]
    [InlineData(Role.Lead)]
    [InlineData(Role.Controller)]
    [InlineData(Role.Observer)]
    public async Task Nobody_but_an_administrator_manages_users(Role role)
    {
        await using var town = await Town.Open();
        var somebody = await town.Make(role);
        var (api, path) = (town.Api(somebody.Token), $"users/{somebody.Id}");

        foreach (
            var asked in (Func<Task<HttpResponseMessage>>[])
                [
                    () => api.Get("users"),
                    () => api.Get(path),
                    () => api.Post("users", new { name = "Ny", role = "administrator" }),
                    () => api.Put(path, new { name = "Ny", role = "administrator" }),
                    () => api.Post($"{path}/closure", new { reason = "Stoppet" }),
                    () => api.Post($"{path}/reopening"),
                    () => api.Post($"{path}/password", new { password = Town.Password, signInName = "ny" }),
                    () => api.Post($"{path}/tokens", new { name = "Ny" }),
                    () => api.Get($"{path}/tokens"),
                    () => api.Delete($"{path}/tokens/{somebody.Id}"),
                ]
        )
        {
            Assert.Equal("403 caller.not-allowed", await asked().Said());
        }

        Assert.Equal("200", await api.Get("me").Said());
    }

    [Fact]
    public async Task The_list_is_by_name_with_the_danish_letters_last_and_by_pages()
    {
        await using var town = await Town.Open();
        var admin = town.Api((await town.Make(Role.Administrator, "Østen Demo")).Token);
        foreach (var name in (string[])["Åse Demo", "bent Demo", "Ægir Demo", "Anna Demo"])
        {
            await town.Make(Role.Pedagogue, name);
        }

        var (first, second) = (await admin.Get("users?pageSize=3").Json(), await admin.Get("users?page=2&pageSize=3").Json());

        string[] names =
        [
            .. first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(u => u.Text("name")),
        ];
        Assert.Equal(["Anna Demo", "bent Demo", "Ægir Demo", "Østen Demo", "Åse Demo"], names);
        Assert.Equal(5, second.GetProperty("total").GetInt32());
        Assert.Equal("400 request.invalid", await admin.Get("users?pageSize=201").Said());
    }
}
