using System.Text;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Outbox.Deliveries;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Tests.Outbox;

public sealed class OutboxTests
{
    private const string Site = "PublicAddress=https://barnet.example.dk";
    private static readonly CallContext System = CallContext.For(Caller.SystemIn(Kernel.Ishoej));

    [Fact]
    public async Task What_a_command_puts_is_there_when_the_command_is_kept_and_not_otherwise()
    {
        await using var kernel = WithMail();
        Assert.Equal("toy.locked", (await kernel.Send(new PutMail.Command(PutMail.Ending.Refused))).Refusal!.Code);
        await Assert.ThrowsAsync<InvalidOperationException>(() => kernel.Send(new PutMail.Command(PutMail.Ending.Broken)));
        Assert.Empty(await Take(kernel));

        var put = (await kernel.Send(new PutMail.Command())).Value;
        Assert.Equal(put, Assert.Single(await Take(kernel)).Parcel.Id);
    }

    [Fact]
    public async Task Where_no_mail_server_is_configured_nothing_is_put()
    {
        await using var kernel = Kernel.New();
        Assert.Null((await kernel.Send(new PutMail.Command())).Value);
        Assert.Equal(0L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_outbox"));
    }

    [Fact]
    public async Task The_address_and_the_words_lie_sealed()
    {
        await using var kernel = WithMail();
        await kernel.Send(new PutMail.Command());
        var bytes = kernel.Ask<byte[]>("SELECT content FROM kernel_outbox");
        Assert.DoesNotContain("rikke@example.dk", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("venter", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_workers_one_takes_it_and_after_one_that_died_with_it_another_does()
    {
        await using var kernel = WithMail();
        await kernel.Send(new PutMail.Command());
        await using var other = Kernel.On(kernel.Folder);
        var taken = await Task.WhenAll(Take(kernel), Take(other), Take(kernel), Take(other));
        Assert.Equal(1, taken.Sum(t => t.Count));

        kernel.Clock.Pass(Delivery.Lease - TimeSpan.FromSeconds(1));
        Assert.Empty(await Take(kernel));
        kernel.Clock.Pass(TimeSpan.FromSeconds(1));
        var again = Assert.Single(await Take(kernel));
        Assert.Equal(2, again.N);
        Assert.Equal(taken.SelectMany(t => t).Single().Parcel.Id, again.Parcel.Id);
    }

    [Fact]
    public async Task One_that_was_damaged_fails_by_itself_and_the_rest_leave()
    {
        await using var kernel = WithMail();
        await kernel.Send(new PutMail.Command());
        kernel.Tamper("UPDATE kernel_outbox SET content = zeroblob(length(content))");
        var whole = (await kernel.Send(new PutMail.Command())).Value;
        Assert.Equal(whole, Assert.Single(await Take(kernel)).Parcel.Id);
        Assert.Equal(
            "delivery.fault.broken",
            kernel.Ask<string>("SELECT fault FROM kernel_outbox WHERE state = 'Failed' AND content IS NULL")
        );
    }

    [Fact]
    public async Task A_late_word_of_an_earlier_try_does_not_count_but_that_it_arrived_does()
    {
        await using var kernel = WithMail();
        await kernel.Send(new PutMail.Command());
        var first = Assert.Single(await Take(kernel));
        kernel.Clock.Pass(Delivery.Lease);
        Assert.Single(await Take(kernel));

        await Settle(kernel, first, Carried.Never("delivery.fault.mail-recipient", 550));
        Assert.Equal("Waiting", State(kernel));
        await Settle(kernel, first, Carried.Arrived());
        Assert.Equal("Delivered", State(kernel));
        Assert.Equal(1L, kernel.Ask<long>("SELECT content IS NULL FROM kernel_outbox"));
    }

    [Fact]
    public async Task It_is_tried_after_growing_pauses_and_counts_as_failed_after_the_last()
    {
        await using var kernel = WithMail();
        await kernel.Send(new PutMail.Command());
        var pauses = (TimeSpan[])
            [
                TimeSpan.FromMinutes(1),
                TimeSpan.FromMinutes(5),
                TimeSpan.FromMinutes(30),
                TimeSpan.FromHours(2),
                TimeSpan.FromHours(6),
                TimeSpan.FromHours(24),
            ];
        foreach (var pause in pauses)
        {
            await Settle(kernel, Assert.Single(await Take(kernel)), Carried.Later("delivery.fault.mail-unreachable"));
            kernel.Clock.Pass(pause - TimeSpan.FromSeconds(1));
            Assert.Empty(await Take(kernel));
            kernel.Clock.Pass((pause * 0.2) + TimeSpan.FromSeconds(2));
        }

        await Settle(kernel, Assert.Single(await Take(kernel)), Carried.Later("delivery.fault.mail-unreachable"));
        Assert.Equal("Failed", State(kernel));
        Assert.Equal(Pauses.Most, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_outbox_try"));
        kernel.Clock.Pass(TimeSpan.FromDays(3));
        Assert.Empty(await Take(kernel));
    }

    [Fact]
    public void Deliveries_that_failed_at_once_do_not_come_back_at_once()
    {
        var pauses = Enumerable.Range(0, 50).Select(_ => Pauses.After(1, Shared.Values.EntityId.New<DeliveryId>())!.Value).ToList();
        Assert.True(pauses.Distinct().Count() > 20);
        Assert.All(pauses, p => Assert.InRange(p, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(72)));
    }

    [Fact]
    public async Task What_ended_is_forgotten_with_its_tries_after_ninety_days_though_nothing_is_due_and_what_waits_is_not()
    {
        await using var kernel = WithMail();
        await kernel.Send(new PutMail.Command());
        await Settle(kernel, Assert.Single(await Take(kernel)), Carried.Arrived());
        await kernel.Send(new PutMail.Command());

        kernel.Services.GetRequiredService<SystemRegister>().Add(Kernel.Ishoej, "Ishøj Kommune");
        await kernel.Send(new HoldPost.Command("Intet skal af sted"), System);
        var worker = kernel.Services.GetRequiredService<OutboxWorker>();
        kernel.Clock.Pass(TimeSpan.FromDays(90));
        await worker.DeliverDue(TestContext.Current.CancellationToken);
        Assert.Equal(2L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_outbox"));
        kernel.Clock.Pass(TimeSpan.FromMinutes(3));
        await worker.DeliverDue(TestContext.Current.CancellationToken);
        Assert.Equal(1L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_outbox"));
        Assert.Equal(0L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_outbox_try"));
    }

    [Fact]
    public async Task A_worker_that_reaches_no_mail_server_writes_down_why_and_tries_again()
    {
        await using var kernel = WithMail();
        kernel.Services.GetRequiredService<SystemRegister>().Add(Kernel.Ishoej, "Ishøj Kommune");
        await kernel.Send(new PutMail.Command());
        var worker = kernel.Services.GetRequiredService<OutboxWorker>();
        await worker.DeliverDue(TestContext.Current.CancellationToken);
        Assert.Equal("Waiting", State(kernel));
        Assert.Equal("delivery.fault.mail-unreachable", kernel.Ask<string>("SELECT fault FROM kernel_outbox"));
        kernel.Clock.Pass(TimeSpan.FromMinutes(2));
        await worker.DeliverDue(TestContext.Current.CancellationToken);
        Assert.Equal(2L, kernel.Ask<long>("SELECT tries FROM kernel_outbox"));
    }

    [Theory]
    [InlineData("Mail:Server=smtp.example.dk")]
    [InlineData("Mail:Server=smtp.example.dk", "Mail:From=a@example.dk", "Mail:Security=None")]
    [InlineData("Mail:Server=smtp.example.dk", "Mail:From=a@example.dk", "Mail:Port=0")]
    [InlineData("Mail:Server=smtp.example.dk", "Mail:From=a@example.dk", "Mail:Security=ssl")]
    public async Task Half_a_configuration_of_mail_is_refused(params string[] settings)
    {
        await using var kernel = Kernel.New([.. settings, Site]);
        Assert.StartsWith(
            "Mail:",
            Assert.Throws<InvalidOperationException>(() => kernel.Services.GetRequiredService<OutboxWorker>()).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Webhooks:Seconds", "0")]
    [InlineData("Webhooks:Seconds", "61")]
    [InlineData("Webhooks:Seconds", "1,5")]
    [InlineData("Webhooks:PrivateAddresses", "ja")]
    public async Task A_setting_of_webhooks_that_makes_no_sense_is_refused(string setting, string value)
    {
        await using var kernel = Kernel.New($"{setting}={value}");
        var fault = Assert.Throws<InvalidOperationException>(() => kernel.Services.GetRequiredService<OutboxWorker>());
        Assert.StartsWith(setting, fault.Message, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail:Server is set, so PublicAddress must be")]
    [InlineData("PublicAddress: 'barnet' is no address", "PublicAddress=barnet")]
    public async Task Mail_whose_links_would_lead_nowhere_is_refused(string says, params string[] settings)
    {
        await using var kernel = Kernel.New(["Mail:Server=smtp.example.dk", "Mail:From=a@example.dk", .. settings]);
        Assert.StartsWith(
            says,
            Assert.Throws<InvalidOperationException>(() => kernel.Services.GetRequiredService<OutboxWorker>()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_failed_is_counted_whole_without_being_opened()
    {
        await using var kernel = WithMail();
        for (var i = 0; i < 203; i++)
        {
            await kernel.Send(new PutMail.Command());
        }

        kernel.Tamper("UPDATE kernel_outbox SET state = 'Failed', ended_at = made_at, content = x'00'");
        var failed = (await kernel.Send(new ShowFailed.Query(), Role.Administrator)).Value;
        Assert.Equal((203, 5), (failed.All.Count, failed.Latest.Count));
        await using var scope = kernel.Services.CreateAsyncScope();
        var admin = Kernel.Somebody(Role.Administrator);
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = admin;
        var shown = await scope.ServiceProvider.GetServices<IFrontPart>().OfType<FailedPart>().Single().Show(admin, default);
        Assert.Equal(203, Assert.Single(Assert.Single(shown).Waits).Matters.Count);
    }

    private static Kernel WithMail() =>
        Kernel.New("Mail:Server=127.0.0.1", "Mail:Port=1", "Mail:Security=None", "Mail:From=barnet@example.dk", Site);

    private static async Task<IReadOnlyList<TakeDue.Taken>> Take(Kernel kernel) =>
        (await kernel.Send(new TakeDue.Command(new Lane(DeliveryKind.Mail)), System)).Value;

    private static async Task Settle(Kernel kernel, TakeDue.Taken taken, Carried went) =>
        await kernel.Send(new SettleDelivery.Command(taken.Parcel.Id, taken.N, went), System);

    private static string State(Kernel kernel) => kernel.Ask<string>("SELECT state FROM kernel_outbox");
}
