using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Post;

/// <summary>A webhook's secret is shown once, and another takes its place without anything being lost.</summary>
public sealed class RotationTests : IAsyncLifetime
{
    private Scene scene = null!;
    private Listening other = null!;

    public async ValueTask InitializeAsync() =>
        (scene, other) = (await Scene.Of("ishoej-0-6", "2018-01-01", "Webhooks:PrivateAddresses=true"), await Listening.Start());

    public async ValueTask DisposeAsync()
    {
        await scene.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task Both_secrets_sign_until_the_former_ends_by_its_time_or_when_somebody_says_so()
    {
        var hook = await Register();
        var first = hook["secret"].GetString()!;
        var second = await Rotate(hook.Id, 24);
        var heard = await Pinged(hook.Id);
        Assert.Equal((true, true), (heard.IsSignedBy(first), heard.IsSignedBy(second)));
        Assert.NotNull((await Read(hook.Id))["formerSecretUntil"].GetString());

        await scene.Later(TimeSpan.FromHours(24));
        heard = await Pinged(hook.Id);
        Assert.Equal((false, true), (heard.IsSignedBy(first), heard.IsSignedBy(second)));
        Assert.Null((await Read(hook.Id))["formerSecretUntil"].GetString());

        var third = await Rotate(hook.Id, 336);
        var ended = (await scene.Administrator.Post($"/webhooks/{hook.Id}/former-secret/end", null)).Expect(HttpStatusCode.OK);
        Assert.DoesNotContain("whsec_", ended.Text, StringComparison.Ordinal);
        heard = await Pinged(hook.Id);
        Assert.Equal((false, true), (heard.IsSignedBy(second), heard.IsSignedBy(third)));

        var fourth = await Rotate(hook.Id, 0);
        heard = await Pinged(hook.Id);
        Assert.Equal((false, true), (heard.IsSignedBy(third), heard.IsSignedBy(fourth)));
        Assert.Equal(["formerHours"], (await scene.Administrator.Post($"/webhooks/{hook.Id}/secret", new { formerHours = 337 })).Fields);
    }

    [Theory]
    [InlineData("/webhooks")]
    [InlineData("/webhooks/{id}/secret")]
    public async Task The_same_request_again_is_answered_without_the_secret_and_does_nothing_twice(string path)
    {
        var hook = await Register();
        object body = path == "/webhooks" ? Body() : new { formerHours = 24 };
        var (to, key) = (path.Replace("{id}", hook.Id, StringComparison.Ordinal), ("Idempotency-Key", "en-gang"));
        var shown = await scene.Administrator.Post(to, body, key);
        var again = await scene.Administrator.Post(to, body, key);
        Assert.StartsWith("whsec_", shown["secret"].GetString(), StringComparison.Ordinal);
        Assert.Equal((shown.Status, shown.Id), (again.Status, again.Id));
        Assert.DoesNotContain("\"secret\"", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", again.Text, StringComparison.Ordinal);
        Assert.True((await Pinged(shown.Id)).IsSignedBy(shown["secret"].GetString()!));
    }

    [Fact]
    public async Task A_token_is_not_shown_again_either()
    {
        var user = await scene.Administrator.Post("/users", new { name = "Fagsystemet", role = "lead" });
        var (path, body, key) = ($"/users/{user.Id}/tokens", new { name = "et system" }, ("Idempotency-Key", "en-gang"));
        var shown = (await scene.Administrator.Post(path, body, key)).Expect(HttpStatusCode.Created);
        var again = (await scene.Administrator.Post(path, body, key)).Expect(HttpStatusCode.Created);
        Assert.Equal(shown.Id, again.Id);
        Assert.NotEmpty(shown["token"].GetString()!);
        Assert.DoesNotContain("\"token\"", again.Text, StringComparison.Ordinal);
    }

    private object Body() =>
        new
        {
            name = "Fagsystemet",
            url = other.Url,
            events = new[] { "referral.received" },
        };

    private async Task<Answer> Register() => (await scene.Administrator.Post("/webhooks", Body())).Expect(HttpStatusCode.Created);

    private Task<Answer> Read(string id) => scene.Administrator.Fetch($"/webhooks/{id}");

    private async Task<string> Rotate(string id, int formerHours) =>
        (await scene.Administrator.Post($"/webhooks/{id}/secret", new { formerHours })).Expect(HttpStatusCode.OK)["secret"].GetString()!;

    private async Task<Heard> Pinged(string id)
    {
        (await scene.Administrator.Post($"/webhooks/{id}/ping", null)).Expect(HttpStatusCode.Created);
        return await other.Next();
    }
}
