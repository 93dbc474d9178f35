using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>Promise 3: a backup is a consistent cut taken while people work, and restoring is one command.</summary>
public sealed class BackupTests
{
    private const int Writers = 4;
    private const string Opens = "municipality add --code 0259 --programme ishoej-0-6 --from 2018-01-01";

    [Theory]
    [InlineData(1)]
    public async Task Backups_taken_under_load_hold_every_case_that_was_acknowledged_before_them_and_verify(int backups)
    {
        using var product = new Product();
        await product.Done(Opens);
        using var server = await HostProcess.Serve(product.Folder);
        using var lead = server.Client(await product.Token("--municipality 0259 --role lead"));
        var (known, done) = (new List<string>(), false);
        var writers = Enumerable.Range(0, Writers).Select(Write).ToArray();
        var taken = new List<(string File, List<string> Known)>();
        for (var n = 0; n < backups; n++)
        {
            await Until(() => known.Count > (n + 1) * Writers);
            List<string> before;
            lock (known)
            {
                before = [.. known];
            }

            var file = Path.Combine(product.Folder, $"{n}.backup");
            await product.Done($"backup --municipality 0259 --to \"{file}\"");
            taken.Add((file, before));
        }

        Volatile.Write(ref done, true);
        await Task.WhenAll(writers);
        foreach (var (file, before) in taken)
        {
            await IsWhole(file, before);
        }

        async Task Write(int writer)
        {
            for (var n = 0; !Volatile.Read(ref done); n++)
            {
                var answer = await lead.PostAsJsonAsync("/api/v1/referrals", A.Referral(lastName: $"Skriver {writer} {n}"));
                Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
                var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
                lock (known)
                {
                    known.Add(id);
                }
            }
        }
    }

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(20)]
    public Task More_backups_under_load(int backups) =>
        Backups_taken_under_load_hold_every_case_that_was_acknowledged_before_them_and_verify(backups);

    [Fact]
    public async Task Restoring_takes_the_database_back_keeps_what_was_there_and_leads_the_same_people_in()
    {
        using var product = new Product();
        await product.Done(Opens);
        var token = await product.Token("--municipality 0259 --role lead");
        var file = Path.Combine(product.Folder, "i går.backup");
        string early;
        string late;
        using (var server = await HostProcess.Serve(product.Folder))
        {
            using var lead = server.Client(token);
            early = await Registered(lead, "Før");
            await product.Done($"backup --municipality 0259 --to \"{file}\"");
            late = await Registered(lead, "Efter");
            var beside = await product.Run($"restore --municipality 0259 --from \"{file}\"");
            Assert.Equal(1, beside.Exit);
            Assert.Contains("Another server already serves", beside.Error, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync($"/api/v1/referrals/{late}")).StatusCode);
        }

        var restored = await product.Done($"restore --municipality 0259 --from \"{file}\"");
        Assert.Contains("What was there before lies in", restored, StringComparison.Ordinal);
        using (var server = await HostProcess.Serve(product.Folder))
        {
            using var lead = server.Client(token);
            Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync($"/api/v1/referrals/{early}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"/api/v1/referrals/{late}")).StatusCode);
            using var administrator = server.Client(await product.Token("--municipality 0259 --role administrator"));
            var shown = (await administrator.GetFromJsonAsync<JsonElement>("/api/v1/evidence")).GetProperty("backups");
            Assert.Equal(1, shown.GetProperty("restored").GetArrayLength());
        }

        await product.Done($"restore --municipality 0259 --from \"{Directory.GetFiles(Path.Combine(product.Folder, "backups"))[0]}\"");
        using (var server = await HostProcess.Serve(product.Folder))
        {
            using var lead = server.Client(token);
            Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync($"/api/v1/referrals/{late}")).StatusCode);
        }
    }

    [Fact]
    public async Task Who_was_erased_since_the_backup_is_erased_again_with_the_restore()
    {
        using var product = new Product();
        await product.Done(Opens);
        var file = Path.Combine(product.Folder, "yesterday.backup");
        var token = await product.Token("--municipality 0259 --role lead");
        string id;
        using (var server = await HostProcess.Serve(product.Folder))
        {
            using var lead = server.Client(token);
            using var administrator = server.Client(await product.Token("--municipality 0259 --role administrator"));
            id = await Registered(lead, "Glemt");
            (
                await lead.PostAsJsonAsync($"/api/v1/referrals/{id}/withdraw", new { reason = "Familien ønsker det" })
            ).EnsureSuccessStatusCode();
            await product.Done($"backup --municipality 0259 --to \"{file}\"");
            (
                await administrator.PostAsJsonAsync($"/api/v1/referrals/{id}/erasure", new { reason = "Kommunens regel" })
            ).EnsureSuccessStatusCode();
            (await lead.PostAsync($"/api/v1/referrals/{id}/erasure/confirmation", null)).EnsureSuccessStatusCode();
        }

        var restored = await product.Done($"restore --municipality 0259 --from \"{file}\"");
        Assert.Contains("1 cases that had been erased since were erased again", restored, StringComparison.Ordinal);
        using var again = await HostProcess.Serve(product.Folder);
        using var reader = again.Client(token);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/api/v1/referrals/{id}")).StatusCode);
        Assert.Equal(0, (await product.Run("audit verify --municipality 0259")).Exit);

        // the machine is gone, and a copy of the backups' folder is not
        using var elsewhere = new Product();
        File.Copy(Path.Combine(product.Folder, "backups", "0259.erased"), Path.Combine(product.Folder, "0259.erased"));
        var anew = await elsewhere.Done($"restore --municipality 0259 --from \"{file}\"");
        Assert.Contains("1 cases that had been erased since were erased again", anew, StringComparison.Ordinal);
    }

    /// <summary>Elsewhere: another folder, that knows nothing but the master key.</summary>
    private static async Task IsWhole(string file, List<string> before)
    {
        using var elsewhere = new Product();
        await elsewhere.Done($"restore --municipality 0259 --from \"{file}\"");
        await elsewhere.Done("audit verify --municipality 0259");
        await elsewhere.Done("sums verify --municipality 0259");
        using var database = new SqliteConnection($"Data Source={Path.Combine(elsewhere.Folder, "0259.db")};Pooling=False");
        database.Open();
        using var select = database.Sql("SELECT lower(replace(id, '-', '')) FROM referral_referral");
        using var rows = select.ExecuteReader();
        var held = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            held.Add(rows.GetString(0));
        }

        Assert.Subset(held, before.Select(id => id.Replace("-", "", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal));
    }

    private static async Task<string> Registered(HttpClient lead, string name)
    {
        var answer = await lead.PostAsJsonAsync("/api/v1/referrals", A.Referral(lastName: name));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    private static async Task Until(Func<bool> happened)
    {
        for (var tries = 0; !happened(); tries++)
        {
            Assert.True(tries < 1200, "nothing was written");
            await Task.Delay(50);
        }
    }
}
