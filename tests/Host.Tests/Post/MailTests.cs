using System.Net;
using BarnetIMidten.Host.Tests.Reminders;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Post;

/// <summary>Mail by a real mail server in a process of its own: invitations, the notice of break-glass, and what becomes of those that do not arrive.</summary>
public sealed class MailTests(MailTests.Town town) : IClassFixture<MailTests.Town>
{
    private static readonly string[] Secrets = ["Alma", "Prøvesen", "Bo Prøve", "2023", "afgør", "Vikar"];
    private readonly MailServer server = town.Server;
    private readonly Scene scene = town.Scene.InTheNextMinute();

    [Theory]
    [InlineData("da", "Ishøj Kommune vil gerne høre")]
    [InlineData("ar", "Ishøj Kommune")]
    public async Task Parents_are_invited_by_a_mail_that_leads_to_their_own_link_and_names_nobody(string language, string says)
    {
        var (_, course) = await scene.AcceptedWith("bo@example.dk");
        var made = (await Invite(course, language)).Expect(HttpStatusCode.Created);
        Assert.True(made["mailed"].GetBoolean());

        var mail = await server.Next();
        Assert.Equal("bo@example.dk", mail.To.Mailboxes.Single().Address);
        Assert.Equal("barnet@ishoej.example.dk", mail.From.Mailboxes.Single().Address);
        Assert.Contains("Ishøj Kommune", mail.From.Mailboxes.Single().Name, StringComparison.Ordinal);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Contains(made["url"].GetString()!, mail.TextBody, StringComparison.Ordinal);
        Assert.StartsWith("https://barnet.eksempel.dk/svar/", made["url"].GetString(), StringComparison.Ordinal);
        Assert.Contains(says, mail.TextBody, StringComparison.Ordinal);
        NamesNobody(mail.Subject + mail.TextBody);

        var delivered = await scene.Delivery("delivered");
        Assert.Equal($"{made.Id}@ishoej.example.dk", mail.MessageId);
        Assert.Equal(made.Id, delivered["delivery.id"].GetString());
        NamesNobody(delivered.Text);
        Assert.DoesNotContain("example.dk", delivered.Text, StringComparison.Ordinal);
        var shown = await scene.Lead.Fetch($"/courses/{course}/evaluation-invitations");
        Assert.Equal("delivered", shown["items"][0].GetProperty("mail").GetProperty("state").GetString());
        await server.TookNoOther();
    }

    [Fact]
    public async Task A_guardian_who_is_protected_or_has_no_address_is_not_mailed_to_and_the_page_says_why()
    {
        var before = await scene.InAll();
        var (_, without) = await scene.AcceptedWith(null);
        Assert.Equal("409 evaluation.mail-no-address", (await Invite(without)).Said);
        var (_, hidden) = await scene.AcceptedWith("bo@example.dk", isProtected: true);
        Assert.Equal("409 evaluation.mail-protected", (await Invite(hidden)).Said);
        Assert.Equal(["mailTo"], (await Invite(hidden, to: 7)).Fields);
        Assert.Equal(0, (await scene.Lead.Fetch($"/courses/{hidden}/evaluation-invitations"))["items"].GetArrayLength());
        Assert.Equal(before, await scene.InAll());

        await using var silent = await Scene.Of("ishoej-0-6");
        var (_, course) = await silent.AcceptedWith("bo@example.dk");
        Assert.Equal("409 evaluation.mail-off", (await silent.Lead.Post($"/courses/{course}/evaluation-invitations", Body("da", 0))).Said);
    }

    [Fact]
    public async Task An_address_that_nobody_knows_fails_at_once_and_a_server_that_is_busy_is_asked_again()
    {
        var (_, course) = await scene.AcceptedWith("ukendt@example.dk");
        await Invite(course);
        var failed = await scene.Delivery("failed", "delivery.fault.mail-recipient");
        Assert.Equal(550, failed["delivery.status"].GetInt32());
        var id = failed["delivery.id"].GetString();
        Assert.Equal("200", (await scene.Administrator.Post($"/deliveries/{id}/retry", null)).Said);
        Assert.Equal(2, (await scene.Delivery("failed"))["tried"].GetArrayLength());
        Assert.Equal("200", (await scene.Administrator.Post($"/deliveries/{id}/drop", null)).Said);
        Assert.Equal("409 delivery.ended", (await scene.Administrator.Post($"/deliveries/{id}/drop", null)).Said);
        Assert.Equal("409 delivery.not-failed", (await scene.Administrator.Post($"/deliveries/{id}/retry", null)).Said);

        scene.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        (_, course) = await scene.AcceptedWith("optaget@example.dk");
        await Invite(course);
        var waiting = await scene.Delivery("waiting", "delivery.fault.mail-refused");
        Assert.InRange(
            waiting["delivery.nextTryAt"].GetDateTimeOffset() - scene.Site.Clock.GetUtcNow(),
            TimeSpan.FromMinutes(1),
            TimeSpan.FromSeconds(72)
        );
        await scene.Later(TimeSpan.FromMinutes(2));
        Assert.Equal(2, (await scene.Delivery("waiting"))["tried"].GetArrayLength());

        scene.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        var address = Later();
        (_, course) = await scene.AcceptedWith(address);
        await Invite(course);
        await scene.Delivery("waiting", "delivery.fault.mail-refused");
        await scene.Later(TimeSpan.FromMinutes(2));
        Assert.Equal(2, (await scene.Delivery("delivered"))["tried"].GetArrayLength());
        Assert.Equal(address, (await server.Next()).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task A_link_that_is_revoked_before_it_left_is_not_mailed()
    {
        var (_, course) = await scene.AcceptedWith(Later());
        var made = await Invite(course);
        await scene.Delivery("waiting", "delivery.fault.mail-refused");
        await scene.Lead.Post($"/courses/{course}/evaluation-invitations/{made.Id}/revoke", null);
        await scene.Delivery("dropped");
        await scene.Later(TimeSpan.FromDays(1));
        await server.TookNoOther();
    }

    [Fact]
    public async Task Leads_who_have_an_address_are_told_of_break_glass_and_neither_of_whom_nor_why()
    {
        var me = (await scene.Lead.Fetch("/me"))["userId"].GetString();
        var user = await scene.Administrator.Fetch($"/users/{me}");
        var body = new
        {
            name = user["name"].GetString(),
            role = "lead",
            email = "hanne@ishoej.example.dk",
        };
        Assert.Equal(
            "hanne@ishoej.example.dk",
            (await scene.Administrator.Put($"/users/{me}", body)).Expect(HttpStatusCode.OK)["email"].GetString()
        );
        var (referral, _) = await scene.AcceptedWith(null);
        var opening = new { subjectId = referral, reason = "Vikar for en syg kollega" };
        Assert.Equal("201", (await scene.OtherPedagogue.Post("/break-glass", opening)).Said);

        var mail = await server.Next();
        Assert.Equal("hanne@ishoej.example.dk", mail.To.Mailboxes.Single().Address);
        Assert.Contains("https://barnet.eksempel.dk/noedadgange", mail.TextBody, StringComparison.Ordinal);
        NamesNobody(mail.Subject + mail.TextBody);
        await scene.Delivery("delivered");
    }

    [Fact]
    public async Task A_lead_who_has_another_address_since_is_not_told_at_the_old_one_and_what_the_server_does_not_take_stands_as_wrong_meanwhile()
    {
        // how post fares is told of a town as a whole: this one has no other, and a mail server of its own, since its round reminds her too
        using var post = await MailServer.Start();
        await using var own = await Scene.Of("ishoej-0-6", "2018-01-01", post.Settings);
        await own.Address(own.Lead, "optaget@example.dk");
        var (referral, _) = await own.AcceptedWith(null);
        var opening = new { subjectId = referral, reason = "Vikar for en syg kollega" };
        Assert.Equal("201", (await own.OtherPedagogue.Post("/break-glass", opening)).Said);
        await own.Delivery("waiting", "delivery.fault.mail-refused");
        await own.Later(TimeSpan.Zero);
        Assert.Equal("wrong", await Outcome(own, "post"));

        await own.Address(own.Lead, "hanne@ishoej.example.dk");
        await own.Later(TimeSpan.FromMinutes(2));
        await own.Delivery("dropped", "delivery.fault.no-longer");
        await own.Later(TimeSpan.Zero);
        Assert.Equal("done", await Outcome(own, "post"));
        await post.TookNoOther();

        await own.Site.Round();
        Assert.Equal("done", await Outcome(own, "reminders"));
    }

    [Fact]
    public async Task What_waits_about_a_case_goes_when_it_is_erased()
    {
        var before = await scene.InAll();
        var (referral, course) = await scene.AcceptedWith(Later());
        await Invite(course);
        await scene.Delivery("waiting", "delivery.fault.mail-refused");
        await scene.Lead.Post($"/courses/{course}/end", new { endedOn = "2026-05-20", reason = "moved" });
        await scene.Administrator.Post($"/referrals/{referral}/erasure", new { reason = "Kommunens regel" });
        Assert.Equal("204", (await scene.Lead.Post($"/referrals/{referral}/erasure/confirmation", null)).Said);
        Assert.Equal(before, await scene.InAll());
        await scene.Later(TimeSpan.FromDays(1));
        await server.TookNoOther();
    }

    /// <summary>An address that the server takes mail for the second time that it is asked.</summary>
    private static string Later() => $"senere.{Guid.CreateVersion7():N}@example.dk";

    private static object Body(string language, int to) =>
        new
        {
            language,
            expiresOn = "2199-12-31",
            moment = "end",
            mailTo = to,
        };

    private Task<Answer> Invite(string course, string language = "da", int to = 0) =>
        scene.Lead.Post($"/courses/{course}/evaluation-invitations", Body(language, to));

    private static async Task<string?> Outcome(Scene own, string round) =>
        (await own.Administrator.Fetch("/operation"))["rounds"]
            .EnumerateArray()
            .Single(r => r.GetProperty("round").GetString() == round)
            .GetProperty("outcome")
            .GetString();

    private static void NamesNobody(string text) => Assert.All(Secrets, s => Assert.DoesNotContain(s, text, StringComparison.Ordinal));

    /// <summary>One mail server and one municipality for all of them: each asks parents of its own.</summary>
    public sealed class Town : IAsyncLifetime
    {
        public Scene Scene { get; private set; } = null!;

        internal MailServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Server = await MailServer.Start();
            Scene = await Scene.Of("ishoej-0-6", "2018-01-01", Server.Settings);
        }

        public async ValueTask DisposeAsync()
        {
            await Scene.DisposeAsync();
            Server.Dispose();
        }
    }
}
