using System.Diagnostics.CodeAnalysis;
using System.Net;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Host.Tests.Running;

/// <summary>A municipality whose database cannot be asked at the start what was erased from it is not served until it has been, and keeps no other from being served.</summary>
public sealed class WithheldTests : IDisposable
{
    private const string Erased = "019a0000000070008000000000000001";
    private readonly Product product = new();

    private string SystemFile => Path.Combine(product.Folder, "system.db");

    /// <summary>Where its write-ahead log belongs lies something that is none.</summary>
    private string InTheWay => Path.Combine(product.Folder, "0183.db-wal");

    [Fact]
    public Task One_whose_file_cannot_be_read_comes_back_without_another_start() =>
        ComesBack(() => Directory.CreateDirectory(InTheWay), () => Directory.Delete(InTheWay));

    [Fact]
    public Task One_on_a_server_that_is_away_comes_back_without_another_start() =>
        ComesBack(
            () =>
                Execute(SystemFile, "UPDATE system_placement SET kind = 'PostgreSql', server = '127.0.0.1:1' WHERE municipality = '0183'"),
            () => Execute(SystemFile, "UPDATE system_placement SET kind = 'Sqlite', server = NULL WHERE municipality = '0183'")
        );

    public void Dispose() => product.Dispose();

    /// <summary>One that is damaged or away takes the process out of no balancer's hands; that nobody can be served does.</summary>
    [Fact]
    public async Task A_server_that_can_serve_no_municipality_is_not_ready_until_it_can()
    {
        await Add("0183");
        Directory.CreateDirectory(InTheWay);
        await using var server = await Start();
        using var anybody = new HttpClient { BaseAddress = new Uri(server.Address) };
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "no municipality can be served"), await Ready(anybody));
        Directory.Delete(InTheWay);
        await Look(server);
        Assert.Equal((HttpStatusCode.OK, "ok"), await Ready(anybody));
        Execute(SystemFile, "ALTER TABLE system_municipality RENAME TO aside");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "system.db cannot be read"), await Ready(anybody));
    }

    private static async Task<(HttpStatusCode Status, string Said)> Ready(HttpClient anybody)
    {
        using var answer = await anybody.GetAsync("/health/ready");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task<string> Add(string code) => product.Done($"municipality add --code {code} --programme ishoej-0-6 --from 2018-01-01");

    private async Task ComesBack(Action away, Action back)
    {
        await Add("0183");
        await Add("0259");
        var (theirs, others) = (
            await product.Token("--municipality 0183 --role lead"),
            await product.Token("--municipality 0259 --role lead")
        );
        Execute(
            SystemFile,
            $"INSERT INTO system_erasure (referral_id, municipality, at) VALUES ('{Erased}', '0183', '2026-01-01T00:00:00Z')"
        );
        away();
        await using var server = await Start();
        using var withheld = ClientOf(server, theirs);
        using var served = ClientOf(server, others);

        await Look(server);
        Assert.Equal("503 storage.unavailable", (await withheld.Fetch("/programme")).Said);
        (await served.Fetch("/programme")).Expect(HttpStatusCode.OK);
        Assert.Equal((HttpStatusCode.OK, "ok"), await Ready(served));

        back();
        Assert.Equal("503 storage.unavailable", (await withheld.Fetch("/programme")).Said);
        await Look(server);
        (await withheld.Fetch("/programme")).Expect(HttpStatusCode.OK);
        Assert.Equal(
            1L,
            Ask(Path.Combine(product.Folder, "0183.db"), $"SELECT COUNT(*) FROM kernel_erased WHERE referral_id = '{Erased}'")
        );
    }

    /// <summary>What it does each minute.</summary>
    private static Task Look(Server server) =>
        server.Services.GetServices<IHostedService>().OfType<ComingBack>().Single().Look(TestContext.Current.CancellationToken);

    private Task<Server> Start() =>
        Server.Start(
            [
                "--urls",
                HostProcess.AnyPort,
                $"--Storage:Directory={product.Folder}",
                "--Storage:PostgreSql:Connection=Host=127.0.0.1;Username=nobody;Database={database}",
                $"--Keys:Master={HostProcess.MasterKey}",
                "--Demo=false",
            ],
            builder =>
            {
                builder.WebHost.UseStaticWebAssets();
                builder.Logging.ClearProviders();
            }
        );

    private static HttpClient ClientOf(Server server, string token)
    {
        var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    private static void Execute(string file, [ConstantExpected] string sql) => Opened(file, sql, c => c.ExecuteNonQuery());

    private static object? Ask(string file, [ConstantExpected] string sql) => Opened(file, sql, c => c.ExecuteScalar());

    private static T Opened<T>(string file, [ConstantExpected] string sql, Func<System.Data.Common.DbCommand, T> use)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.Sql(sql);
        return use(command);
    }
}
