using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Outbox.Deliveries;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Tests.Outbox;

/// <summary>What was copied, put back or restored sends nothing by itself. That something left is told by its tries: no server takes this mail.</summary>
public sealed class HoldTests
{
    internal static readonly string[] Mail =
    [
        "Mail:Server=127.0.0.1",
        "Mail:Port=1",
        "Mail:Security=None",
        "Mail:From=barnet@example.dk",
        "PublicAddress=https://barnet.example.dk",
    ];
    private static readonly CallContext House = CallContext.For(Caller.SystemIn(Kernel.Ishoej));

    [Fact]
    public async Task A_copy_that_is_started_beside_sends_nothing_and_the_real_one_goes_on()
    {
        using var folder = new TempFolder();
        await Sent(folder);
        using var copied = new TempFolder();
        foreach (var file in Directory.GetFiles(folder.Path))
        {
            File.Copy(file, copied.File(Path.GetFileName(file)));
        }

        await using var copy = Kernel.On(copied, settings: Mail);
        await copy.Send(new PutMail.Command());
        await Deliver(copy);
        await Deliver(copy);
        Assert.Equal((1L, "Copied"), (Tries(copy), Reason(copy)));
        Assert.Equal(1L, copy.Ask<long>("SELECT COUNT(*) FROM kernel_audit WHERE purpose = 'purpose.outbox-hold'"));

        await using var real = Kernel.On(folder, settings: Mail);
        await real.Send(new PutMail.Command());
        await Deliver(real);
        Assert.Equal((2L, 0L), (Tries(real), real.Ask<long>("SELECT COUNT(*) FROM kernel_outbox_hold")));
    }

    [Fact]
    public async Task A_database_that_was_put_back_by_hand_is_another_and_one_that_was_only_renamed_is_not()
    {
        using var folder = new TempFolder();
        await Sent(folder);
        var file = folder.File($"{Kernel.Ishoej}.db");
        File.Move(file, $"{file}.aside");
        File.Move($"{file}.aside", file);
        await using (var same = Kernel.On(folder, settings: Mail))
        {
            await Deliver(same);
            Assert.Equal(0L, same.Ask<long>("SELECT COUNT(*) FROM kernel_outbox_hold"));
        }

        File.Copy(file, $"{file}.aside");
        File.Move($"{file}.aside", file, overwrite: true);
        await using var other = Kernel.On(folder, settings: Mail);
        await Deliver(other);
        Assert.Equal("Copied", Reason(other));
    }

    [Fact]
    public async Task Nothing_is_taken_even_before_anybody_has_looked_where_it_lies()
    {
        using var folder = new TempFolder();
        await Sent(folder);
        await using var kernel = Kernel.On(folder, settings: Mail);
        kernel.Tamper("UPDATE kernel_outbox_home SET mark = zeroblob(32)");
        await kernel.Send(new PutMail.Command());
        Assert.Empty((await kernel.Send(new TakeDue.Command(new Lane(DeliveryKind.Mail)), House)).Value);
    }

    [Fact]
    public async Task Held_post_queues_and_when_it_is_let_go_the_doubtful_is_given_up_but_for_those_that_were_chosen()
    {
        await using var kernel = Kernel.New(Mail);
        var (early, kept) = (await Put(kernel), await Put(kernel));
        await kernel.Send(new HoldPost.Command("Maskinen klones"), House);
        await kernel.Send(new HoldPost.Command("Igen"), House);
        kernel.Clock.Pass(TimeSpan.FromMinutes(1));
        var late = await Put(kernel);
        await Deliver(kernel);
        Assert.Equal(0L, kernel.Ask<long>("SELECT SUM(tries) FROM kernel_outbox"));
        var seen = (await kernel.Send(new ReadOutbox.Query(), Role.Administrator)).Value.Hold!;
        Assert.Equal((HoldReason.Asked, "Maskinen klones", 2, 1), (seen.Reason, seen.Words, seen.InDoubt, seen.PutSince));
        Assert.Equal([kept, early], seen.LatestInDoubt.Select(d => d.Id));

        Assert.Equal("except", await Refused(kernel, new("Klonen er slettet", WhenInDoubt.GiveUp, [late])));
        Assert.Equal("reason", await Refused(kernel, new(" ", WhenInDoubt.GiveUp)));
        Assert.Equal("inDoubt", await Refused(kernel, new("Klonen er slettet", null)));
        var done = await kernel.Send(new ReleasePost.Command(new("Klonen er slettet", WhenInDoubt.GiveUp, [kept])), Role.Administrator);
        Assert.Equal(new ReleasePost.Answer(1, 0, 1), done.Value);
        await Deliver(kernel);
        Assert.Equal(["Dropped", "Waiting", "Waiting"], States(kernel, early, kept, late));
        Assert.Equal(2L, kernel.Ask<long>("SELECT SUM(tries) FROM kernel_outbox"));
        Assert.Equal(1L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_outbox WHERE state = 'Dropped' AND content IS NULL"));
        Assert.Equal(
            2L,
            kernel.Ask<long>(
                "SELECT COUNT(*) FROM kernel_audit WHERE purpose = 'purpose.outbox-hold' AND stated_purpose IS NOT NULL AND outcome = 'ok' AND role = 'System'"
            )
        );
        Assert.Equal(
            "outbox.not-held",
            (await kernel.Send(new ReleasePost.Command(new("Igen", WhenInDoubt.Send)), Role.Administrator)).Refusal!.Code
        );
    }

    [Fact]
    public async Task A_copy_of_post_that_was_held_already_is_a_copy_and_all_of_it_is_in_doubt()
    {
        await using var kernel = Kernel.New(Mail);
        await Put(kernel);
        await Deliver(kernel);
        await kernel.Send(new HoldPost.Command("Maskinen klones"), House);
        kernel.Clock.Pass(TimeSpan.FromMinutes(1));
        await Put(kernel);
        kernel.Tamper("UPDATE kernel_outbox_home SET mark = zeroblob(32)");
        kernel.Clock.Pass(TimeSpan.FromMinutes(1));
        await Deliver(kernel);
        var seen = (await kernel.Send(new ReadOutbox.Query(), Role.Administrator)).Value.Hold!;
        Assert.Equal((HoldReason.Copied, 0), (seen.Reason, seen.PutSince));
    }

    [Fact]
    public async Task A_copy_that_was_let_go_is_at_home_from_then_on()
    {
        using var folder = new TempFolder();
        await Sent(folder);
        await using var kernel = Kernel.On(folder, settings: Mail);
        kernel.Tamper("UPDATE kernel_outbox_home SET mark = zeroblob(32)");
        await Deliver(kernel);
        await kernel.Send(new ReleasePost.Command(new("Ny maskine", WhenInDoubt.Send)), Role.Administrator);
        await Put(kernel);
        await Deliver(kernel);
        await Deliver(kernel);
        Assert.Equal(2L, Tries(kernel));
        Assert.Equal(1L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_outbox_hold WHERE ended_at IS NOT NULL"));
    }

    [Fact]
    public async Task A_webhook_whose_seal_is_broken_stands_among_what_is_held_without_its_name_and_holds_up_no_mail()
    {
        await using var kernel = Kernel.New(Mail);
        var body = new WebhookBody("Fagsystemet", "https://fag.example.dk/", [WebhookEvents.VisitRecorded]);
        var hook = (await kernel.Send(new AddWebhook.Command(body), Role.Administrator)).Value.Id;
        await kernel.Send(new RotateSecret.Command(hook, new RotateSecret.Body(1)), Role.Administrator);
        await kernel.Send(new TellSomething.Command());
        await Put(kernel);
        await kernel.Send(new HoldPost.Command("Maskinen klones"), House);
        kernel.Tamper("UPDATE kernel_webhook SET target = zeroblob(length(target))");
        var seen = (await kernel.Send(new ReadOutbox.Query(), Role.Administrator)).Value.Hold!;
        Assert.Equal([(DeliveryKind.Mail, null), (DeliveryKind.Webhook, hook)], seen.Lanes.Select(l => (l.Kind, l.Webhook)));
        Assert.All(seen.Lanes, l => Assert.Equal((null, 1), (l.Name, l.InDoubt)));

        await kernel.Send(new ReleasePost.Command(new("Klonen er slettet", WhenInDoubt.Send)), Role.Administrator);
        kernel.Clock.Pass(TimeSpan.FromHours(2));
        await Deliver(kernel);
        Assert.Equal(1L, kernel.Ask<long>("SELECT tries FROM kernel_outbox WHERE kind = 'Mail'"));
    }

    [Fact]
    public void A_file_that_is_renamed_is_the_same_and_a_copy_of_it_another()
    {
        using var folder = new TempFolder();
        var file = folder.File("a");
        File.WriteAllText(file, "a");
        var first = FilesOfTheSystem.Identity(file);
        File.AppendAllText(file, "b");
        File.Move(file, folder.File("b"));
        Assert.Equal(first, FilesOfTheSystem.Identity(folder.File("b")));
        File.Copy(folder.File("b"), file);
        Assert.NotEqual(first, FilesOfTheSystem.Identity(file));
        FilesOfTheSystem.Flush(folder.Path);
        Assert.Throws<IOException>(() => FilesOfTheSystem.Flush(folder.File("nowhere")));
    }

    /// <summary>One mail was tried, so the folder is its home.</summary>
    private static async Task Sent(TempFolder folder)
    {
        await using var kernel = Kernel.On(folder, settings: Mail);
        kernel.Municipalities.Make(Kernel.Ishoej);
        kernel.Services.GetRequiredService<SystemRegister>().Add(Kernel.Ishoej, "Ishøj Kommune");
        await Put(kernel);
        await Deliver(kernel);
        Assert.Equal((1L, 1L), (Tries(kernel), kernel.Ask<long>("SELECT COUNT(*) FROM kernel_outbox_home")));
    }

    private static async Task<DeliveryId> Put(Kernel kernel) => (await kernel.Send(new PutMail.Command())).Value!.Value;

    private static Task Deliver(Kernel kernel)
    {
        kernel.Services.GetRequiredService<SystemRegister>().Add(Kernel.Ishoej, "Ishøj Kommune");
        return kernel.Services.GetRequiredService<OutboxWorker>().DeliverDue(TestContext.Current.CancellationToken);
    }

    private static async Task<string> Refused(Kernel kernel, ReleasePost.Body body) =>
        (await kernel.Send(new ReleasePost.Command(body), Role.Administrator)).Refusal!.Fields.Single().Field;

    private static long Tries(Kernel kernel) => kernel.Ask<long>("SELECT SUM(tries) FROM kernel_outbox");

    private static string Reason(Kernel kernel) => kernel.Ask<string>("SELECT reason FROM kernel_outbox_hold WHERE ended_at IS NULL");

    private static IEnumerable<string> States(Kernel kernel, params DeliveryId[] ids) =>
        ids.Select(id =>
            kernel.Ask<string>($"SELECT state FROM kernel_outbox WHERE lower(hex(id)) = '{id}' OR lower(replace(id, '-', '')) = '{id}'")
        );
}
