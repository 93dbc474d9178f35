using System.Diagnostics;
using BarnetIMidten.Host.Tests.PostgreSql;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>Promises 1 and 2 over the ways of writing: whoever writes while the server is killed again and again, and sends again what was not answered, ends where she would have ended on a calm day.</summary>
public sealed class KillStormTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Ready = TimeSpan.FromSeconds(5);

    /// <summary>To start it and do nothing, on a machine that does nothing else.</summary>
    private static readonly TimeSpan Bare = TimeSpan.FromSeconds(0.5);

    /// <summary>How slow the machine is just now is asked once in so many kills.</summary>
    private const int Asked = 10;

    /// <summary>A hundred times, or as often as <c>STORM_KILLS</c> says.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public async Task Killed_a_hundred_times_nothing_acknowledged_is_lost_done_twice_or_half_done()
    {
        using var product = new Product();
        await Kill(product.Folder, []);
    }

    [Fact]
    [Trait("Category", "Long")]
    [Trait("Category", "PostgreSql")]
    public async Task On_a_server_of_databases_a_hundred_kills_lose_double_and_halve_nothing_either()
    {
        await using var server = await OwnServer.Start();
        using var product = new Product();
        await Kill(product.Folder, server.Settings(product.Folder));
    }

    private async Task Kill(string folder, string[] settings)
    {
        var (kills, done, slowness) = (Storm.Setting("KILLS", 100), 0, new List<double>());
        using var town = await Town.Open(folder, settings);
        var lives = await Strikes.On(
            town,
            kills,
            async () =>
            {
                town.Kill();
                if (done++ % Asked == 0)
                {
                    slowness.Add(await Slowness(folder));
                }

                await town.Start();
            }
        );

        var median = town.Starts.Order().ElementAt(town.Starts.Count / 2);
        output.WriteLine(
            $"{kills} kills, {lives.Count} lives, {lives.Sum(l => l.Acknowledged)} writes acknowledged, {lives.Sum(l => l.SentAgain)} tries sent again, "
                + $"slowest start {town.Starts.Max().TotalSeconds:F1} s, median {median.TotalSeconds:F1} s"
        );
        Assert.True(lives.Sum(l => l.SentAgain) >= kills, "the kills met nobody in mid-write");
        Assert.Equal(0, lives.Sum(l => l.PutOff));
        await town.Verify();

        // by the median, and by how slow the machine was: beside others a second is not a second
        Assert.InRange(median, TimeSpan.Zero, Math.Max(1, slowness.Average()) * Ready);
    }

    private static async Task<double> Slowness(string folder)
    {
        var began = Stopwatch.GetTimestamp();
        await HostProcess.Run(folder, "nothing");
        return Stopwatch.GetElapsedTime(began) / Bare;
    }
}
