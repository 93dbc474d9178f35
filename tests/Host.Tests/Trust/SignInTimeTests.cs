using System.Diagnostics;
using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>A stranger cannot tell by the clock whether a sign-in name exists, is locked or has been closed.</summary>
public sealed class SignInTimeTests
{
    private const int Rounds = 11;

    /// <summary>Above the unrest of a busy machine, and far below the tens of milliseconds that a password's comparison takes: to skip it would be seen.</summary>
    private const double Apart = 0.5;

    [Fact]
    public async Task A_wrong_password_takes_as_long_as_a_name_that_nobody_has()
    {
        await using var scene = await Scene.Of("ishoej-0-6", settings: [Website.SlowPasswords]);
        using var door = new Desk(scene.Site.Address, "ingen", new Telephones(scene.Site.Clock));
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var name = $"{Guid.CreateVersion7():N}@0183";
            (
                await scene.Administrator.Post(
                    "/users",
                    new
                    {
                        name = "Hanne Demo",
                        role = "observer",
                        signInName = name,
                        password = Desk.Password,
                    }
                )
            ).Expect(HttpStatusCode.Created);
            known.Add(await Try(door, name));
            unknown.Add(await Try(door, $"{Guid.CreateVersion7():N}@0183"));
        }

        var ratio = Median(known) / Median(unknown);
        Assert.True(ratio is > 1 - Apart and < 1 / (1 - Apart), $"known {Median(known):F1} ms, unknown {Median(unknown):F1} ms");
    }

    /// <summary>Milliseconds.</summary>
    private static async Task<double> Try(Desk door, string name)
    {
        var form = await door.Open("/log-ind", "form:has([name=password])");
        var began = Stopwatch.GetTimestamp();
        using var answer = await door.Send(form, ("name", name), ("password", "et forkert kodeord"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>Of all but the first, which warms up.</summary>
    private static double Median(List<double> times) => times.Skip(1).Order().ElementAt(Rounds / 2);
}
