using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>Promise 19: of who was erased there is nothing left in any byte of the data folder, also after yesterday's copy was put back; and the counts stay.</summary>
[SuppressMessage("Security", "CA2100", Justification = "The test's own words.")]
public sealed class ErasedTests : IDisposable
{
    private const int Persons = 50;
    private const string Sealed =
        "referral_referral.people referral_referral.notes referral_referral.grounds referral_decision.words "
        + "referral_notification.words screening_state.told visits_course.end_note visits_visit.notes visits_visit_state.entry "
        + "visits_goal.goal_text visits_pause.reason visits_extension.reason referral_identity.key referral_name_word.word "
        + "kernel_answer.answer";

    private readonly Product product = new();

    [Fact]
    public async Task Of_fifty_erased_persons_nothing_is_left_in_any_file_also_after_yesterdays_copy_was_put_back()
    {
        Assert.Equal(0, (await product.Run("municipality add --code 0183 --programme ishoej-0-6 --from 2018-01-01")).Exit);
        var tokens = await Tokens();
        var families = Enumerable.Range(1, Persons).Select(n => new PlantedFamily(n)).ToList();
        var (needles, copy) = (new List<byte[]>(), Path.Combine(Path.GetTempPath(), $"bim-{Guid.CreateVersion7():N}.db"));
        using (var server = await HostProcess.Serve(product.Folder))
        {
            using var lead = server.Client(tokens.Lead);
            using var office = server.Client(tokens.Office);
            using var hers = server.Client(tokens.Pedagogue);
            var pedagogue = (await hers.GetFromJsonAsync<JsonElement>("/api/v1/me")).GetProperty("userId").GetString()!;
            await Parallel.ForEachAsync(
                families,
                async (family, _) =>
                {
                    await family.Journey(lead, pedagogue);
                    await family.End(lead);
                }
            );

            needles = Needles(families);
            Assert.True(needles.Count > 20 * Persons, $"{needles.Count} signs are too few");
            Assert.NotEmpty(Found(needles));
            Copy(copy);
            var survivor = new PlantedFamily(999);
            await survivor.Journey(lead, pedagogue);
            foreach (var family in families)
            {
                await Erase(office, lead, family.Referral);
                await Gone(lead, office, family);
            }

            Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync($"/api/v1/referrals/{survivor.Referral}")).StatusCode);
            Assert.Empty(Found(needles));
            Assert.Equal(0, (await product.Run("audit verify --municipality 0183")).Exit);
            AssertCountsStay();
            await server.Terminate();
        }

        Assert.Empty(Found(needles));

        PutBack(copy);
        Assert.NotEmpty(Found(needles));
        using (var server = await HostProcess.Serve(product.Folder))
        {
            using var lead = server.Client(tokens.Lead);
            using var office = server.Client(tokens.Office);
            Assert.Empty(Found(needles));
            foreach (var family in families)
            {
                await Gone(lead, office, family);
            }

            Assert.Equal(0, (await product.Run("audit verify --municipality 0183")).Exit);
            AssertCountsStay();
            await server.Terminate();
        }

        Assert.Empty(Found(needles));
        File.Delete(copy);
    }

    public void Dispose() => product.Dispose();

    private static async Task Erase(HttpClient office, HttpClient lead, string referral)
    {
        using var asked = await office.PostAsJsonAsync(
            $"/api/v1/referrals/{referral}/erasure",
            new { reason = $"Kommunens regel {referral}" }
        );
        Assert.True(asked.StatusCode == HttpStatusCode.Accepted, await asked.Content.ReadAsStringAsync());
        using var confirmed = await lead.PostAsync($"/api/v1/referrals/{referral}/erasure/confirmation", null);
        Assert.True(confirmed.StatusCode == HttpStatusCode.NoContent, await confirmed.Content.ReadAsStringAsync());
    }

    private static async Task Gone(HttpClient lead, HttpClient office, PlantedFamily family)
    {
        foreach (
            var path in (string[])
                [
                    $"referrals/{family.Referral}",
                    $"referrals/{family.Referral}/screening",
                    $"courses/{family.Course}",
                    $"courses/{family.Course}/history",
                ]
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"/api/v1/{path}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"/api/v1/referrals/{family.Referral}/export")).StatusCode);
        var again = await office.PostAsJsonAsync($"/api/v1/referrals/{family.Referral}/erasure", new { reason = "igen" });
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    private async Task<(string Lead, string Office, string Pedagogue)> Tokens() =>
        (
            await product.Token("--municipality 0183 --role lead"),
            await product.Token("--municipality 0183 --role administrator"),
            await product.Token("--municipality 0183 --role pedagogue")
        );

    private void AssertCountsStay()
    {
        using var file = Open();
        Assert.Equal(Persons, Sum(file, "referrals"));
        Assert.Equal(Persons, Sum(file, "courses.started"));
        Assert.Equal(Persons, Sum(file, "courses.ended"));
        Assert.Equal(2 * Persons, Sum(file, "visits.held"));
        Assert.Equal(Persons, Sum(file, "boosters.offered"));
    }

    private static long Sum(SqliteConnection file, string figure)
    {
        using var sum = file.CreateCommand();
        sum.CommandText = $"SELECT COALESCE(SUM(n), 0) FROM kernel_remains WHERE figure = '{figure}' AND year = 2026";
        return (long)sum.ExecuteScalar()!;
    }

    /// <summary>By what they would be found: words, numbers and days of birth as text, each sealed value by its nonce and tag, each blind index,
    /// and each key of a search.</summary>
    private List<byte[]> Needles(IReadOnlyList<PlantedFamily> families)
    {
        var needles = families
            .SelectMany(f => f.Words.Append(f.Cpr.Replace("-", "", StringComparison.Ordinal)).Append($"{f.Born:yyyy-MM-dd}"))
            .SelectMany(w => (byte[][])[Encoding.UTF8.GetBytes(w), Encoding.Unicode.GetBytes(w)])
            .ToList();
        using var file = Open();
        foreach (var place in Sealed.Split(' ').Select(p => p.Split('.')))
        {
            needles.AddRange(Blobs(file, $"SELECT {place[1]} FROM {place[0]} WHERE {place[1]} IS NOT NULL").Select(Sign));
        }

        needles.AddRange(
            Blobs(
                    file,
                    "SELECT k.wrapped FROM kernel_audit_key k JOIN kernel_audit a ON a.sequence = k.sequence WHERE a.purpose IN ('purpose.referral-search', 'purpose.referral-register')"
                )
                .Select(Sign)
        );
        return needles;
    }

    private static byte[] Sign(byte[] value) => value.Length > 33 ? value[5..33] : value;

    private static List<byte[]> Blobs(SqliteConnection file, string sql)
    {
        using var select = file.CreateCommand();
        select.CommandText = sql;
        using var rows = select.ExecuteReader();
        var found = new List<byte[]>();
        while (rows.Read())
        {
            found.Add((byte[])rows.GetValue(0));
        }

        return found.Count > 0 ? found : throw new InvalidOperationException($"Nothing there: {sql}");
    }

    private List<string> Found(List<byte[]> needles)
    {
        var found = new List<string>();
        foreach (
            var file in Directory
                .EnumerateFiles(product.Folder, "*", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))
        )
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            found.AddRange(
                needles.Where(n => bytes.AsSpan().IndexOf(n) >= 0).Select(n => $"{Path.GetFileName(file)}: {Encoding.UTF8.GetString(n)}")
            );
        }

        return found;
    }

    private void Copy(string to)
    {
        using var file = Open();
        using var vacuum = file.CreateCommand();
        vacuum.CommandText = $"VACUUM INTO '{to}'";
        vacuum.ExecuteNonQuery();
    }

    /// <summary>As one who knows no better way puts a backup back.</summary>
    private void PutBack(string copy)
    {
        var file = Path.Combine(product.Folder, "0183.db");
        File.Copy(copy, file, overwrite: true);
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(product.Folder, "0183.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
