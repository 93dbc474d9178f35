using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>Promise 1: an answer with 2xx is on disk; what is not answered left no trace, in any room.</summary>
public sealed class KillTests
{
    private const int Towns = 2;
    private const int Callers = 4;

    /// <summary>Two data folders side by side, each killed half so many times. Looked at when the last server has come up: nothing gives back what was lost,
    /// and nothing mends what was half done, so what one kill did is there to be seen after all of them.</summary>
    [Theory]
    [InlineData(8)]
    public async Task Kills_in_mid_stream_lose_nothing_acknowledged_and_leave_nothing_half_done(int kills)
    {
        var acknowledged = await Task.WhenAll(Enumerable.Range(7, Towns).Select(seed => Killed(new Random(seed), kills / Towns)));
        Assert.True(
            acknowledged.Sum() > 2 * kills,
            $"only {acknowledged.Sum()} cases got through: the streams were too thin to prove anything"
        );
    }

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(20)]
    public Task More_kills_in_mid_stream(int kills) => Kills_in_mid_stream_lose_nothing_acknowledged_and_leave_nothing_half_done(kills);

    /// <summary>How many cases got through.</summary>
    private static async Task<int> Killed(Random random, int kills)
    {
        var folder = Directory.CreateTempSubdirectory("bim-kill-").FullName;
        await Run(folder, "municipality", "add", "--code", "0259", "--programme", "national-1000-days", "--from", "2019-10-11");
        var (lead, pedagogue) = (await Token(folder, "lead"), await Token(folder, "pedagogue"));
        var (lives, carrier) = (new List<Stream>(), "");
        for (var kill = 0; kill < kills; kill++)
        {
            using var server = await HostProcess.Serve(folder);
            carrier = carrier.Length > 0 ? carrier : await IdOf(server, pedagogue);
            using var http = server.Client(lead);
            var life = new Stream(carrier);
            lives.Add(life);
            var flows = Enumerable.Range(0, Callers).Select(_ => life.Flow(http)).ToArray();
            await life.Flowing();
            await Task.Delay(random.Next(20, 400));
            server.Kill();
            await Task.WhenAll(flows);
        }

        using (var last = await HostProcess.Serve(folder))
        {
            using var reader = last.Client(lead);
            await Task.WhenAll(lives.Select(life => EverythingAcknowledgedIsThere(reader, life)));
            await NothingIsHalfThere(reader);
        }

        await Run(folder, "audit", "verify", "--municipality", "0259");
        Directory.Delete(folder, recursive: true);
        return lives.Sum(l => l.StartMeetings.Count);
    }

    internal static async Task<string> Run(string folder, params string[] words)
    {
        var ended = await HostProcess.Run(folder, words);
        Assert.True(ended.Exit == 0, ended.Error);
        return ended.Output.Split('\n')[^1];
    }

    internal static Task<string> Token(string folder, string role) => Run(folder, "token", "--municipality", "0259", "--role", role);

    internal static async Task<string> IdOf(HostProcess server, string token)
    {
        using var hers = server.Client(token);
        return (await hers.GetFromJsonAsync<JsonElement>("/api/v1/me")).GetProperty("userId").GetString()!;
    }

    /// <summary>All at once: every look waits for the disk, and together they wait for one flush.</summary>
    private static Task EverythingAcknowledgedIsThere(HttpClient http, Stream life) =>
        Task.WhenAll([
            .. life.Registered.Select(referral => IsThere(http, $"/api/v1/referrals/{referral}")),
            .. life.Screened.Select(referral => IsThere(http, $"/api/v1/referrals/{referral}/screening")),
            .. life.Courses.Select(c => IsThere(http, c.Key, c.Value, life.StartMeetings.GetValueOrDefault(c.Key))),
        ]);

    private static async Task IsThere(HttpClient http, string path) =>
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(path)).StatusCode);

    private static async Task IsThere(HttpClient http, string course, string referral, string? startMeeting)
    {
        var found = await http.GetFromJsonAsync<JsonElement>($"/api/v1/courses/{course}");
        Assert.Equal(referral, found.GetProperty("referralId").GetString());
        Assert.True(
            startMeeting is null || found.GetProperty("visits").EnumerateArray().Any(v => v.GetProperty("id").GetString() == startMeeting)
        );
    }

    /// <summary>Numbers without gaps; a screened status has its screening; an accepted referral has its course, and a course its referral; a start meeting is counted.</summary>
    private static async Task NothingIsHalfThere(HttpClient http)
    {
        var referrals = await All(http, "/api/v1/referrals");
        var courses = (await All(http, "/api/v1/courses")).ToDictionary(c => c.GetProperty("id").GetString()!, StringComparer.Ordinal);
        Assert.Equal(
            Enumerable.Range(1, referrals.Count).Select(n => $"2026-{n:0000}"),
            referrals.Select(r => r.GetProperty("number").GetString()).Order(StringComparer.Ordinal)
        );
        foreach (var referral in referrals)
        {
            var (id, status) = (referral.GetProperty("id").GetString(), referral.GetProperty("status").GetString());
            Assert.Equal(status is "accepted", referral.GetProperty("decision").ValueKind is not JsonValueKind.Null);
            if (status is "accepted")
            {
                Assert.True(courses.Remove(referral.GetProperty("decision").GetProperty("courseId").GetString()!, out var course));
                Assert.Equal(id, course.GetProperty("referralId").GetString());
                Assert.Equal(
                    course.GetProperty("status").GetString() is "active" ? 1 : 0,
                    course.GetProperty("allowance").GetProperty("visitsHeld").GetInt32()
                );
            }
        }

        Assert.Empty(courses);
    }

    private static async Task<List<JsonElement>> All(HttpClient http, string list)
    {
        var all = new List<JsonElement>();
        for (var page = 1; ; page++)
        {
            var answer = await http.GetFromJsonAsync<JsonElement>($"{list}?pageSize=200&page={page}");
            all.AddRange(answer.GetProperty("items").EnumerateArray());
            if (all.Count >= answer.GetProperty("total").GetInt32())
            {
                return all;
            }
        }
    }
}
