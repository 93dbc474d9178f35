using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>A stream of commands over three rooms, and what of it was acknowledged.</summary>
internal sealed class Stream(string pedagogueId)
{
    private static readonly object Criteria = new
    {
        lowComplexity = true,
        delimited = true,
        ownResources = true,
    };
    private int made;

    public ConcurrentBag<string> Registered { get; } = [];

    public ConcurrentBag<string> Screened { get; } = [];

    public ConcurrentDictionary<string, string> Courses { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, string> StartMeetings { get; } = new(StringComparer.Ordinal);

    /// <summary>Case after case until the server is gone.</summary>
    public async Task Flow(HttpClient http)
    {
        try
        {
            while (true)
            {
                await Case(http);
            }
        }
        catch (HttpRequestException gone) when (gone.StatusCode is null)
        {
            // killed: what is not acknowledged is not counted
        }
    }

    /// <summary>Waits until a first case has come all the way: a cold server is slow, and a kill before that proves nothing.</summary>
    public async Task Flowing()
    {
        while (StartMeetings.IsEmpty)
        {
            await Task.Delay(10);
        }
    }

    private async Task Case(HttpClient http)
    {
        var number = Interlocked.Increment(ref made);
        var referral = (await Post(http, "/api/v1/referrals", Referral(number))).GetProperty("id").GetString()!;
        Registered.Add(referral);
        using var screened = await http.PutAsJsonAsync(
            $"/api/v1/referrals/{referral}/screening",
            new
            {
                screenedOn = "2026-03-05",
                riskFactors = new[] { new { code = "B3", observation = "Svært at trøste" } },
                criteria = Criteria,
                specialSupportSuspected = false,
            }
        );
        screened.EnsureSuccessStatusCode();
        Screened.Add(referral);
        var decision = await Post(
            http,
            $"/api/v1/referrals/{referral}/decision",
            new
            {
                outcome = "accept",
                decidedOn = "2026-03-09",
                pedagogueId,
            }
        );
        var course = decision.GetProperty("courseId").GetString()!;
        Courses[course] = referral;
        var visit = await Post(
            http,
            $"/api/v1/courses/{course}/visits",
            new
            {
                kind = "startMeeting",
                status = "held",
                heldOn = "2026-03-16",
                place = "home",
            }
        );
        StartMeetings[course] = visit.GetProperty("id").GetString()!;
    }

    private static async Task<JsonElement> Post(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static object Referral(int number) =>
        new
        {
            receivedOn = "2026-03-02",
            confirmedDistinct = true,
            child = new
            {
                firstName = $"Alma {number}",
                lastName = "Prøve",
                birthDate = "2025-05-14",
            },
            guardians = new[] { new { name = "Bo Prøve", consentGivenOn = "2026-03-02" } },
            referrer = new { role = "healthVisitor" },
            channel = "healthVisit",
            daycare = new { kind = "none" },
        };
}
