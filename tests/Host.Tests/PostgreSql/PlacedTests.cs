using System.Diagnostics.CodeAnalysis;
using System.Net;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BarnetIMidten.Host.Tests.PostgreSql;

/// <summary>Where a municipality's database lies, whatever befalls whoever moves, restores, configures or upgrades it: it is served from one place, or the answer says why not.</summary>
[Trait("Category", "PostgreSql")]
public sealed partial class PlacedTests : IDisposable
{
    private const string Opens = "municipality add --code 0259 --programme ishoej-0-6 --from 2018-01-01";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Product product = new();

    private static string Server =>
        TestStorage.Server ?? throw new InvalidOperationException("BIM_TEST_STORAGE names no server of databases");

    /// <summary>It can reach a server, and makes nothing there of itself.</summary>
    private string[] Beside => product.Storage[1..];

    private string File => Path.Combine(product.Folder, "0259.db");

    private string Name => MunicipalityCode.TryParse("0259", out var code) ? TestStorage.NameOf(product.Folder, code) : "";

    [Fact]
    public async Task A_move_that_is_killed_when_all_is_carried_leaves_the_municipality_where_it_was_and_the_same_command_moves_it()
    {
        var (token, id) = await Filled(Beside);
        var move = $"municipality move --code 0259 --to PostgreSql {Line(Beside)}";
        using (var killed = product.Start(move))
        {
            await Until(() => Asked("postgres", $"SELECT 1 FROM pg_database WHERE datname = '{Name}'"));
            // nothing is written down there meanwhile
            using var system = OpenFile("system.db");
            Run(system, "BEGIN IMMEDIATE");
            await Until(() => Asked(Name, "SELECT 1 FROM pg_tables WHERE tablename = 'kernel_audit'"));
            await Until(() => Asked(Name, "SELECT 1 FROM kernel_audit LIMIT 1"));
            killed.Kill();
        }

        Assert.Equal("one", await ConcernOf(id, token, Beside));
        await Change(id, token, "two");

        Assert.Contains("each as it was", await product.Done(move), StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
        Assert.Equal("two", await ConcernOf(id, token, Beside));
        await product.Done($"audit verify --municipality 0259 {Line(Beside)}");
    }

    [Fact]
    public async Task A_move_that_stops_before_the_old_database_is_set_aside_is_ended_by_the_same_command()
    {
        var (token, id) = await Filled(product.Storage);
        var move = $"municipality move --code 0259 --to Sqlite {product.OnStorage}";
        using (TestStorage.Open(Server, Name))
        {
            var stopped = await product.Run(move);
            Assert.Equal(1, stopped.Exit);
            Assert.Contains("The same command does it", stopped.Error, StringComparison.Ordinal);
        }

        Assert.Equal("one", await ConcernOf(id, token, product.Storage));

        Assert.Contains("is ended", await product.Done(move), StringComparison.Ordinal);
        Assert.False(await Asked("postgres", $"SELECT 1 FROM pg_database WHERE datname = '{Name}'"));
        Assert.Equal("one", await ConcernOf(id, token, product.Storage));
        Assert.Contains("There is a database already", (await product.Run(move)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_stays_where_it_was_made_when_new_ones_are_made_elsewhere()
    {
        var (token, id) = await Filled(product.Storage);
        Assert.Equal("one", await ConcernOf(id, token, Beside));

        // one that was made before it was written down
        using (var system = OpenFile("system.db"))
        {
            Run(system, "DELETE FROM system_placement");
        }

        using (await HostProcess.Serve(product.Folder, settings: product.Storage))
        {
            await Until(() =>
            {
                using var system = OpenFile("system.db");
                using var kept = system.Sql("SELECT 1 FROM system_placement WHERE municipality = '0259' AND kind = 'PostgreSql'");
                return Task.FromResult(kept.ExecuteScalar() is not null);
            });
        }

        Assert.Equal("one", await ConcernOf(id, token, Beside));
    }

    [Theory]
    [InlineData("CREATE TABLE kernel_later (id integer)")]
    [InlineData("ALTER TABLE kernel_key ADD COLUMN later integer")]
    [InlineData("ALTER TABLE kernel_key ADD COLUMN later jsonb DEFAULT '{}'")]
    public async Task A_database_of_another_version_is_set_aside_under_another_name_when_a_backup_takes_its_place(string altered)
    {
        var (token, id) = await Filled(product.Storage);
        var backup = Path.Combine(product.Folder, "one.backup");
        await product.Done($"backup --municipality 0259 --to \"{backup}\" {product.OnStorage}");
        using (var own = TestStorage.Open(Server, Name))
        {
            TestStorage.Run(own, altered);
        }

        var said = await product.Done($"restore --municipality 0259 --from \"{backup}\" {product.OnStorage}");

        Assert.Contains($"What was there before lies in {Name}_", said, StringComparison.Ordinal);
        Assert.True(await Asked("postgres", $"SELECT 1 FROM pg_database WHERE datname LIKE '{Name}%_unlike'"));
        Assert.Equal("one", await ConcernOf(id, token, product.Storage));
    }

    [Fact]
    public async Task A_database_that_a_newer_program_has_migrated_is_not_served_by_an_older_one()
    {
        var (token, id) = await Filled(product.Storage);
        using (var own = TestStorage.Open(Server, Name))
        {
            TestStorage.Run(own, "INSERT INTO kernel__migrations VALUES ('29990101000000_Later', '10.0.0')");
        }

        // it serves no other, and so is not ready
        using var server = HostProcess.Start(product.Folder, ["--urls", HostProcess.AnyPort, "--Demo=false", .. product.Storage]);
        await server.Greeting();
        using var lead = server.Client(token);
        Assert.Equal("503 storage.newer", (await lead.Fetch($"/referrals/{id}")).Said);
        Assert.Contains("29990101000000_Later", (await server.Terminate()).Output, StringComparison.Ordinal);
    }

    /// <summary>Whoever looks holds the connection that she reads on until her look is written down.</summary>
    [Fact]
    public async Task More_who_look_than_there_are_connections_are_all_served()
    {
        var (token, id) = await Filled(product.Storage);
        using var server = await HostProcess.Serve(
            product.Folder,
            settings: [product.Storage[0], $"{product.Storage[1]};Maximum Pool Size=2"]
        );
        using var lead = server.Client(token);

        var looks = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => lead.Fetch($"/referrals/{id}")));

        Assert.All(looks, look => Assert.Equal("200", look.Said));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Whoever_waits_in_vain_for_another_program_to_have_written_is_told_so()
    {
        var (token, id) = await Filled(product.Storage);
        using var server = await HostProcess.Serve(product.Folder, settings: product.Storage);
        using var lead = server.Client(token);
        (await lead.Fetch($"/referrals/{id}")).Expect(HttpStatusCode.OK);
        using var other = TestStorage.Open(Server, Name);
        TestStorage.Run(other, $"SELECT pg_advisory_lock({0x42694D})");

        Assert.Equal("503 storage.busy", (await lead.Post("/referrals", A.Referral(lastName: "Venter"))).Said);
    }

    public void Dispose() => product.Dispose();

    private static string Line(string[] settings) => string.Concat(settings.Select(s => $" \"{s}\""));

    private static async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The test's own words.")]
    private static async Task<bool> Asked(string database, string sql)
    {
        await using var connection = TestStorage.Open(Server, database);
        await using var ask = new NpgsqlCommand(sql, connection);
        return await ask.ExecuteScalarAsync() is not null;
    }

    private SqliteConnection OpenFile(string name)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(product.Folder, name)};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, [ConstantExpected] string sql)
    {
        using var command = connection.Sql(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>Opened, with one family in it.</summary>
    /// <param name="settings">Those of the storage that it is made in.</param>
    private async Task<(string Token, string Id)> Filled(string[] settings)
    {
        await product.Done(Opens + Line(settings));
        var token = await product.Token($"--municipality 0259 --role lead{Line(settings)}");
        using var server = await HostProcess.Serve(product.Folder, settings: settings);
        using var lead = server.Client(token);
        var made = (await lead.Post("/referrals", A.Referral().With("concern", "one"))).Expect(HttpStatusCode.Created);
        return (token, made.Id);
    }

    private async Task<string?> ConcernOf(string id, string token, string[] settings)
    {
        using var server = await HostProcess.Serve(product.Folder, settings: settings);
        using var lead = server.Client(token);
        return (await lead.Fetch($"/referrals/{id}")).Expect(HttpStatusCode.OK)["concern"].GetString();
    }

    private async Task Change(string id, string token, string concern)
    {
        using var server = await HostProcess.Serve(product.Folder, settings: Beside);
        using var lead = server.Client(token);
        (await lead.Put($"/referrals/{id}", A.Referral().With("concern", concern))).Expect(HttpStatusCode.OK);
    }
}
