using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Provider;

/// <summary>What is believed of a provider: what the real one never gives is given by one of our own.</summary>
public sealed class BeliefTests
{
    [Theory]
    [InlineData("good", true)]
    [InlineData("forged", false)]
    [InlineData("unsigned", false)]
    [InlineData("shared secret", false)]
    [InlineData("expired", false)]
    [InlineData("early", false)]
    [InlineData("for another", false)]
    [InlineData("from another", false)]
    [InlineData("other nonce", false)]
    [InlineData("no nonce", false)]
    [InlineData("nobody", false)]
    public async Task A_token_is_believed_only_when_all_of_it_is_right(string kind, bool letIn)
    {
        using var impostor = new Impostor { Kind = kind };
        await using var site = await ProviderSite.Open(impostor.Address, ProviderSite.FreePort());
        using var browser = new Traveller(site.Address);
        var asked = await browser.Leave();
        impostor.Nonce = Traveller.Said(asked, "nonce");

        using var back = await browser.Get(new Uri(site.Address, $"/log-ind/kommune?code=x&state={Traveller.Said(asked, "state")}"));

        Assert.Equal(letIn ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, back.StatusCode);
        Assert.Equal(letIn, await browser.IsIn());
        Assert.Equal(letIn ? 0 : 1, ProviderSite.Count(site, "SELECT COUNT(*) FROM kernel_audit WHERE outcome = 'oidc.refused'"));
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_said_so_and_the_password_still_opens()
    {
        await using var site = await ProviderSite.Open(new Uri($"http://127.0.0.1:{ProviderSite.FreePort()}"), ProviderSite.FreePort());
        using var nobody = site.Nobody();

        using var left = await nobody.GetAsync(new Uri("/log-ind/kommune/0183", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, left.StatusCode);
        Assert.Contains(
            "svarer ikke",
            await left.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Oidc:0183:Authority=http://login.example")]
    [InlineData("Oidc:0183:Roles:0:Role=konge")]
    [InlineData("Oidc:0183:ClientId=")]
    public async Task Settings_that_make_no_sense_keep_the_server_from_starting(string setting)
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await Website.Start("ishoej-0-6", settings: [.. ProviderSite.Settings(new Uri("http://127.0.0.1:1")), setting])
        );
        Assert.StartsWith("Oidc__0183: ", fault.Message, StringComparison.Ordinal);
    }
}
