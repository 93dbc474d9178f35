using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Edge;

/// <summary>Once a network is over its limit nothing tells what has been shut from what never was.</summary>
public sealed class ShutWaysInTests
{
    [Fact]
    public async Task A_link_that_was_used_and_a_token_that_was_revoked_wait_as_what_never_was()
    {
        await using var scene = await Scene.Of("ishoej-0-6", settings: ["Limits:FailedTokens:Most=2"]);
        using var parents = scene.Site.Nobody();
        using var system = scene.Site.Nobody();
        var wishes = new { answers = (object[])[new { code = "wishes", value = "Mere tid" }] };
        var (answered, looked, unused) = (await Link(), await Link(), await Link());
        Assert.Equal("204", (await parents.Post($"/answers/{answered}", wishes)).Said);
        Assert.Equal("200", (await parents.Fetch($"/answers/{looked}")).Said);
        Assert.Equal("204", (await parents.Post($"/answers/{looked}", wishes)).Said);
        Assert.Equal("200", (await parents.Fetch($"/answers/{unused}")).Said);
        var (user, token, secret) = await Token();
        Assert.Equal("200", (await LimitTests.Ask(system, secret)).Said);
        await scene.Administrator.DeleteAsync(new Uri($"/api/v1/users/{user}/tokens/{token}", UriKind.Relative));

        for (var i = 0; i < 3; i++)
        {
            await parents.Fetch($"/answers/gaet{i}");
        }

        foreach (var link in (string[])["gaet3", answered, looked])
        {
            Assert.Equal("429 tokens.too-many", (await parents.Fetch($"/answers/{link}")).Said);
        }

        foreach (var shown in (string[])["bim_gaet", secret])
        {
            Assert.Equal("429 tokens.too-many", (await LimitTests.Ask(system, shown)).Said);
        }

        Assert.Equal("200", (await parents.Fetch($"/answers/{unused}")).Said);

        async Task<string> Link()
        {
            var invitation = new
            {
                language = "da",
                expiresOn = "2199-12-31",
                moment = "start",
            };
            var sent = await scene.Lead.Post($"/courses/{await scene.Started()}/evaluation-invitations", invitation);
            return sent.Expect(HttpStatusCode.Created)["url"].GetString()!.Split('/')[^1];
        }

        async Task<(string User, string Token, string Secret)> Token()
        {
            var id = (await scene.OtherPedagogue.Fetch("/me"))["userId"].GetString()!;
            var made = (await scene.Administrator.Post($"/users/{id}/tokens", new { name = "Prøve" })).Expect(HttpStatusCode.Created);
            return (id, made.Id, made["token"].GetString()!);
        }
    }
}
