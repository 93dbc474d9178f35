using System.Net;
using BarnetIMidten.Host.Tests.Reminders;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Post;

/// <summary>A receiver that never answers holds up nobody but itself: neither another municipality, nor another receiver, nor mail.</summary>
public sealed class SlowReceiverTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(6);
    private readonly TaskCompletionSource end = new();
    private MailServer mail = null!;
    private Listening slow = null!;
    private Listening quick = null!;
    private Scene scene = null!;

    public async ValueTask InitializeAsync()
    {
        (mail, slow, quick) = (await MailServer.Start(), await Listening.Start(), await Listening.Start());
        slow.Answers = _ => end.Task;
        scene = await Scene.Of("ishoej-0-6", "2018-01-01", [.. mail.Settings, "Webhooks:PrivateAddresses=true", "Webhooks:Seconds=20"]);
        var silent = await Register(scene.Administrator, slow);
        for (var i = 0; i < 12; i++)
        {
            await Ping(scene.Administrator, silent);
        }

        await slow.Next();
    }

    public async ValueTask DisposeAsync()
    {
        end.SetResult();
        await scene.DisposeAsync();
        await slow.DisposeAsync();
        await quick.DisposeAsync();
        mail.Dispose();
    }

    [Fact]
    public async Task Another_municipality_is_served_meanwhile()
    {
        await scene.Site.Open("0259", "national-1000-days");
        var other = await scene.Site.As(Role.Administrator, code: "0259");
        await Ping(other, await Register(other, quick));
        await quick.Next().WaitAsync(Soon, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Another_receiver_and_mail_are_served_meanwhile()
    {
        var healthy = await Register(scene.Administrator, quick);
        await scene.Address(scene.Lead, "hanne@ishoej.example.dk");
        for (var i = 0; i < 2; i++)
        {
            await Ping(scene.Administrator, healthy);
            await quick.Next().WaitAsync(Soon, TestContext.Current.CancellationToken);
            var (referral, _) = await scene.AcceptedWith(null);
            var opening = new { subjectId = referral, reason = "Vikar for en syg kollega" };
            Assert.Equal("201", (await scene.OtherPedagogue.Post("/break-glass", opening)).Said);
            await mail.Next().WaitAsync(Soon, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> Register(HttpClient administrator, Listening listener)
    {
        object body = new
        {
            name = "Fagsystemet",
            url = listener.Url,
            events = new[] { "referral.received" },
        };
        return (await administrator.Post("/webhooks", body)).Expect(HttpStatusCode.Created).Id;
    }

    private static async Task Ping(HttpClient administrator, string webhook) =>
        (await administrator.Post($"/webhooks/{webhook}/ping", null)).Expect(HttpStatusCode.Created);
}
