using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Access.Tests.Door;

public sealed class LanguageTests
{
    private const string Cookie = "bim-sprog";

    [Fact]
    public async Task The_language_a_user_chose_follows_her_to_another_browser()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var phone = town.Browser();
        await phone.SignIn("hanne");
        Assert.Null(phone.Cookies[Cookie]);

        using var chosen = await phone.Choose("en");

        Assert.Equal("/min-side", chosen.Headers.Location!.ToString());
        Assert.Equal("en", phone.Cookies[Cookie]!.Value);
        var desk = town.Browser();
        await desk.SignIn("hanne");
        Assert.Equal("en", desk.Cookies[Cookie]!.Value);
    }

    [Fact]
    public async Task Her_choice_is_hers_alone_and_can_be_taken_back()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        await town.Make(Role.Pedagogue, "Mette Demo", "mette");
        var shared = town.Browser();
        await shared.SignIn("hanne");
        await shared.Choose("en");
        await shared.Choose("da");
        await shared.SignOut();

        await shared.SignIn("mette");
        Assert.Null(shared.Cookies[Cookie]);
        await shared.SignOut();
        await shared.SignIn("hanne");
        Assert.Equal("da", shared.Cookies[Cookie]!.Value);
    }

    [Fact]
    public async Task A_form_of_another_site_and_an_unknown_word_choose_nothing()
    {
        await using var town = await Town.Open();
        await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var browser = town.Browser();
        await browser.SignIn("hanne");

        using var withoutToken = await browser.Http.PostAsync(
            new Uri("/sprog", UriKind.Relative),
            new FormUrlEncodedContent([KeyValuePair.Create("til", "en")])
        );
        using var unknown = await browser.Choose("klingon");

        Assert.Equal(400, (int)withoutToken.StatusCode);
        Assert.Equal(302, (int)unknown.StatusCode);
        var again = town.Browser();
        await again.SignIn("hanne");
        Assert.Null(again.Cookies[Cookie]);
    }

    [Theory]
    [InlineData("en", "204")]
    [InlineData("da", "204")]
    [InlineData("EN", "400 request.invalid")]
    [InlineData("", "400 request.invalid")]
    public async Task A_system_can_choose_it_too(string language, string said)
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");

        Assert.Equal(said, await town.Api(hanne.Token).Put("me/language", new { language }).Said());
    }
}
