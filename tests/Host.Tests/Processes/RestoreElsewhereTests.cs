using System.Diagnostics.CodeAnalysis;
using System.Net;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>The server that a municipality lay on is gone: it is served again from elsewhere, and whoever runs it is told what to delete if that server comes back.</summary>
public sealed class RestoreElsewhereTests
{
    private const string Reach = "\"--Storage:PostgreSql:Connection=Host=127.0.0.1;Username=nobody;Database={database}\"";

    [Fact]
    public async Task What_lies_on_a_server_that_is_gone_is_named_for_whoever_deletes_it()
    {
        using var product = new Product();
        await product.Done("municipality add --code 0259 --programme ishoej-0-6 --from 2018-01-01");
        var token = await product.Token("--municipality 0259 --role lead");
        var backup = Path.Combine(product.Folder, "one.backup");
        await product.Done($"backup --municipality 0259 --to \"{backup}\"");
        File.Delete(Path.Combine(product.Folder, "0259.db"));
        Place(product, "UPDATE system_placement SET kind = 'PostgreSql', server = '127.0.0.1:1'");

        var said = await product.Done($"restore --municipality 0259 --from \"{backup}\" --to Sqlite {Reach}");

        Assert.Contains("bim_0259 on 127.0.0.1:1, where it lay before, could not be set aside", said, StringComparison.Ordinal);
        using var server = await HostProcess.Serve(product.Folder);
        using var lead = server.Client(token);
        (await lead.Fetch("/programme")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_none_to_restore_to_and_it_is_served_where_it_was()
    {
        using var product = new Product();
        await product.Done("municipality add --code 0259 --programme ishoej-0-6 --from 2018-01-01");
        var token = await product.Token("--municipality 0259 --role lead");
        var backup = Path.Combine(product.Folder, "one.backup");
        await product.Done($"backup --municipality 0259 --to \"{backup}\"");

        var refused = await product.Run($"restore --municipality 0259 --from \"{backup}\" --to PostgreSql --server 127.0.0.1:1 {Reach}");

        Assert.NotEqual(0, refused.Exit);
        using var server = await HostProcess.Serve(product.Folder);
        using var lead = server.Client(token);
        (await lead.Fetch("/programme")).Expect(HttpStatusCode.OK);
    }

    private static void Place(Product product, [ConstantExpected] string sql)
    {
        using var system = new SqliteConnection($"Data Source={Path.Combine(product.Folder, "system.db")};Pooling=False");
        system.Open();
        using var place = system.Sql(sql);
        Assert.Equal(1, place.ExecuteNonQuery());
    }
}
