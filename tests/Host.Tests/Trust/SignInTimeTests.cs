using System.Diagnostics;
using System.Net;
using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>A stranger cannot tell by the clock, or by what is said, whether a sign-in name exists, is locked or has been closed.</summary>
public sealed class SignInTimeTests
{
    private const int Rounds = 11;

    /// <summary>So many wrong passwords lock a user's door.</summary>
    private const int Locking = 6;

    /// <summary>Of what a password's comparison takes on this machine just now: above its unrest, and far below what two that are not treated alike would differ by.
    /// One comparison for whoever asks, and an answer that is given at its time and no sooner, both see to it: either alone is enough for this.</summary>
    private const double Apart = 0.5;

    private const string Wrong = "et forkert kodeord";

    [Fact]
    public async Task A_wrong_password_takes_as_long_as_a_name_that_nobody_has_and_so_does_the_right_one_of_who_is_locked_out_or_closed()
    {
        // what is measured is the door, and not how soon a guesser is told to wait
        await using var scene = await Scene.Of(
            "ishoej-0-6",
            settings: [Website.SlowPasswords, "Limits:FailedSignIns:Most=1000", "Limits:FailedSignInsOfName:Most=1000"]
        );
        using var door = new Desk(scene.Site.Address, "ingen", new Telephones(scene.Site.Clock));
        var passwords = scene.Site.Services.GetRequiredService<IPasswords>();
        var (locked, closed) = (await Locked(scene, door), await Closed(scene));
        var comparisons = new List<double>();
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round <= Rounds; round++)
        {
            await Measure("known", (await NewUser(scene)).Name, Wrong);
            await Measure("unknown", $"{Guid.CreateVersion7():N}@0183", Wrong);
            await Measure("locked", locked, Desk.Password);
            await Measure("closed", closed, Desk.Password);
            var began = Stopwatch.GetTimestamp();
            passwords.Hash(Wrong);
            comparisons.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        Assert.Contains("role=\"alert\"", Assert.Single(said), StringComparison.Ordinal);
        var (unknown, comparison) = (Median(times["unknown"]), Median(comparisons));
        Assert.All(
            times,
            of =>
                Assert.True(
                    Math.Abs(Median(of.Value) - unknown) < Apart * comparison,
                    $"{of.Key} {Median(of.Value):F1} ms, unknown {unknown:F1} ms, a comparison {comparison:F1} ms"
                )
        );

        async Task Measure(string whose, string name, string password)
        {
            var (took, page) = await Try(door, name, password);
            (times.TryGetValue(whose, out var before) ? before : times[whose] = []).Add(took);
            said.Add(page);
        }
    }

    /// <summary>The name of one whose door is shut for thirty minutes; whoever has the password is not let in either.</summary>
    private static async Task<string> Locked(Scene scene, Desk door)
    {
        var (id, name) = await NewUser(scene);
        for (var i = 0; i < Locking; i++)
        {
            await Try(door, name, Wrong);
        }

        Assert.NotNull((await scene.Administrator.Fetch($"/users/{id}"))["lockedUntil"].GetString());
        return name;
    }

    private static async Task<string> Closed(Scene scene)
    {
        var (id, name) = await NewUser(scene);
        (await scene.Administrator.Post($"/users/{id}/closure", new { reason = "stoppet" })).Expect(HttpStatusCode.OK);
        return name;
    }

    private static async Task<(string Id, string Name)> NewUser(Scene scene)
    {
        var name = $"{Guid.CreateVersion7():N}@0183";
        var made = await scene.Administrator.Post(
            "/users",
            new
            {
                name = "Hanne Demo",
                role = "observer",
                signInName = name,
                password = Desk.Password,
            }
        );
        return (made.Expect(HttpStatusCode.Created).Id, name);
    }

    /// <summary>Milliseconds; and the page that came, but for what was written in it and the token of its form.</summary>
    private static async Task<(double Took, string Page)> Try(Desk door, string name, string password)
    {
        var form = await door.Open("/log-ind", "form:has([name=password])");
        var began = Stopwatch.GetTimestamp();
        using var answer = await door.Send(form, ("name", name), ("password", password));
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (took, PageText.WithoutTokens(page).Replace(name, "", StringComparison.Ordinal));
    }

    /// <summary>Of all but the first, which warms up.</summary>
    private static double Median(List<double> times) => times.Skip(1).Order().ElementAt(Rounds / 2);
}
