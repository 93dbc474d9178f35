using BarnetIMidten.Host.Tests.Reminders;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Post;

/// <summary>Mail by TLS and with a sign-in, to a real mail server that takes it by nothing less. What is sent is the notice of break-glass.</summary>
public sealed class MailSecurityTests : IAsyncLifetime
{
    private Authority authority = null!;

    public async ValueTask InitializeAsync() => authority = await Authority.Make();

    public ValueTask DisposeAsync() => authority.DisposeAsync();

    [Theory]
    [InlineData("StartTls")]
    [InlineData("Tls")]
    public async Task To_a_server_that_the_machine_trusts_it_goes_unread_by_others_and_under_the_sign_in(string security)
    {
        using var server = await MailServer.Start(security, authority);
        using var product = new Product();
        using var host = await Serve(
            product,
            [.. server.SettingsOf("localhost", security), "Mail:User=barnet", "Mail:Password=blå vinter"]
        );
        using var administrator = await Opened(product, host);
        await administrator.Delivery("delivered");
        var (mail, secure, user) = await server.Took();
        Assert.Equal(("hanne@ishoej.example.dk", true, "barnet"), (mail.To.Mailboxes.Single().Address, secure, user));
    }

    [Fact]
    public async Task A_sign_in_that_the_server_does_not_take_is_said()
    {
        using var server = await MailServer.Start("StartTls", authority);
        using var product = new Product();
        using var host = await Serve(
            product,
            [.. server.SettingsOf("localhost", "StartTls"), "Mail:User=barnet", "Mail:Password=sort sommer"]
        );
        using var administrator = await Opened(product, host);
        await administrator.Delivery("waiting", "delivery.fault.mail-sign-in");
    }

    /// <summary>This process does not trust the test's authority, as no machine trusts one that it does not know.</summary>
    [Theory]
    [InlineData("StartTls", "StartTls")]
    [InlineData("Tls", "Tls")]
    [InlineData("StartTls", null)] // offers no STARTTLS: it is not sent in the clear instead
    public async Task A_server_that_is_not_trusted_or_speaks_in_the_clear_gets_nothing_and_why_is_said(string asked, string? offered)
    {
        using var server = await MailServer.Start(offered, authority);
        await using var scene = await Scene.Of("ishoej-0-6", settings: server.SettingsOf("localhost", asked));
        await scene.Address(scene.Lead, "hanne@ishoej.example.dk");
        await Open(scene.OtherPedagogue, (await scene.Accepted()).Referral);
        await scene.Delivery("waiting", "delivery.fault.mail-tls");
        Assert.True(server.IsQuiet);
    }

    /// <summary>The real program, on a machine that trusts the test's authority.</summary>
    private Task<HostProcess> Serve(Product product, string[] settings) =>
        HostProcess.Serve(
            product.Folder,
            variables: new Dictionary<string, string>(StringComparer.Ordinal) { ["SSL_CERT_FILE"] = authority.Root },
            settings: [.. settings.Select(s => $"--{s}")]
        );

    /// <summary>A lead with an address is told of an opening; the administrator, who sees how it went.</summary>
    private static async Task<HttpClient> Opened(Product product, HostProcess host)
    {
        await product.Done("municipality add --code 0183 --programme ishoej-0-6 --from 2018-01-01");
        using var lead = await As("lead");
        using var pedagogue = await As("pedagogue --name Mette");
        using var other = await As("pedagogue --name Ali");
        var administrator = await As("administrator");
        await administrator.Address(lead, "hanne@ishoej.example.dk");
        var referral = (await lead.Post("/referrals", A.Referral())).Id;
        await lead.Put($"/referrals/{referral}/screening", A.Screening());
        await lead.Post($"/referrals/{referral}/decision", A.Decision((await pedagogue.Fetch("/me"))["userId"].GetString()));
        await Open(other, referral);
        return administrator;

        async Task<HttpClient> As(string role) => host.Client(await product.Token($"--municipality 0183 --role {role}"));
    }

    private static async Task Open(HttpClient pedagogue, string referral) =>
        Assert.Equal("201", (await pedagogue.Post("/break-glass", new { subjectId = referral, reason = "Vikar for en syg kollega" })).Said);
}
