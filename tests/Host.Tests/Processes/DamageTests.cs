using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>What is damaged is noticed: a file that somebody would restore from, and a database that is served.</summary>
public sealed class DamageTests
{
    private const string Opens = "municipality add --code 0259 --programme ishoej-0-6 --from 2018-01-01";

    /// <summary>What is checked is checked by something that can fail.</summary>
    [Fact]
    public async Task A_file_that_is_no_whole_backup_of_the_municipality_takes_no_database_s_place()
    {
        using var product = new Product();
        await product.Done(Opens);
        await product.Token("--municipality 0259 --role lead");
        var backup = Path.Combine(product.Folder, "whole.backup");
        await product.Done($"backup --municipality 0259 --to \"{backup}\"");
        var copied = Path.Combine(product.Folder, "copied");
        File.Copy(Path.Combine(product.Folder, "0259.db"), copied);
        var cut = Altered(backup, bytes => bytes[..(bytes.Length / 2)]);
        var flipped = Altered(backup, Flipped);
        var poorer = Path.Combine(product.Folder, "poorer");
        File.Copy(backup, poorer);
        Execute(poorer, "DELETE FROM access_token");
        var rewritten = Path.Combine(product.Folder, "rewritten");
        File.Copy(backup, rewritten);
        Execute(rewritten, "UPDATE kernel_audit SET outcome = 'andet' WHERE sequence = 1");
        var foreign = Path.Combine(product.Folder, "foreign");
        File.Copy(backup, foreign);
        Execute(
            foreign,
            "CREATE TRIGGER evil AFTER INSERT ON kernel_audit BEGIN SELECT 1; END; UPDATE backup_manifest SET manifest = manifest"
        );
        var nonsense = Path.Combine(product.Folder, "nonsense");
        File.Copy(backup, nonsense);
        Execute(nonsense, "UPDATE backup_manifest SET manifest = '{\"at\":\"9999-99-99\"}'");
        foreach (
            var (file, code, why) in new[]
            {
                (copied, "0259", "it is no backup"),
                (cut, "0259", "cannot be used"),
                (flipped, "0259", "cannot be used"),
                (poorer, "0259", "access_token holds 0 rows and not 1"),
                (rewritten, "0259", "its log of use is broken at entry 1"),
                (foreign, "0259", "it holds trigger evil"),
                (nonsense, "0259", "it is no backup"),
                (backup, "0183", "it is of municipality 0259"),
                (Path.Combine(product.Folder, "nowhere"), "0259", "There is no file"),
            }
        )
        {
            var refused = await product.Run($"restore --municipality {code} --from \"{file}\"");
            Assert.Equal(1, refused.Exit);
            Assert.Contains(why, refused.Error, StringComparison.Ordinal);
        }

        var elsewhere = await product.Run(
            $"restore --municipality 0259 --from \"{backup}\"",
            masterKey: Convert.ToBase64String(new byte[32])
        );
        Assert.Equal(1, elsewhere.Exit);
        Assert.Contains("Keys__Master", elsewhere.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await product.Run("audit verify --municipality 0259")).Exit);
        var taken = await product.Run($"backup --municipality 0259 --to \"{backup}\"");
        Assert.Equal((1, true), (taken.Exit, taken.Error.Contains("is there already", StringComparison.Ordinal)));
    }

    /// <summary>Promise 5.</summary>
    [Fact]
    public async Task A_damaged_database_is_served_no_more_and_the_others_are()
    {
        using var product = new Product();
        await product.Done(Opens);
        await product.Done(Opens.Replace("0259", "0183", StringComparison.Ordinal));
        var (whole, damaged) = (
            await product.Token("--municipality 0259 --role lead"),
            await product.Token("--municipality 0183 --role lead")
        );
        var database = Path.Combine(product.Folder, "0183.db");
        Execute(database, "PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = 2 WHERE name = 'visits_visit'");
        using var server = await HostProcess.Serve(product.Folder);
        using var theirs = server.Client(damaged);
        using var others = server.Client(whole);
        for (var tries = 0; (await theirs.GetAsync("/api/v1/programme")).IsSuccessStatusCode; tries++)
        {
            Assert.True(tries < 600, "the damage was not noticed");
            await Task.Delay(50);
        }

        var answer = await theirs.GetAsync("/api/v1/programme");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("storage.damaged", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, (await others.GetAsync("/api/v1/programme")).StatusCode);
        Assert.Contains("restore --municipality 0183 --from FILE", (await server.Terminate()).Output, StringComparison.Ordinal);
    }

    private static string Altered(string backup, Func<byte[], byte[]> change)
    {
        var file = $"{backup}.{Guid.CreateVersion7():N}";
        File.WriteAllBytes(file, change(File.ReadAllBytes(backup)));
        return file;
    }

    private static byte[] Flipped(byte[] bytes)
    {
        // every page's own header: whichever page is read, it is not what it was
        for (var page = 4096; page < bytes.Length; page += 4096)
        {
            bytes[page] ^= 0xFF;
        }

        return bytes;
    }

    private static void Execute(string file, [ConstantExpected] string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var change = connection.Sql(sql);
        Assert.True(change.ExecuteNonQuery() > 0);
    }
}
