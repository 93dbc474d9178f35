using BarnetIMidten.Host.Tests.Post;
using BarnetIMidten.Host.Tests.Storms;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.PostgreSql;

/// <summary>The server of databases is restarted under those who work: they are told to come again, and the program, which nobody restarts, serves again by itself.</summary>
public sealed class RestartStormTests(ITestOutputHelper output)
{
    /// <summary>What is in a worker's hand when the server goes is let go of after so long, and looked for each minute.</summary>
    private static readonly TimeSpan Leased = TimeSpan.FromMinutes(4);

    /// <summary>A hundred times, or as often as <c>STORM_KILLS</c> says.</summary>
    [Fact]
    [Trait("Category", "Long")]
    [Trait("Category", "PostgreSql")]
    public async Task Restarted_a_hundred_times_in_mid_request_nothing_acknowledged_is_lost_done_twice_or_half_done()
    {
        var (restarts, done) = (Storm.Setting("KILLS", 100), 0);
        await using var server = await OwnServer.Start();
        await using var other = await Listening.Start();
        using var product = new Product();
        using var town = await Town.Open(product.Folder, [.. server.Settings(product.Folder), "--Webhooks:PrivateAddresses=true"]);
        await town.Tell(other.Url, "referral.received");
        var onlooker = await Onlooker.In(town, "/", "/henvisninger", "/forloeb", "/evaluering");

        var lives = await Strikes.On(town, restarts, () => server.Restart(done++ % 2 == 0 ? "immediate" : "fast"));

        await onlooker.GoHome();
        output.WriteLine(
            $"{restarts} restarts, {lives.Count} lives, {lives.Sum(l => l.Acknowledged)} writes acknowledged, {lives.Sum(l => l.PutOff)} put off; "
                + $"{onlooker.Shown} pages shown, {onlooker.PutOff} put off"
        );
        Assert.Empty(onlooker.Wrong);
        Assert.True(onlooker.Shown > restarts && onlooker.PutOff > 0, "the restarts met nobody who looked");
        Assert.True(lives.Sum(l => l.PutOff) >= restarts, "the restarts met nobody in mid-write");
        Assert.Equal(0, lives.Sum(l => l.SentAgain));
        Assert.Single(town.Starts);
        await EachIsTold(other, lives);
        await town.Verify();
    }

    /// <summary>At least once, and always under the same number.</summary>
    private static async Task EachIsTold(Listening other, IReadOnlyList<Life> lives)
    {
        var (missing, numbers) = (
            lives.SelectMany(l => l.Referrals).ToHashSet(StringComparer.Ordinal),
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        using var patience = new CancellationTokenSource(Leased);
        while (missing.Count > 0 || !other.IsQuiet)
        {
            var heard = await other.Next(patience.Token);
            var referral = lives.SelectMany(l => l.Referrals).FirstOrDefault(id => heard.Body.Contains(id, StringComparison.Ordinal));
            if (referral is not null)
            {
                missing.Remove(referral);
                Assert.Equal(heard.Id, numbers.GetValueOrDefault(referral, heard.Id));
                numbers[referral] = heard.Id;
            }
        }
    }
}
