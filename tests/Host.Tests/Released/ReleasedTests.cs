using System.Data.Common;
using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Released;

/// <summary>The databases of every released version are migrated by this one, which loses nothing of them, also when it is killed half-way (issue 8).</summary>
public class ReleasedTests
{
    private static readonly Lazy<Task<Today>> Todays = new(OneOfToday);

    public static TheoryData<string> Versions => [.. KeptFolder.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public Task What_a_version_left_is_whole_verified_and_worked_on_also_after_kills_in_mid_migration(string version) =>
        IsWholeAfter(version, kills: 4, new Random(1));

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Versions))]
    public async Task The_same_after_more_kills(string version)
    {
        for (var seed = 2; seed < 6; seed++)
        {
            await IsWholeAfter(version, kills: 20, new Random(seed));
        }
    }

    /// <summary>Else none of the others is killed while it migrates.</summary>
    [Fact]
    public async Task One_at_least_has_something_to_migrate()
    {
        var today = await Todays.Value;
        using var product = new Product();
        Assert.True(
            KeptFolder.Unpack(KeptFolder.Versions[0], product.Folder) is var oldest
                && oldest.Migrated < today.Migrations * oldest.Towns.Count
        );
    }

    /// <summary>As after a restore, or a server that was stopped before it came to it.</summary>
    [Fact]
    public async Task What_a_version_never_counted_is_counted_before_its_sums_are_called_wrong()
    {
        using var product = new Product();
        foreach (var town in KeptFolder.Unpack(KeptFolder.Versions[0], product.Folder).Towns)
        {
            await product.Done($"sums verify --municipality {town.Municipality}{product.OnStorage}");
        }
    }

    /// <summary>Each start but the last is killed at a moment of its own while it migrates. Looked at when the last has come up: nothing mends what a kill left half done.</summary>
    private static async Task IsWholeAfter(string version, int kills, Random random)
    {
        using var product = new Product();
        var kept = KeptFolder.Unpack(version, product.Folder);
        var (first, last) = (kept.Migrated, (await Todays.Value).Migrations * kept.Towns.Count);
        if (first < last)
        {
            var halfWay = 0;
            foreach (var moment in Enumerable.Range(0, kills).Select(_ => random.Next(first, last)).Order())
            {
                await StartAndKill(product, kept, moment, TimeSpan.FromMilliseconds(random.Next(0, 15)));
                halfWay += kept.Migrated > first && kept.Migrated < last ? 1 : 0;
            }

            Assert.NotEqual(0, halfWay);
        }

        await IsWhole(product, kept);
    }

    private static async Task<Today> OneOfToday()
    {
        await using var house = await Testing.House.WithMunicipality("ishoej-0-6");
        var code = $"{house.Municipality}";
        return new Today(KeptDatabase.Built(house.Folder, code), KeptDatabase.Migrations(house.Folder, code));
    }

    private static async Task StartAndKill(Product product, KeptFolder kept, int moment, TimeSpan later)
    {
        var server = product.Start($"--urls {HostProcess.AnyPort} --Demo=false{product.OnStorage}");
        var tries = 0;
        while (Migrated(kept) <= moment)
        {
            Assert.True(tries++ < 60_000, "it never came so far");
            await Task.Delay(1);
        }

        await Task.Delay(later);
        server.Kill();
    }

    /// <summary>Nothing yet, while nobody may look.</summary>
    private static int Migrated(KeptFolder kept)
    {
        try
        {
            return kept.Migrated;
        }
        catch (DbException busy) when (KeptDatabase.IsBusy(busy))
        {
            return 0;
        }
    }

    private static async Task IsWhole(Product product, KeptFolder kept)
    {
        using (var server = await HostProcess.Serve(product.Folder, settings: product.Storage))
        {
            await Task.WhenAll(kept.Towns.Select(town => IsReadAndWorkedOn(product, server, town)));
        }

        foreach (var town in kept.Towns)
        {
            Assert.Equal((await Todays.Value).Built, kept.Built(town));
            await product.Done($"audit verify --municipality {town.Municipality}{product.OnStorage}");
            await product.Done($"sums verify --municipality {town.Municipality}{product.OnStorage}");
        }
    }

    private static async Task IsReadAndWorkedOn(Product product, HostProcess server, KeptTown town)
    {
        var users = new Dictionary<string, HttpClient>(StringComparer.Ordinal);
        foreach (var role in town.Answers.Select(a => a.Role).Distinct(StringComparer.Ordinal))
        {
            users[role] = server.Client(await product.Token($"--municipality {town.Municipality} --role {role}{product.OnStorage}"));
        }

        foreach (var kept in town.Answers)
        {
            Assert.Null(kept.LostIn((await users[kept.Role].Fetch(kept.Path)).Expect(HttpStatusCode.OK).Json));
        }

        var active = town.Answers.First(a => a.Path.StartsWith("/courses/", StringComparison.Ordinal) && IsActive(a));
        (await users["lead"].Post($"{active.Path}/visits", A.Visit("2026-04-13"))).Expect(HttpStatusCode.Created);
        var held = (await users["lead"].Fetch(active.Path)).Expect(HttpStatusCode.OK)["allowance.visitsHeld"].GetInt32();
        Assert.Equal(active.Answer.GetProperty("allowance").GetProperty("visitsHeld").GetInt32() + 1, held);
    }

    private static bool IsActive(KeptAnswer course) => course.Answer.GetProperty("status").GetString() is "active";

    /// <summary>A municipality's database as this program makes it.</summary>
    private sealed record Today(string Built, int Migrations);
}

/// <summary>The same of what every version left on a server of databases.</summary>
[Trait("Category", "PostgreSql")]
public sealed class ReleasedOnServerTests : ReleasedTests
{
    public ReleasedOnServerTests() => Assert.True(TestStorage.IsPostgreSql, "BIM_TEST_STORAGE names no server of databases");
}
