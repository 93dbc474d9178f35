using System.Net.Http.Json;
using System.Text.Json;
using BarnetIMidten.Host.Tests.Post;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>After a restore what waited at the cut may have left already: the real program sends none of it by itself.</summary>
public sealed class HeldPostTests
{
    private static readonly string[] Open = ["--Webhooks:PrivateAddresses=true", "--Webhooks:Seconds=5"];

    [Theory]
    [InlineData("send", 1)]
    [InlineData("giveUp", 0)]
    public async Task What_waited_at_the_cut_does_not_leave_again_until_somebody_lets_go(string inDoubt, int sent)
    {
        using var product = new Product();
        await product.Done("municipality add --code 0259 --programme ishoej-0-6 --from 2018-01-01");
        var file = Path.Combine(product.Folder, "cut.backup");
        var (lead, administrator) = (
            await product.Token("--municipality 0259 --role lead"),
            await product.Token("--municipality 0259 --role administrator")
        );
        await using var other = await Listening.Start();
        other.Answers = Listening.With(503);
        string early;
        using (var server = await HostProcess.Serve(product.Folder, settings: Open))
        {
            using var office = server.Client(administrator);
            using var hers = server.Client(lead);
            await office.Sent(
                "/api/v1/webhooks",
                new
                {
                    name = "Fagsystemet",
                    url = other.Url,
                    events = new[] { "referral.received" },
                }
            );
            early = await Registered(hers, "Før");
            await other.Next();
            await Until(office, "fault", "delivery.fault.webhook-refused");
            await product.Done($"backup --municipality 0259 --to \"{file}\"");
        }

        var restored = await product.Done($"restore --municipality 0259 --from \"{file}\"");
        Assert.Contains("What waited to be sent is held", restored, StringComparison.Ordinal);
        other.Answers = Listening.With(204);
        using var again = await HostProcess.Serve(product.Folder, settings: Open);
        using var desk = again.Client(administrator);
        using var leads = again.Client(lead);
        var late = await Registered(leads, "Efter");
        var held = (await desk.GetFromJsonAsync<JsonElement>("/api/v1/outbox")).GetProperty("hold");
        Assert.Equal(
            ("restored", 1, 1),
            (held.GetProperty("reason").GetString(), held.GetProperty("inDoubt").GetInt32(), held.GetProperty("putSince").GetInt32())
        );
        Assert.Equal(
            "restored",
            (await desk.GetFromJsonAsync<JsonElement>("/api/v1/operation")).GetProperty("heldPost").GetProperty("reason").GetString()
        );
        // the server looks for old post after fifteen seconds
        await Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.True(other.IsQuiet);

        var done = await desk.Sent("/api/v1/outbox/release", new { reason = "Gendannet efter et nedbrud", inDoubt });
        Assert.Equal((sent, 1 - sent), (done.GetProperty("sent").GetInt32(), done.GetProperty("givenUp").GetInt32()));
        Assert.Contains(late, (await other.Next()).Body, StringComparison.Ordinal);
        var verb = await product.Run("outbox release --municipality 0259 --in-doubt send --reason igen");
        Assert.Equal(1, verb.Exit);
        Assert.Contains("outbox.not-held", verb.Error, StringComparison.Ordinal);
        // what was tried before the cut comes when its pause is over, or never
        var states = (await desk.GetFromJsonAsync<JsonElement>("/api/v1/deliveries")).GetProperty("items").EnumerateArray();
        Assert.Contains(states, d => d.GetProperty("state").GetString() == (sent == 1 ? "waiting" : "dropped"));
        Assert.NotEqual(early, late);
        Assert.Contains("sends nothing", await product.Done("outbox hold --municipality 0259 --reason klon"), StringComparison.Ordinal);
        Assert.Contains(
            "sends again",
            await product.Done("outbox release --municipality 0259 --in-doubt giveUp --reason igen"),
            StringComparison.Ordinal
        );
    }

    private static async Task<string> Registered(HttpClient lead, string name) =>
        (await lead.Sent("/api/v1/referrals", A.Referral(lastName: name))).GetProperty("id").GetString()!;

    private static async Task Until(HttpClient office, string field, string says)
    {
        for (var started = TimeProvider.System.GetTimestamp(); ; await Task.Delay(50, TestContext.Current.CancellationToken))
        {
            var list = await office.GetFromJsonAsync<JsonElement>("/api/v1/deliveries");
            if (list.GetProperty("items").EnumerateArray().Any(d => d.GetProperty(field).GetString() == says))
            {
                return;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30), list.ToString());
        }
    }
}
