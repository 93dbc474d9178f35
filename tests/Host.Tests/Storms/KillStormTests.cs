using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>Promises 1 and 2 over the ways of writing: whoever writes while the server is killed again and again, and sends again what was not answered, ends where she would have ended on a calm day.</summary>
public sealed class KillStormTests(ITestOutputHelper output)
{
    private const int Writers = 8;
    private static readonly TimeSpan Ready = TimeSpan.FromSeconds(5);

    /// <summary>To start it and do nothing, on a machine that does nothing else.</summary>
    private static readonly TimeSpan Bare = TimeSpan.FromSeconds(0.5);

    /// <summary>A hundred times, or as often as <c>STORM_KILLS</c> says.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public async Task Killed_a_hundred_times_nothing_acknowledged_is_lost_done_twice_or_half_done()
    {
        var kills = Storm.Setting("KILLS", 100);
        var folder = Directory.CreateTempSubdirectory("bim-storm-").FullName;
        using (var town = await Town.Open(folder))
        {
            var calm = town.Born();
            await calm.Live();
            Assert.Empty(calm.Wrong);
            var expected = await calm.Left();
            Assert.DoesNotContain(" 404 ", expected, StringComparison.Ordinal);

            var random = new Random(19);
            var (lives, ended) = (new List<Life>(), false);
            var writers = Enumerable.Range(0, Writers).Select(_ => Task.Run(Write)).ToArray();
            for (var kill = 0; kill < kills; kill++)
            {
                // a cold server is slow, and a kill before anybody is answered proves nothing
                var before = town.Acknowledged;
                for (var waits = 0; town.Acknowledged < before + (2 * Writers) && waits < 1_200; waits++)
                {
                    await Task.Delay(25);
                }

                await Task.Delay(random.Next(10, 300));
                town.Kill();
                await town.Start();
            }

            Volatile.Write(ref ended, true);
            await Task.WhenAll(writers);
            lives.Add(calm);
            Assert.Empty(lives.SelectMany(l => l.Wrong));
            foreach (var life in lives)
            {
                await life.RepeatAll();
                Assert.Empty(life.Wrong);
                Assert.Equal(expected, await life.Left());
            }

            await Counts(town, lives);
            output.WriteLine(
                $"{kills} kills, {lives.Count} lives, {lives.Sum(l => l.Acknowledged)} writes acknowledged, {lives.Sum(l => l.SentAgain)} tries sent again, "
                    + $"slowest start {town.Starts.Max().TotalSeconds:F1} s, median {town.Starts.Order().ElementAt(town.Starts.Count / 2).TotalSeconds:F1} s"
            );
            Assert.True(lives.Sum(l => l.SentAgain) >= kills, "the kills met nobody in mid-write");
            // by the median, and by how long this machine takes to start the program and do nothing: beside others a second is not a second
            var bare = Stopwatch.GetTimestamp();
            await HostProcess.Run(folder, "nothing");
            var slow = Math.Max(1, Stopwatch.GetElapsedTime(bare) / Bare);
            Assert.InRange(town.Starts.Order().ElementAt(town.Starts.Count / 2), TimeSpan.Zero, slow * Ready);

            async Task Write()
            {
                while (!Volatile.Read(ref ended))
                {
                    var life = town.Born();
                    await life.Live();
                    lock (lives)
                    {
                        lives.Add(life);
                    }
                }
            }
        }

        foreach (var verb in (string[])["audit", "sums"])
        {
            var verified = await HostProcess.Run(folder, verb, "verify", "--municipality", "0183");
            Assert.True(verified.Exit == 0, verified.Error);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What there is, and nothing beside what was acknowledged.</summary>
    private static async Task Counts(Town town, List<Life> lives)
    {
        var referrals = await Ids(await town.As("lead"), "/api/v1/referrals");
        Assert.Equal(
            lives.SelectMany(l => (string[])[l.Names["referral"], l.Names["withdrawn"], l.Names["born"], l.Names["declined"]]).Order(),
            referrals.Order()
        );
        Assert.Equal(lives.Select(l => l.Names["course"]).Order(), (await Ids(await town.As("lead"), "/api/v1/courses")).Order());
        Assert.Equal(
            lives.Select(l => l.Names["case"]).Order(),
            (await Ids(await town.As("controller"), "/api/v1/business-cases")).Order()
        );
        var users = await Ids(await town.As("administrator"), "/api/v1/users");
        Assert.Empty(lives.Select(l => l.Names["user"]).Except(users));
        Assert.InRange(users.Count - lives.Count, 4, 4);
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
