using System.Net.Http.Json;
using System.Text.Json;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>A town in which a crowd writes while something befalls it again and again. Whoever sends again what was not answered ends where she would have ended on a
/// calm day: nothing acknowledged is lost, nothing is done twice, nothing half (promises 1 and 2).</summary>
internal static class Strikes
{
    /// <summary>Of each a life makes one.</summary>
    private static readonly (string Role, string List, string Name)[] Lists =
    [
        ("lead", "/courses", "course"),
        ("lead", "/flex-grants", "grant"),
        ("lead", "/reports/status-memos", "memo"),
        ("administrator", "/audit/samples", "sample"),
        ("controller", "/business-cases", "case"),
    ];

    /// <returns>All who lived through it.</returns>
    public static async Task<IReadOnlyList<Life>> On(Town town, int times, Func<Task> strike)
    {
        var calm = town.Born();
        await calm.Live();
        Assert.Empty(calm.Wrong);
        var expected = await calm.Left();
        Assert.DoesNotContain(" 404 ", expected, StringComparison.Ordinal);

        var (random, crowd) = (new Random(19), new Crowd(town));
        for (var n = 0; n < times; n++)
        {
            await crowd.Answered();
            await Task.Delay(random.Next(10, 300));
            await strike();
        }

        await crowd.GoHome();
        IReadOnlyList<Life> lives = [calm, .. crowd.Lives];
        Assert.Empty(lives.SelectMany(l => l.Wrong));
        foreach (var life in lives)
        {
            await life.RepeatAll();
            Assert.Empty(life.Wrong);
            Assert.Equal(expected, await life.Left());
        }

        await Counts(town, lives);
        return lives;
    }

    /// <summary>What there is, and nothing beside what was acknowledged.</summary>
    private static async Task Counts(Town town, IReadOnlyList<Life> lives)
    {
        var referrals = await Ids(await town.As("lead"), "/api/v1/referrals");
        Assert.Equal(lives.SelectMany(l => l.Referrals).Order(), referrals.Order());
        foreach (var (role, list, name) in Lists)
        {
            Assert.Equal(lives.Select(l => l.Names[name]).Order(), (await Ids(await town.As(role), $"/api/v1{list}")).Order());
        }

        var users = await Ids(await town.As("administrator"), "/api/v1/users");
        Assert.Empty(lives.Select(l => l.Names["user"]).Except(users));
        Assert.Equal(town.Others, users.Count - lives.Count);
    }

    private static async Task<List<string>> Ids(HttpClient http, string list)
    {
        var all = new List<string>();
        for (var page = 1; ; page++)
        {
            var answer = await http.GetFromJsonAsync<JsonElement>($"{list}?pageSize=200&page={page}");
            var items = answer.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!).ToList();
            all.AddRange(items);
            if (items.Count < 200)
            {
                return all;
            }
        }
    }
}
