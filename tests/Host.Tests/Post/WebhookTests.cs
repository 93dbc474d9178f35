using System.Net;
using System.Text.Json;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Post;

/// <summary>Webhooks, heard by a real listener: signed, ids alone, tried again, never redirected.</summary>
public sealed class WebhookTests(WebhookTests.Town town) : IClassFixture<WebhookTests.Town>, IAsyncLifetime
{
    private readonly Scene scene = town.Scene.InTheNextMinute();
    private readonly List<string> made = [];
    private Listening other = null!;

    public async ValueTask InitializeAsync() => other = await Listening.Start();

    /// <summary>No later case is told at this one's address.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var id in made)
        {
            await Remove(id);
        }

        await other.DisposeAsync();
    }

    [Fact]
    public async Task What_was_asked_for_is_told_signed_and_by_ids_alone_and_the_rest_is_not()
    {
        var hook = await Register("referral.received", "course.opened", "visit.recorded", "course.ended");
        var secret = hook["secret"].GetString()!;
        Assert.DoesNotContain("secret", (await scene.Administrator.Fetch($"/webhooks/{hook.Id}")).Text, StringComparison.Ordinal);
        var before = await scene.InAll();
        var (referral, course) = await scene.AcceptedWith("bo@example.dk");
        await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-16", "startMeeting"));
        await scene.Lead.Post($"/courses/{course}/end", new { endedOn = "2026-05-20", reason = "moved" });

        var heard = new List<Heard>();
        while (heard.Count < 4)
        {
            heard.Add(await other.Next());
        }

        Assert.Equal(
            ["course.ended", "course.opened", "referral.received", "visit.recorded"],
            heard.Select(h => Told(h).GetProperty("type").GetString()).Order(StringComparer.Ordinal)
        );
        foreach (var one in heard)
        {
            Assert.True(one.IsSignedBy(secret));
            Assert.False(one.IsSignedBy($"whsec_{Convert.ToBase64String(new byte[32])}"));
            Assert.False((one with { Body = one.Body + " " }).IsSignedBy(secret));
            Assert.Equal(referral, Told(one).GetProperty("data").GetProperty("referralId").GetString());
            Assert.DoesNotContain("Alma", one.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Prøvesen", one.Body, StringComparison.Ordinal);
        }

        Assert.Equal(before + 4, await scene.InAll());
    }

    [Fact]
    public async Task Every_event_that_can_be_chosen_is_told()
    {
        await Register([.. WebhookEvents.All]);
        var (_, course) = await scene.AcceptedWith(null);
        await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-16", "startMeeting"));
        var pedagogueId = (await scene.OtherPedagogue.Fetch("/me"))["userId"].GetString();
        await scene.Lead.Post($"/courses/{course}/reassign", new { pedagogueId, on = "2026-05-20" });
        await scene.Lead.Post($"/courses/{course}/end", new { endedOn = "2026-05-20", reason = "moved" });
        await scene.Lead.Post($"/referrals/{await scene.Referral()}/withdraw", new { reason = "Flyttet" });

        var told = new HashSet<string>();
        while (told.Count < WebhookEvents.All.Count)
        {
            told.Add(Told(await other.Next()).GetProperty("type").GetString()!);
        }

        Assert.Equal(WebhookEvents.All.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refused_command_tells_nobody()
    {
        await Register("referral.received", "referral.withdrawn");
        var before = await scene.InAll();
        Assert.StartsWith("400", (await scene.Lead.Post("/referrals", A.Referral(lastName: ""))).Said, StringComparison.Ordinal);
        Assert.Equal(before, await scene.InAll());

        var withdrawal = $"/referrals/{await scene.Referral()}/withdraw";
        Assert.Equal("200", (await scene.Lead.Post(withdrawal, new { reason = "Flyttet" })).Said);
        Assert.Equal(before + 2, await scene.InAll());
        Assert.StartsWith("409", (await scene.Lead.Post(withdrawal, new { reason = "Flyttet" })).Said, StringComparison.Ordinal);
        Assert.Equal(before + 2, await scene.InAll());
    }

    [Fact]
    public async Task A_receiver_that_fails_is_told_again_under_the_same_id_until_it_takes_it()
    {
        await Register("referral.received");
        other.Answers = Listening.With(503);
        await scene.Referral();
        var first = await other.Next();
        var waiting = await scene.Delivery("waiting", "delivery.fault.webhook-refused");
        Assert.Equal(503, waiting["delivery.status"].GetInt32());

        other.Answers = Listening.With(200);
        await scene.Later(TimeSpan.FromMinutes(2));
        var second = await other.Next();
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(first.Body, second.Body);
        Assert.NotEqual(first.Second, second.Second);
        var delivered = await scene.Delivery("delivered");
        Assert.Equal([503, 200], delivered["tried"].EnumerateArray().Select(t => t.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_a_slow_receiver_not_waited_for_and_one_that_is_gone_not_asked_again()
    {
        await Register("referral.received");
        other.Answers = http =>
        {
            http.Response.Redirect("/andet");
            return Task.CompletedTask;
        };
        await scene.Referral();
        await scene.Delivery("waiting", "delivery.fault.webhook-redirect");
        Assert.Equal("/besked", (await other.Next()).Path);

        other.Answers = http => Task.Delay(TimeSpan.FromSeconds(30), http.RequestAborted);
        await scene.Later(TimeSpan.FromMinutes(2));
        await scene.Delivery("waiting", "delivery.fault.too-slow");
        await other.Next();

        other.Answers = Listening.With(410);
        await scene.Later(TimeSpan.FromMinutes(7));
        await scene.Delivery("failed", "delivery.fault.webhook-no-more");
        await other.Next();
        Assert.True(other.IsQuiet);
    }

    [Fact]
    public async Task During_a_pause_messages_are_kept_and_after_it_they_are_sent()
    {
        var hook = await Register("referral.received");
        Assert.Equal("200", (await scene.Administrator.Put($"/webhooks/{hook.Id}/paused", new { paused = true })).Said);
        Assert.Equal("409 webhook.paused", (await scene.Administrator.Post($"/webhooks/{hook.Id}/ping", null)).Said);
        await scene.Referral();
        await scene.Delivery("held");
        await scene.Later(TimeSpan.FromHours(1));
        Assert.True(other.IsQuiet);
        await scene.Administrator.Put($"/webhooks/{hook.Id}/paused", new { paused = false });
        await other.Next();
        await scene.Delivery("delivered");
    }

    [Fact]
    public async Task A_test_is_heard_and_one_that_was_removed_is_told_nothing()
    {
        var hook = await Register("referral.received");
        var put = (await scene.Administrator.Post($"/webhooks/{hook.Id}/ping", null)).Expect(HttpStatusCode.Created);
        Assert.Equal("ping", Told(await other.Next()).GetProperty("type").GetString());
        Assert.Equal(put["deliveryId"].GetString(), (await scene.Delivery("delivered"))["delivery.id"].GetString());
        await scene.Referral();
        await other.Next();
        Assert.Equal("204", (await Remove(hook.Id)).Said);
        var before = await scene.InAll();
        await scene.Referral();
        Assert.Equal(before, await scene.InAll());
        Assert.Equal("404 record.not-found", (await scene.Administrator.Fetch($"/webhooks/{hook.Id}")).Said);
    }

    [Fact]
    public async Task An_address_of_the_inside_or_without_https_is_refused_at_its_field()
    {
        await using var closed = await Scene.Of("ishoej-0-6");
        (string, string)[] wrong = [("https://10.0.0.1/", "PrivateAddresses"), (other.Url, "https://")];
        foreach (var (url, says) in wrong)
        {
            var answer = await closed.Administrator.Post("/webhooks", Body(url, "referral.received"));
            Assert.Equal(["url"], answer.Fields);
            Assert.Contains(says, answer.Text, StringComparison.Ordinal);
        }
    }

    private static object Body(string url, params string[] events) =>
        new
        {
            name = "Fagsystemet",
            url,
            events,
        };

    private static JsonElement Told(Heard heard) => JsonSerializer.Deserialize<JsonElement>(heard.Body);

    private Task<Answer> Remove(string id) => scene.Administrator.Call(HttpMethod.Delete, $"/webhooks/{id}", null);

    private async Task<Answer> Register(params string[] events)
    {
        var hook = (await scene.Administrator.Post("/webhooks", Body(other.Url, events))).Expect(HttpStatusCode.Created);
        made.Add(hook.Id);
        return hook;
    }

    /// <summary>One municipality for all of them: each has a listener of its own.</summary>
    public sealed class Town : IAsyncLifetime
    {
        public Scene Scene { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Scene = await Scene.Of("ishoej-0-6", "2018-01-01", "Webhooks:PrivateAddresses=true", "Webhooks:Seconds=1");

        public ValueTask DisposeAsync() => Scene.DisposeAsync();
    }
}
