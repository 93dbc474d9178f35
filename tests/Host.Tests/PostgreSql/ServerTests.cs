using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BarnetIMidten.Host.Tests.Post;
using BarnetIMidten.Host.Tests.Processes;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.PostgreSql;

/// <summary>The program on a real server of databases: several processes on one municipality, moves there and back, backup and restore.</summary>
[Trait("Category", "PostgreSql")]
public sealed partial class ServerTests : IDisposable
{
    private const string Opens = "municipality add --code 0259 --programme ishoej-0-6 --from 2018-01-01";
    private const string Inside = "--Webhooks:PrivateAddresses=true";
    private readonly Product product = new();

    private static string Server =>
        TestStorage.Server ?? throw new InvalidOperationException("BIM_TEST_STORAGE names no server of databases");

    private string[] Settings => [.. TestStorage.SettingsOn(Server, product.Folder).Select(s => $"--{s.Key}={s.Value}")];

    private string OnServer => string.Join(' ', Settings.Select(s => $"\"{s}\""));

    /// <summary>It can reach a server, and makes nothing there of itself.</summary>
    private string Beside => $"\"{Settings[1]}\"";

    [Fact]
    public async Task A_municipality_moves_to_a_server_and_back_and_every_row_is_as_it_was()
    {
        await product.Done(Opens);
        await using var other = await Listening.Start();
        var token = await product.Token($"--municipality 0259 --role lead {Beside}");
        await AddWebhook(other.Url, Beside);
        var (id, before) = await Filled(token, Beside, told: other);

        Assert.Contains(
            "each as it was",
            await product.Done($"municipality move --code 0259 --to PostgreSql {Beside}"),
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(Path.Combine(product.Folder, "0259.db")));
        Assert.Equal(before, await Read(id, "Flyttet"));

        Assert.Contains(
            "each as it was",
            await product.Done($"municipality move --code 0259 --to Sqlite {Beside}"),
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(Path.Combine(product.Folder, "0259.db")));
        Assert.Equal(before, await Read(id, "Hjemme"));
        Assert.Equal(0, (await product.Run($"audit verify --municipality 0259 {Beside}")).Exit);

        // the post is at home where the house itself has moved it
        async Task<string> Read(string of, string next)
        {
            using var server = await HostProcess.Serve(product.Folder, settings: [.. Settings[1..], Inside]);
            using var lead = server.Client(token);
            var late = (await Write(lead, next, 1))[0];
            Assert.Contains(late, (await other.Next()).Body, StringComparison.Ordinal);
            return await Shown(lead, of);
        }
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_database_that_was_copied_on_its_server_sends_nothing()
    {
        await product.Done($"{Opens} {OnServer}");
        await using var other = await Listening.Start();
        var token = await product.Token($"--municipality 0259 --role lead {OnServer}");
        var office = await AddWebhook(other.Url, OnServer);
        await Filled(token, OnServer, told: other);
        Assert.True(MunicipalityCode.TryParse("0259", out var code));
        var name = TestStorage.NameOf(product.Folder, code);
        using (var own = TestStorage.Open(Server, "postgres"))
        {
            TestStorage.Run(own, $"ALTER DATABASE \"{name}\" RENAME TO \"{name}_first\"");
            TestStorage.Run(own, $"CREATE DATABASE \"{name}\" TEMPLATE \"{name}_first\"");
        }

        using var server = await HostProcess.Serve(product.Folder, settings: [.. Settings, Inside]);
        using var lead = server.Client(token);
        await Write(lead, "Kopi", 1);
        using var administrator = server.Client(office);
        await HasLooked(administrator);
        Assert.True(other.IsQuiet);
        Assert.Equal("copied", await HeldFor(administrator));
    }

    [Fact]
    public async Task A_backup_of_a_server_is_restored_to_it()
    {
        await product.Done($"{Opens} {OnServer}");
        var token = await product.Token($"--municipality 0259 --role lead {OnServer}");
        var office = await product.Token($"--municipality 0259 --role administrator {OnServer}");
        var (early, before) = await Filled(token, OnServer);
        var file = Path.Combine(product.Folder, "one.backup");
        await product.Done($"backup --municipality 0259 --to \"{file}\" {OnServer}");
        var (late, _) = await Filled(token, OnServer, "Senere");

        await product.Done($"restore --municipality 0259 --from \"{file}\" {OnServer}");

        using var server = await HostProcess.Serve(product.Folder, settings: Settings);
        using var lead = server.Client(token);
        Assert.Equal(before, await Shown(lead, early));
        using var administrator = server.Client(office);
        Assert.Equal("restored", await HeldFor(administrator));
        using var gone = await lead.GetAsync($"/api/v1/referrals/{late}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(0, (await product.Run($"audit verify --municipality 0259 {OnServer}")).Exit);
    }

    [Theory]
    [InlineData("--Storage:Provider=Oracle", "Storage:Provider must be Sqlite or PostgreSql")]
    [InlineData("--Storage:Provider=PostgreSql", "Storage:PostgreSql:Connection is missing")]
    [InlineData("--Storage:PostgreSql:Connection=Host=x;Database=fixed", "a Database in which {database} stands")]
    public async Task A_setting_that_says_nothing_is_told_in_one_line(string setting, string says)
    {
        var ended = await product.Run($"{Opens} {setting}");

        Assert.Equal(1, ended.Exit);
        Assert.Contains(says, Assert.Single(ended.Error.Split('\n')), StringComparison.Ordinal);
    }

    public void Dispose() => product.Dispose();

    private static async Task<string> Shown(HttpClient http, string id) => await http.GetStringAsync($"/api/v1/referrals/{id}");

    private static async Task<List<string>> Write(HttpClient http, string name, int times)
    {
        var ids = new List<string>();
        for (var n = 0; n < times; n++)
        {
            using var answer = await http.PostAsJsonAsync("/api/v1/referrals", A.Referral(lastName: $"{name} {n}"));
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            ids.Add((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!);
        }

        return ids;
    }

    /// <summary>A course whose start meeting is held.</summary>
    /// <returns>Where its visits are.</returns>
    private static async Task<string> Started(HttpClient lead, HttpClient pedagogue)
    {
        var me = (await pedagogue.Fetch("/me"))["userId"].GetString();
        var referral = (await lead.Post("/referrals", A.Referral())).Expect(HttpStatusCode.Created).Id;
        (await lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        var decided = (await lead.Post($"/referrals/{referral}/decision", A.Decision(me))).Expect(HttpStatusCode.Created);
        var visits = $"/courses/{decided["courseId"].GetString()}/visits";
        (await pedagogue.Post(visits, A.Visit("2026-03-16", "startMeeting"))).Expect(HttpStatusCode.Created);
        return visits;
    }

    private static async Task<string?> HeldFor(HttpClient office) =>
        (await office.GetFromJsonAsync<JsonElement>("/api/v1/outbox")).GetProperty("hold").GetProperty("reason").GetString();

    /// <summary>Waits until the server has looked where it is: from then on the post is at home there, or is held. It looks a quarter of a minute after its start.</summary>
    private static async Task HasLooked(HttpClient office)
    {
        for (var tries = 0; ; tries++)
        {
            var operation = await office.GetFromJsonAsync<JsonElement>("/api/v1/operation");
            if (operation.GetProperty("rounds").EnumerateArray().Any(r => r.GetProperty("round").GetString() == "post"))
            {
                return;
            }

            Assert.True(tries < 300, "the server never looked where it is");
            await Task.Delay(200);
        }
    }

    private string[] Served(string settings) => [.. settings == OnServer ? Settings : Settings[1..], Inside];

    /// <returns>The administrator's token.</returns>
    private async Task<string> AddWebhook(string url, string settings)
    {
        var token = await product.Token($"--municipality 0259 --role administrator {settings}");
        using var server = await HostProcess.Serve(product.Folder, settings: Served(settings));
        using var office = server.Client(token);
        await office.Sent(
            "/api/v1/webhooks",
            new
            {
                name = "Fagsystemet",
                url,
                events = new[] { "referral.received" },
            }
        );
        await HasLooked(office);
        return token;
    }

    /// <param name="told">Who hears of it before the server ends.</param>
    private async Task<(string Id, string Shown)> Filled(string token, string settings, string name = "Æøå فاطمة", Listening? told = null)
    {
        using var server = await HostProcess.Serve(product.Folder, settings: Served(settings));
        using var lead = server.Client(token);
        var id = (await Write(lead, name, 1))[0];
        if (told is not null)
        {
            await told.Next();
        }

        return (id, await Shown(lead, id));
    }
}
