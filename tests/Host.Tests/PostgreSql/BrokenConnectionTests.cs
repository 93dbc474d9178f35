using System.Net;
using BarnetIMidten.Host.Tests.Processes;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.PostgreSql;

/// <summary>Connections that break off under the program, as when a server of databases gives way to another.</summary>
[Trait("Category", "PostgreSql")]
public sealed class BrokenConnectionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What an erasure leaves behind is wiped once nobody reads it any more: a writer who tries that again and again on a connection that is gone must write on.</summary>
    [Fact]
    public async Task When_every_connection_breaks_off_while_something_is_still_to_be_wiped_the_next_who_writes_is_served()
    {
        using var product = new Product();
        await product.Done($"municipality add --code 0259 --programme ishoej-0-6 --from 2018-01-01{product.OnStorage}");
        using var server = await HostProcess.Serve(product.Folder, settings: product.Storage);
        using var lead = server.Client(await product.Token($"--municipality 0259 --role lead{product.OnStorage}"));
        using var office = server.Client(await product.Token($"--municipality 0259 --role administrator{product.OnStorage}"));
        var id = (await lead.Sent("/api/v1/referrals", A.Referral(lastName: "Glemt"))).GetProperty("id").GetString();
        await lead.Sent($"/api/v1/referrals/{id}/withdraw", new { reason = "Familien ønsker det" });
        await office.Sent($"/api/v1/referrals/{id}/erasure", new { reason = "Kommunens regel" });

        Assert.True(MunicipalityCode.TryParse("0259", out var code));
        using var reader = TestStorage.Open(TestStorage.Server!, TestStorage.NameOf(product.Folder, code));
        TestStorage.Run(reader, "BEGIN; LOCK TABLE kernel_key IN ACCESS SHARE MODE");
        (await lead.PostAsync($"/api/v1/referrals/{id}/erasure/confirmation", content: null)).EnsureSuccessStatusCode();
        TestStorage.Run(
            reader,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        );
        // it is tried again each second
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);

        using var patience = new CancellationTokenSource(Patience);
        Answer answer;
        do
        {
            answer = await lead.Post("/referrals", A.Referral(lastName: "Næste")).WaitAsync(patience.Token);
        } while (answer.Said is "503 storage.unavailable");
        answer.Expect(HttpStatusCode.Created);
    }
}
