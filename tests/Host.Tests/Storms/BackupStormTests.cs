using BarnetIMidten.Host.Tests.PostgreSql;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>Promise 3: a backup that is taken while a crowd writes on every route is one moment of the town. Restored elsewhere it is served there: whatever was
/// answered before the cut is answered again, to the letter. A file that was merely copied is none.</summary>
public sealed class BackupStormTests(ITestOutputHelper output)
{
    /// <summary>Twenty backups, or as many as <c>STORM_BACKUPS</c> says.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public Task Twenty_backups_under_load_are_twenty_consistent_cuts_when_they_are_restored_and_served_elsewhere() => Back(_ => []);

    [Fact]
    [Trait("Category", "Long")]
    [Trait("Category", "PostgreSql")]
    public async Task On_a_server_of_databases_twenty_backups_under_load_are_twenty_consistent_cuts_too()
    {
        await using var server = await OwnServer.Start();
        await Back(server.Settings);
    }

    private async Task Back(Func<string, string[]> settings)
    {
        using var product = new Product();
        using var town = await Town.Open(product.Folder, settings(product.Folder));
        var calm = town.Born();
        await calm.Live();
        var expected = await calm.Left();
        var crowd = new Crowd(town);
        var cuts = new List<Cut>();
        for (var n = 0; n < Storm.Setting("BACKUPS", 20); n++)
        {
            await crowd.Answered();
            cuts.Add(await Cut.Take(town, crowd, Path.Combine(product.Folder, $"{n}.backup")));
        }

        await crowd.GoHome();
        Assert.Empty(crowd.Lives.SelectMany(l => l.Wrong));
        var answered = 0;
        foreach (var cut in cuts)
        {
            answered += await IsWhole(town, cut, expected, settings);
        }

        output.WriteLine(
            $"{cuts.Count} backups of {crowd.Lives.Count} lives, {town.Acknowledged} writes acknowledged; {answered} answers from before the cuts given again elsewhere"
        );
    }

    /// <summary>Copied while a crowd writes: as it is, and with the manifest of a true backup put into it.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public async Task A_file_that_was_copied_under_load_is_refused_by_the_checker_even_with_the_manifest_of_a_true_backup()
    {
        using var product = new Product();
        using var town = await Town.Open(product.Folder);
        var crowd = new Crowd(town);
        await crowd.Answered();
        var copy = Path.Combine(product.Folder, "copied.backup");
        await Copy(Path.Combine(product.Folder, "0183.db"), copy);
        await crowd.Answered();
        var cut = await Cut.Take(town, crowd, Path.Combine(product.Folder, "true.backup"));
        await crowd.GoHome();

        using var elsewhere = new Product();
        await IsRefused(elsewhere, copy, "it is no backup");
        Dress(copy, cut.File);
        await IsRefused(elsewhere, copy, "cannot be used");
        await IsWhole(town, cut, await crowd.Lives[0].Left(), _ => []);
    }

    /// <returns>How many answers were given again.</returns>
    private static async Task<int> IsWhole(Town town, Cut cut, string expected, Func<string, string[]> settings)
    {
        using var elsewhere = new Product();
        var there = settings(elsewhere.Folder);
        var storage = string.Concat(there.Select(s => $" \"{s}\""));
        await elsewhere.Done($"restore --municipality 0183 --from \"{cut.File}\"{storage}");
        using (var server = await HostProcess.Serve(elsewhere.Folder, settings: there))
        {
            var people = town.At(server);
            foreach (var (life, posts, isLived) in cut.Answered)
            {
                await life.Repeat(posts, At);
                Assert.Empty(life.Wrong);
                if (isLived)
                {
                    Assert.Equal(expected, await life.Left(At));
                }
            }

            Task<HttpClient> At(string role) => Task.FromResult(people[role]);
        }

        await elsewhere.Done($"audit verify --municipality 0183{storage}");
        await elsewhere.Done($"sums verify --municipality 0183{storage}");
        return cut.Answered.Sum(a => a.Posts);
    }

    private static async Task IsRefused(Product elsewhere, string file, string why)
    {
        var ended = await elsewhere.Run($"restore --municipality 0183 --from \"{file}\"");
        Assert.Equal(1, ended.Exit);
        Assert.Contains(why, ended.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(elsewhere.Folder, "0183.db")));
    }

    private static async Task Copy(string from, string to)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var target = File.Create(to);
        await source.CopyToAsync(target);
    }

    private static void Dress(string copy, string backup)
    {
        using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        connection.Open();
        using var take = connection.CreateCommand();
        take.CommandText = "ATTACH @backup AS b; CREATE TABLE backup_manifest AS SELECT * FROM b.backup_manifest";
        take.Parameters.AddWithValue("@backup", backup);
        take.ExecuteNonQuery();
    }

    /// <param name="Answered">How many posts of each life had been answered when it was asked for.</param>
    private sealed record Cut(string File, IReadOnlyList<(Life Life, int Posts, bool IsLived)> Answered)
    {
        public static async Task<Cut> Take(Town town, Crowd crowd, string file)
        {
            var answered = crowd.Lives.Select(l => (l, l.Posted, l.IsLived)).ToList();
            await town.Run("backup", "--municipality", "0183", "--to", file);
            return new Cut(file, answered);
        }
    }
}
