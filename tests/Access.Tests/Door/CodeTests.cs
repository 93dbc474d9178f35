using System.Net;
using System.Text.RegularExpressions;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Access.Tests.Door;

public sealed partial class CodeTests
{
    [Fact]
    public async Task After_the_password_the_same_address_asks_for_the_code_and_without_it_nothing_opens()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");
        await town.Browser().SignIn("hanne");
        var browser = town.Browser();

        using var asked = await browser.Password("hanne", goTo: "/min-side");
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("name=\"code\"", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await browser.IsIn());

        town.Clock.Pass(TimeSpan.FromSeconds(30));
        using var let = await browser.Post("/log-ind", ("code", town.Phones.Of("hanne").Off(TimeSpan.Zero)), ("retur", "/min-side"));
        Assert.Equal("/min-side", let.Headers.Location?.ToString());
        Assert.True(await browser.IsIn());
        Assert.Equal(("SignIn", "ok", "Lead", hanne.Id.ToString()), town.Log()[^1]);
    }

    [Fact]
    public async Task The_same_code_at_the_same_time_from_many_browsers_opens_once()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        await town.Browser().SignIn("hanne");
        town.Clock.Pass(TimeSpan.FromSeconds(90));
        var browsers = Enumerable.Range(0, 5).Select(_ => town.Browser()).ToList();
        await Task.WhenAll(browsers.Select(b => b.Password("hanne")));
        var code = town.Phones.Of("hanne").Off(TimeSpan.Zero);

        await Task.WhenAll(browsers.Select(b => b.Code(code)));

        var open = await Task.WhenAll(browsers.Select(b => b.IsIn()));
        Assert.Single(open, isIn => isIn);
    }

    [Fact]
    public async Task Six_wrong_codes_lock_for_half_an_hour_whoever_has_the_password()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");
        await town.Browser().SignIn("hanne");
        var browser = town.Browser();
        for (var i = 0; i < 6; i++)
        {
            await browser.Password("hanne");
            await browser.Code("000000");
        }

        Assert.Equal(("Refused", "sign-in.code-refused", "Lead", hanne.Id.ToString()), town.Log()[^1]);
        using var locked = await browser.Password("hanne");
        Assert.DoesNotContain("name=\"code\"", await locked.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        town.Clock.Pass(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        await browser.SignIn("hanne");
        Assert.False(await browser.IsIn());
        town.Clock.Pass(TimeSpan.FromSeconds(31));
        await browser.SignIn("hanne");
        Assert.True(await browser.IsIn());
    }

    [Fact]
    public async Task A_wrong_a_used_and_a_right_code_at_a_locked_door_get_the_same_answer()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        await town.Browser().SignIn("hanne");
        town.Clock.Pass(TimeSpan.FromSeconds(90));
        var (browser, phone) = (town.Browser(), town.Phones.Of("hanne"));
        var used = await phone.Next();
        await browser.Password("hanne");
        await browser.Code(used);
        var answers = new List<string>();
        var guesser = town.Browser();
        await guesser.Password("hanne");
        foreach (var code in (string[])["000000", used, "1111 2222 3333 4444", "000000", "000000", "000000", await phone.Next()])
        {
            using var answer = await guesser.Code(code);
            answers.Add(await Browser.WithoutTokens(answer));
        }

        Assert.Single(answers.Distinct());
        Assert.False(await guesser.IsIn());
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("12345a")]
    public async Task What_is_no_code_is_no_try(string code)
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        await town.Browser().SignIn("hanne");
        var browser = town.Browser();
        await browser.Password("hanne");
        for (var i = 0; i < 7; i++)
        {
            await browser.Code(code);
        }

        await browser.Code(await town.Phones.Of("hanne").Next());
        Assert.True(await browser.IsIn());
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public async Task The_password_counts_for_ten_minutes(int minutes, bool opens)
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        await town.Browser().SignIn("hanne");
        var browser = town.Browser();
        await browser.Password("hanne");

        town.Clock.Pass(TimeSpan.FromMinutes(minutes));
        await browser.Code(town.Phones.Of("hanne").Off(TimeSpan.Zero));

        Assert.Equal(opens, await browser.IsIn());
    }

    [Fact]
    public async Task A_new_password_between_the_two_steps_begins_anew()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");
        await town.Browser().SignIn("hanne");
        var browser = town.Browser();
        await browser.Password("hanne");
        var admin = town.Api((await town.Make(Role.Administrator)).Token);
        Assert.StartsWith(
            "20",
            await admin.Post($"users/{hanne.Id}/password", new { password = "tolv røde heste" }).Said(),
            StringComparison.Ordinal
        );

        await browser.Code(await town.Phones.Of("hanne").Next());

        Assert.False(await browser.IsIn());
    }

    [Fact]
    public async Task A_code_on_paper_opens_once_and_the_database_holds_neither_it_nor_the_secret()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var first = town.Browser();
        await first.Password("hanne");
        var (page, code) = await SetUpPage(town, first);
        using var done = await first.Post("/log-ind/totrin", ("ticket", TicketIn(page)), ("code", code));
        var paper = Paper().Match(await done.Content.ReadAsStringAsync()).Value;

        foreach (var opens in (bool[])[true, false])
        {
            var browser = town.Browser();
            await browser.Password("hanne");
            await browser.Code(paper);
            Assert.Equal(opens, await browser.IsIn());
        }

        using var connection = town.Services.GetRequiredService<Municipalities>().Open(Town.Code(Town.Ishoej)).OpenForReading();
        using var select = connection.Sql("SELECT second_factor FROM access_user WHERE second_factor IS NOT NULL");
        var kept = System.Text.Encoding.Latin1.GetString(Assert.IsType<byte[]>(select.ExecuteScalar()));
        Assert.DoesNotContain("secret", kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(paper.Replace(" ", "", StringComparison.Ordinal), kept, StringComparison.Ordinal);
    }

    internal static async Task<(string Page, string Code)> SetUpPage(Town town, Browser browser, string path = "/log-ind/totrin")
    {
        var page = await (await browser.Get(path)).Content.ReadAsStringAsync();
        return (page, await AuthenticatorApp.Shown(page, town.Clock).Next());
    }

    internal static string TicketIn(string page) => Ticket().Match(page).Groups["ticket"].Value;

    [GeneratedRegex("name=\"ticket\" value=\"(?<ticket>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ticket();

    [GeneratedRegex("[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}", RegexOptions.None, 1000)]
    internal static partial Regex Paper();
}
