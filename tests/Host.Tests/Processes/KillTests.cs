using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>Promise 1: an answer with 2xx is on disk; what is not answered left no trace, in any room.</summary>
public sealed class KillTests
{
    private const int Kills = 20;
    private const int Callers = 4;

    [Fact]
    public async Task Twenty_kills_in_mid_stream_lose_nothing_acknowledged_and_leave_nothing_half_done()
    {
        var folder = Directory.CreateTempSubdirectory("bim-kill-").FullName;
        Assert.Equal(
            0,
            (
                await HostProcess.Run(
                    folder,
                    "municipality",
                    "add",
                    "--code",
                    "0259",
                    "--programme",
                    "national-1000-days",
                    "--from",
                    "2019-10-11"
                )
            ).Exit
        );
        var lead = (await HostProcess.Run(folder, "token", "--municipality", "0259", "--role", "lead")).Output.Split('\n')[^1];
        var pedagogue = (await HostProcess.Run(folder, "token", "--municipality", "0259", "--role", "pedagogue")).Output.Split('\n')[^1];
        var random = new Random(7);
        var acknowledged = 0;
        var server = await HostProcess.Serve(folder);
        using var hers = server.Client(pedagogue);
        var carrier = (await hers.GetFromJsonAsync<JsonElement>("/api/v1/me")).GetProperty("userId").GetString()!;
        for (var kill = 0; kill < Kills; kill++)
        {
            var stream = new Stream(carrier);
            using (var http = server.Client(lead))
            {
                var flows = Enumerable.Range(0, Callers).Select(_ => stream.Flow(http)).ToArray();
                await stream.Flowing();
                await Task.Delay(random.Next(20, 400));
                server.Dispose();
                await Task.WhenAll(flows);
            }

            acknowledged += stream.StartMeetings.Count;
            server = await HostProcess.Serve(folder);
            using var reader = server.Client(lead);
            await EverythingAcknowledgedIsThere(reader, stream);
            await NothingIsHalfThere(reader);
        }

        server.Dispose();
        Assert.True(acknowledged > Kills, $"only {acknowledged} cases got through: the stream was too thin to prove anything");
        var verified = await HostProcess.Run(folder, "audit", "verify", "--municipality", "0259");
        Assert.True(verified.Exit == 0, verified.Error);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task EverythingAcknowledgedIsThere(HttpClient http, Stream stream)
    {
        foreach (var referral in stream.Registered)
        {
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"/api/v1/referrals/{referral}")).StatusCode);
        }

        foreach (var referral in stream.Screened)
        {
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"/api/v1/referrals/{referral}/screening")).StatusCode);
        }

        foreach (var (course, referral) in stream.Courses)
        {
            var found = await http.GetFromJsonAsync<JsonElement>($"/api/v1/courses/{course}");
            Assert.Equal(referral, found.GetProperty("referralId").GetString());
            Assert.True(
                !stream.StartMeetings.TryGetValue(course, out var visit)
                    || found.GetProperty("visits").EnumerateArray().Any(v => v.GetProperty("id").GetString() == visit)
            );
        }
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
