using System.Net;
using AngleSharp.Html.Dom;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Post;

/// <summary>A webhook whose seal is broken says so, and can be removed; the others are told as before.</summary>
public sealed class UnreadableWebhookTests : IAsyncLifetime
{
    private const string Broken = "Kan ikke læses";
    private Scene scene = null!;
    private Listening other = null!;
    private string damaged = "";
    private string whole = "";

    public async ValueTask InitializeAsync()
    {
        (scene, other) = (await Scene.Of("ishoej-0-6", "2018-01-01", "Webhooks:PrivateAddresses=true"), await Listening.Start());
        (damaged, whole) = (await Register("Fagsystemet"), await Register("Børnesystemet"));
        scene.Tamper($"UPDATE kernel_webhook SET target = zeroblob(length(target)) WHERE id = '{Tampering.Stored(damaged)}'");
    }

    public async ValueTask DisposeAsync()
    {
        await scene.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task It_stands_in_the_list_as_unreadable_beside_the_others_and_is_removed()
    {
        var list = (await scene.Administrator.Fetch("/webhooks")).Expect(HttpStatusCode.OK)["items"];
        Assert.Equal(
            [(damaged, null, true), (whole, "Børnesystemet", false)],
            list.EnumerateArray().Select(w => (w.Said("id"), w.Said("name"), w.GetProperty("unreadable").GetBoolean()))
        );
        var read = (await scene.Administrator.Fetch($"/webhooks/{damaged}")).Expect(HttpStatusCode.OK);
        Assert.True(read["unreadable"].GetBoolean());
        foreach (var (path, body) in ((string, object?)[])[("secret", new { }), ("ping", null), ("former-secret/end", null)])
        {
            Assert.Equal("409 webhook.unreadable", (await scene.Administrator.Post($"/webhooks/{damaged}/{path}", body)).Said);
        }

        Assert.Equal("409 webhook.unreadable", (await scene.Administrator.Put($"/webhooks/{damaged}/paused", new { paused = true })).Said);
        Assert.Equal("409 webhook.unreadable", (await scene.Administrator.Put($"/webhooks/{damaged}", Body("Nyt"))).Said);
        Assert.Equal("412 record.stale", (await Remove("\"9\"")).Said);
        Assert.Equal("204", (await Remove(read.Headers.ETag!.Tag)).Said);
        Assert.Equal("404 record.not-found", (await Remove(read.Headers.ETag!.Tag)).Said);
        Assert.Equal(whole, (await scene.Administrator.Fetch("/webhooks"))["items"].EnumerateArray().Single().Said("id"));
    }

    [Fact]
    public async Task It_is_told_of_nothing_its_message_fails_once_and_for_all_and_the_others_are_told()
    {
        await scene.Referral();
        await other.Next();
        await scene.Later(TimeSpan.FromHours(48));
        Assert.True(other.IsQuiet);
        var failed = (await scene.Administrator.Fetch($"/deliveries?webhook={damaged}"))["items"].EnumerateArray().Single();
        Assert.Equal(
            ("failed", "webhook.unreadable", 1, true),
            (
                failed.Said("state"),
                failed.Said("fault"),
                failed.GetProperty("tries").GetInt32(),
                failed.GetProperty("canBeSentAgain").GetBoolean()
            )
        );
        Assert.Equal(
            "delivered",
            (await scene.Administrator.Fetch($"/deliveries?webhook={whole}"))["items"].EnumerateArray().Single().Said("state")
        );
        await Remove();
        Assert.Equal("dropped", (await scene.Administrator.Fetch($"/deliveries?webhook={damaged}"))["items"][0].Said("state"));
    }

    [Fact]
    public async Task The_administrator_is_told_on_her_front_page_and_removes_it_from_its_own()
    {
        await scene.Referral();
        await other.Next();
        using var administrator = await Desk.Of(scene, "administrator");
        var way = $"main a[href='/leverancer/webhooks/{damaged}']";
        Assert.NotNull((await Page(administrator, "/")).QuerySelector(way));
        var list = await Page(administrator, "/leverancer/webhooks");
        Assert.Contains(Broken, list.QuerySelector($"li:has({way["main ".Length..]})")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Broken,
            list.QuerySelector($"li:has(a[href='/leverancer/webhooks/{whole}'])")!.TextContent,
            StringComparison.Ordinal
        );
        var deliveries = await Page(administrator, $"/leverancer?Webhook={damaged}");
        Assert.NotNull((await Page(administrator, deliveries.QuerySelector("tbody th a")!.GetAttribute("href")!)).QuerySelector(way));
        using var secret = await administrator.Get($"/leverancer/webhooks/{damaged}/noegle");
        Assert.Equal($"/leverancer/webhooks/{damaged}", secret.Headers.Location?.ToString());

        var form = await administrator.Open($"/leverancer/webhooks/{damaged}", "main form[action*='Remove']");
        Assert.Single(form.Page.QuerySelectorAll("main form"));
        using var removed = await administrator.Send(form);
        Assert.Null((await Page(administrator, removed.Headers.Location!.ToString())).QuerySelector(way));
        Assert.Null((await Page(administrator, "/")).QuerySelector(way));
    }

    private static async Task<IHtmlDocument> Page(Desk desk, string path)
    {
        using var answer = await desk.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Desk.Read(answer);
    }

    private object Body(string name) =>
        new
        {
            name,
            url = other.Url,
            events = new[] { "referral.received" },
        };

    private async Task<string> Register(string name) =>
        (await scene.Administrator.Post("/webhooks", Body(name))).Expect(HttpStatusCode.Created).Id;

    private Task<Answer> Remove(string? version = null) =>
        scene.Administrator.Call(HttpMethod.Delete, $"/webhooks/{damaged}", null, version is null ? [] : [("If-Match", version)]);
}
