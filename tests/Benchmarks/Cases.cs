using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace BarnetIMidten.Benchmarks;

/// <summary>A family's case, made and carried on by the API, as a program of the municipality would.</summary>
internal static class Cases
{
    private static string Today =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A course with its first visit; its id.</summary>
    public static async Task<string> Course(HttpClient http, string pedagogue, int number)
    {
        using var registered = await http.PostAsJsonAsync(
            "/api/v1/referrals",
            new
            {
                receivedOn = Today,
                child = new
                {
                    firstName = $"Prøve{number}",
                    lastName = "Måling",
                    birthDate = "2026-03-02",
                },
                guardians = new[] { new { name = "Bo Måling", consentGivenOn = Today } },
                referrer = new { role = "healthVisitor" },
                channel = "healthVisit",
                daycare = new { kind = "none" },
            }
        );
        registered.EnsureSuccessStatusCode();
        var referral = (await registered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        using var screened = await http.PutAsJsonAsync(
            $"/api/v1/referrals/{referral}/screening",
            new
            {
                screenedOn = Today,
                riskFactors = new[] { new { code = "B3", observation = "Svært at trøste" } },
                criteria = new
                {
                    lowComplexity = true,
                    delimited = true,
                    ownResources = true,
                },
                specialSupportSuspected = false,
            }
        );
        screened.EnsureSuccessStatusCode();
        using var decided = await http.PostAsJsonAsync(
            $"/api/v1/referrals/{referral}/decision",
            new
            {
                outcome = "accept",
                decidedOn = Today,
                pedagogueId = pedagogue,
            }
        );
        decided.EnsureSuccessStatusCode();
        var course = (await decided.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("courseId").GetString()!;
        await Visit(http, course, "startMeeting");
        return course;
    }

    public static async Task Visit(HttpClient http, string course, string kind = "ordinary")
    {
        using var answer = await http.PostAsJsonAsync(
            $"/api/v1/courses/{course}/visits",
            new
            {
                kind,
                status = "held",
                heldOn = Today,
                place = "home",
                durationMinutes = 75,
                guidance = "Billeder af morgenrutinen hænger ved spisebordet.",
                techniques = new[] { "T4" },
                agreedNext = "To siders læsning",
                handover = "De samme billeder ved garderoben.",
                handoverAgreed = true,
            }
        );
        answer.EnsureSuccessStatusCode();
    }
}
