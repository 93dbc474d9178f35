using System.Net;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>Two people erase, and one with two users is not two (T26): within thirty days after one had a hand in the other's access, the other does not confirm.</summary>
public sealed class TwoPeopleTests
{
    private const string Refused = "409 erasure.not-two-people";
    private static readonly object Why = new { reason = "Kommunens regel" };

    [Fact]
    public async Task A_lead_whom_the_administrator_has_made_does_not_confirm_her_erasure_until_thirty_days_have_passed()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        var lead = await Made(scene, scene.Administrator, "lead");
        await scene.Administrator.Post($"/referrals/{referral}/erasure", Why);
        scene.Site.Clock.Pass(TimeSpan.FromDays(30));
        Assert.Equal(Refused, await Confirm(lead, referral));
        (await scene.Lead.Fetch($"/referrals/{referral}")).Expect(HttpStatusCode.OK);

        scene.Site.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal("204", await Confirm(lead, referral));
    }

    [Theory]
    [InlineData("token")]
    [InlineData("password")]
    [InlineData("first-password")]
    [InlineData("role")]
    [InlineData("reopening")]
    public async Task Whatever_she_gave_counts(string what)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (other, referral) = (await scene.Site.As(Role.Administrator, "Bente Demo"), await scene.Referral());
        var id = await IdOf(other);
        await scene.Administrator.Post($"/referrals/{referral}/erasure", Why);
        switch (what)
        {
            case "token":
                (await scene.Administrator.Post($"/users/{id}/tokens", new { name = "Nyt" })).Expect(HttpStatusCode.Created);
                break;
            case "password":
                var password = new { password = "fire grønne kastanjer", signInName = "bente" };
                (await scene.Administrator.Post($"/users/{id}/password", password)).Expect(HttpStatusCode.NoContent);
                break;
            case "first-password":
                (await scene.Administrator.Post($"/users/{id}/first-password", new { signInName = "bente" })).Expect(HttpStatusCode.OK);
                break;
            case "role":
                (await scene.Administrator.Put($"/users/{id}", new { name = "Bente Demo", role = "lead" })).Expect(HttpStatusCode.OK);
                other = await scene.Site.As(Role.Lead, "Bente Demo");
                break;
            default:
                await scene.Administrator.Post($"/users/{id}/closure", new { reason = "Barsel" });
                (await scene.Administrator.Post($"/users/{id}/reopening", null)).Expect(HttpStatusCode.OK);
                other = await scene.Site.As(Role.Administrator, "Bente Demo");
                break;
        }

        // what she gave may have ended the token that the other had: the process gives her one, which counts as nobody's
        using var hers = scene.Site.Nobody();
        hers.DefaultRequestHeaders.Authorization = new(
            "Bearer",
            await scene.Site.Token(what == "role" ? Role.Lead : Role.Administrator, "Bente Demo")
        );
        Assert.Equal(Refused, await Confirm(hers, referral));
        Assert.Equal("204", await Confirm(scene.Lead, referral));
    }

    [Fact]
    public async Task Neither_does_one_confirm_for_whom_she_has_made_nor_two_whom_a_third_has_made()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (first, second) = (await scene.Referral(), await scene.Referral());
        var (one, two) = (await Made(scene, scene.Administrator, "administrator"), await Made(scene, scene.Administrator, "lead"));
        (await one.Post($"/referrals/{first}/erasure", Why)).Expect(HttpStatusCode.Accepted);
        Assert.Equal(Refused, await Confirm(scene.Administrator, first));
        Assert.Equal(Refused, await Confirm(two, first));
        Assert.Equal("204", await Confirm(scene.Lead, first));

        // her name alone gives nobody a way in
        var other = await scene.Site.As(Role.Administrator, "Bente Demo");
        (await scene.Administrator.Put($"/users/{await IdOf(other)}", new { name = "Bente Prøve", role = "administrator" })).Expect(
            HttpStatusCode.OK
        );
        await scene.Administrator.Post($"/referrals/{second}/erasure", Why);
        Assert.Equal("204", await Confirm(other, second));
    }

    [Fact]
    public async Task Nobody_takes_her_own_second_factor_away_with_a_token_alone()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var id = await IdOf(scene.Administrator);
        Assert.Equal("409 second-factor.own", (await scene.Administrator.Call(HttpMethod.Delete, $"/users/{id}/second-factor", null)).Said);
    }

    private static async Task<string> Confirm(HttpClient who, string referral) =>
        (await who.Post($"/referrals/{referral}/erasure/confirmation", null)).Said;

    private static async Task<string> IdOf(HttpClient who) => (await who.Fetch("/me"))["userId"].GetString()!;

    /// <summary>A user whom an administrator has made and given a token.</summary>
    private static async Task<HttpClient> Made(Scene scene, HttpClient administrator, string role)
    {
        var user = (await administrator.Post("/users", new { name = $"Ny {role}", role })).Expect(HttpStatusCode.Created).Id;
        var token = (await administrator.Post($"/users/{user}/tokens", new { name = "Nyt" })).Expect(HttpStatusCode.Created);
        var client = scene.Site.Nobody();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token["token"].GetString()!);
        return client;
    }
}
