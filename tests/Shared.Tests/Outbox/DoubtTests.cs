using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Outbox.Deliveries;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Outbox.Webhooks;

namespace BarnetIMidten.Shared.Tests.Outbox;

/// <summary>What of post that is held may have left already, where it was to go, and what becomes of it.</summary>
public sealed class DoubtTests
{
    private static readonly CallContext House = CallContext.For(Caller.SystemIn(Kernel.Ishoej));

    [Theory]
    [InlineData(WhenInDoubt.Send, "Failed", 0, 1, 0)]
    [InlineData(WhenInDoubt.GiveUp, "Dropped", 0, 0, 1)]
    public async Task What_had_failed_at_the_cut_is_in_doubt_and_is_given_up_or_kept_but_never_sent_by_itself(
        WhenInDoubt end,
        string state,
        int sent,
        int kept,
        int givenUp
    )
    {
        await using var kernel = Kernel.New(HoldTests.Mail);
        await kernel.Send(new PutMail.Command());
        kernel.Tamper("UPDATE kernel_outbox SET state = 'Failed', ended_at = made_at, fault = 'delivery.fault.mail-refused'");
        await kernel.Send(new HoldPost.Command("Maskinen klones"), House);
        var seen = await Seen(kernel);
        Assert.Equal((1, DeliveryState.Failed), (seen.InDoubt, Assert.Single(seen.LatestInDoubt).State));

        Assert.Equal(new ReleasePost.Answer(sent, kept, givenUp), await Release(kernel, end));
        Assert.Equal(state, kernel.Ask<string>("SELECT state FROM kernel_outbox"));
        Assert.Equal("delivery.fault.mail-refused", kernel.Ask<string>("SELECT fault FROM kernel_outbox"));
        Assert.Equal(givenUp, kernel.Ask<long>("SELECT content IS NULL FROM kernel_outbox"));
    }

    [Fact]
    public async Task What_failed_and_cannot_be_sent_again_is_in_no_doubt()
    {
        await using var kernel = Kernel.New(HoldTests.Mail);
        await kernel.Send(new PutMail.Command());
        kernel.Tamper("UPDATE kernel_outbox SET state = 'Failed', ended_at = made_at, content = NULL");
        await kernel.Send(new HoldPost.Command("Maskinen klones"), House);
        Assert.Equal(0, (await Seen(kernel)).InDoubt);
    }

    [Fact]
    public async Task It_is_counted_by_where_it_goes_and_what_is_paused_is_not_counted_as_sent()
    {
        await using var kernel = Kernel.New(HoldTests.Mail);
        var (open, paused) = (await Hook(kernel, "Fagsystemet"), await Hook(kernel, "Datavarehuset"));
        await kernel.Send(new PauseWebhook.Command(paused, new PauseWebhook.Body(true)), Role.Administrator);
        await kernel.Send(new PutMail.Command());
        await kernel.Send(new TellSomething.Command());
        await kernel.Send(new HoldPost.Command("Maskinen klones"), House);
        kernel.Clock.Pass(TimeSpan.FromMinutes(1));
        await kernel.Send(new TellSomething.Command());

        HeldLane[] lanes =
        [
            new(DeliveryKind.Mail, null, null, 1, 0),
            new(DeliveryKind.Webhook, paused, "Datavarehuset", 1, 0),
            new(DeliveryKind.Webhook, open, "Fagsystemet", 1, 1),
        ];
        var seen = await Seen(kernel);
        Assert.Equal(lanes, seen.Lanes);
        Assert.Equal((3, 1), (seen.InDoubt, seen.PutSince));
        Assert.Equal(new ReleasePost.Answer(2, 1, 0), await Release(kernel, WhenInDoubt.Send));
        Assert.Equal(2L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_outbox WHERE state = 'Held'"));
    }

    [Fact]
    public async Task A_delivery_that_is_damaged_is_given_up_like_any_other()
    {
        await using var kernel = Kernel.New(HoldTests.Mail);
        var put = (await kernel.Send(new PutMail.Command())).Value!.Value;
        kernel.Tamper("UPDATE kernel_outbox SET content = zeroblob(length(content))");
        var given = await kernel.Send(new GiveUpDelivery.Command(put), Role.Administrator);
        Assert.Equal(DeliveryState.Dropped, given.Value.State);
        var again = await kernel.Send(new GiveUpDelivery.Command(put), Role.Administrator);
        Assert.Equal("delivery.ended", again.Refusal!.Code);
    }

    [Fact]
    public async Task What_the_operator_wrote_lies_sealed()
    {
        await using var kernel = Kernel.New();
        await kernel.Send(new HoldPost.Command("Maskinen klones"), House);
        Assert.DoesNotContain(
            "Maskinen",
            kernel.Ask<string>("SELECT CAST(words AS TEXT) FROM kernel_outbox_hold"),
            StringComparison.Ordinal
        );
        Assert.Equal("Maskinen klones", (await Seen(kernel)).Words);
    }

    private static async Task<HoldView> Seen(Kernel kernel) => (await kernel.Send(new ReadOutbox.Query(), Role.Administrator)).Value.Hold!;

    private static async Task<ReleasePost.Answer> Release(Kernel kernel, WhenInDoubt end) =>
        (await kernel.Send(new ReleasePost.Command(new ReleasePost.Body("Klonen er slettet", end)), Role.Administrator)).Value;

    private static async Task<WebhookId> Hook(Kernel kernel, string name)
    {
        var body = new WebhookBody(name, "https://fag.example.dk/", [WebhookEvents.VisitRecorded]);
        return (await kernel.Send(new AddWebhook.Command(body), Role.Administrator)).Value.Id;
    }
}
