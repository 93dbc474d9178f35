using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BarnetIMidten.Host.Tests.Reminders;

/// <summary>What was put to be sent, and the rounds that put it.</summary>
internal static class Post
{
    public static Task Round(this Website site) =>
        site.Services.GetServices<IHostedService>().OfType<Reminding>().Single().GoRound(TestContext.Current.CancellationToken);

    /// <summary>Whatever is due is taken to be sent, or turned back.</summary>
    public static async Task Take(this Website site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var send = scope.ServiceProvider.GetRequiredService<Dispatcher>();
        Assert.Null((await send.Send(new TakeDue.Command(new Lane(DeliveryKind.Mail)), CallContext.For(House(site)))).Refusal);
    }

    public static async Task<IReadOnlyList<Delivery>> Outbox(this Website site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = House(site);
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        return await db.Deliveries.AsNoTracking().OrderBy(d => d.DueAt).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Gives the user of a role an address, as an administrator does.</summary>
    public static Task Address(this Scene scene, HttpClient who, string email) => scene.Administrator.Address(who, email);

    /// <inheritdoc cref="Address(Scene, HttpClient, string)"/>
    public static async Task Address(this HttpClient administrator, HttpClient who, string email)
    {
        var me = await who.Fetch("/me");
        var body = new
        {
            name = me["name"].GetString(),
            role = me["role"].GetString(),
            email,
        };
        (await administrator.Put($"/users/{me["userId"].GetString()}", body)).Expect(System.Net.HttpStatusCode.OK);
    }

    /// <summary>What it counts, a line each.</summary>
    public static IEnumerable<string> Lines(this OutgoingMail mail) =>
        mail.Text.Split('\n', StringSplitOptions.TrimEntries).Where(l => l.StartsWith("- ", StringComparison.Ordinal));

    private static Caller House(Website site) => Caller.SystemIn(Testing.House.Code(site.Code));
}
