using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>A family with two guardians: Bo, whose address is open, and Eva, whose is protected.</summary>
internal static class TwoGuardians
{
    public const string Hidden = "Hemmelighedsvej 77";
    public const string Open = "Aabenvej 5";
    public const string HerPhone = "+4587654321";

    public static JsonObject Referral(string? until = null)
    {
        var body = A.Referral(lastName: $"Prøve {Guid.CreateVersion7():N}");
        body["guardians"]![0]!["address"] = Open;
        body["guardians"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["name"] = "Eva Eksempel",
                    ["phone"] = HerPhone,
                    ["address"] = Hidden,
                    ["protected"] = true,
                    ["protectedUntil"] = until,
                    ["consentGivenOn"] = "2026-03-02",
                }
            );
        return body;
    }

    public static async Task<string> Registered(this Scene scene, string? until = null)
    {
        var answer = (await scene.Lead.Post("/referrals", Referral(until))).Expect(HttpStatusCode.Created);
        Assert.DoesNotContain(Hidden, answer.Text, StringComparison.Ordinal);
        return answer.Id;
    }

    /// <summary>With a course that has begun, and a visit to come.</summary>
    public static async Task<(string Referral, string Course)> Family(this Scene scene, string? until = null)
    {
        var referral = await scene.Registered(until);
        (await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        var decided = (await scene.Lead.Post($"/referrals/{referral}/decision", A.Decision(scene.PedagogueId))).Expect(
            HttpStatusCode.Created
        );
        var course = decided["courseId"].GetString()!;
        (await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-16", "startMeeting"))).Expect(HttpStatusCode.Created);
        var plan = new
        {
            kind = "ordinary",
            status = "planned",
            plannedFor = "2026-05-22",
            place = "home",
        };
        (await scene.Pedagogue.Post($"/courses/{course}/visits", plan)).Expect(HttpStatusCode.Created);
        return (referral, course);
    }

    /// <summary>What a page says.</summary>
    public static async Task<string> Text(this Desk desk, string path)
    {
        using var response = await desk.Get(path);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
