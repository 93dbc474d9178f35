using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using BarnetIMidten.Host.Tests.Processes;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>A family with a word of its own in every place where something can be written about it, through a whole journey over HTTP.</summary>
internal sealed class PlantedFamily(int n)
{
    public const string Canary = "Kanarie";
    private int planted;

    /// <summary>Older rules, to which a course can be moved where they are in force.</summary>
    public static object OtherRules { get; } = new
    {
        @base = "tois-2018",
        effectiveFrom = "2017-01-02",
        note = "Regler at flytte til",
    };

    public DateOnly Born { get; } = new DateOnly(2022, 1, 1).AddDays(n);

    public string Cpr => string.Create(CultureInfo.InvariantCulture, $"{Born:ddMMyy}-4{n:000}");

    public string ChildName => $"{Canary}{n}fornavn {Canary}{n}efternavn";

    public string Referral { get; private set; } = "";

    public string Course { get; private set; } = "";

    /// <summary>All that was written of it.</summary>
    public List<string> Words { get; } = [];

    public async Task Journey(HttpClient lead, string pedagogueId)
    {
        using (var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/referrals") { Content = JsonContent.Create(Body()) })
        {
            request.Headers.Add("Idempotency-Key", $"family {n}");
            request.Headers.Add("X-Purpose", Next());
            using var answer = await lead.SendAsync(request);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            Referral = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        }

        var screening = A.Screening();
        screening["parentPerspective"] = Next();
        screening["riskFactors"] = new JsonArray(new JsonObject { ["code"] = "IB3", ["observation"] = Next() });
        await lead.Changed($"/api/v1/referrals/{Referral}/screening", screening);
        screening["parentPerspective"] = Next();
        await lead.Changed($"/api/v1/referrals/{Referral}/screening", screening);
        var notification = new
        {
            sentOn = "2026-03-06",
            ground = Next(),
            parentsInformed = false,
            whyNot = Next(),
        };
        await lead.Sent($"/api/v1/referrals/{Referral}/notification", notification);
        var decided = await lead.Sent($"/api/v1/referrals/{Referral}/decision", A.Decision(pedagogueId, reason: Next()));
        Course = decided.GetProperty("courseId").GetString()!;
        var course = $"/api/v1/courses/{Course}";
        var meeting = await lead.Sent($"{course}/visits", Visit("2026-03-16", "startMeeting"));
        await lead.Changed($"{course}/visits/{meeting.GetProperty("id").GetString()}", Visit("2026-03-16", "startMeeting"));
        await lead.Sent($"{course}/visits", Visit("2026-03-23", "ordinary"));
        var goal = new
        {
            text = Next(),
            group = "home",
            agreedOn = "2026-03-16",
        };
        await lead.Sent($"{course}/goals", goal);
        await lead.Sent($"{course}/pause", new { from = "2026-03-24", reason = Next() });
        await lead.Sent($"{course}/resume", new { on = "2026-03-30" });
        await lead.Sent($"{course}/extension", new { extraVisits = 1, reason = Next() });
        await Move(lead);
        await Answer(lead);
        using var search = await lead.GetAsync($"/api/v1/referrals?q={Uri.EscapeDataString(ChildName)}");
        search.EnsureSuccessStatusCode();
    }

    private async Task Move(HttpClient lead)
    {
        var versions = (await lead.GetFromJsonAsync<JsonElement>("/api/v1/programme/versions")).GetProperty("items").EnumerateArray();
        if (versions.FirstOrDefault(v => v.GetProperty("key").GetString() == "tois-2018") is { ValueKind: JsonValueKind.Object } other)
        {
            var move = new
            {
                versionId = other.GetProperty("id").GetString(),
                reason = Next(),
                consentNotedOn = "2026-03-30",
            };
            await lead.Sent($"/api/v1/courses/{Course}/programme", move);
        }
    }

    /// <summary>The parents write by their link; a second one they leave half written.</summary>
    private async Task Answer(HttpClient lead)
    {
        var invitation = new
        {
            language = "da",
            expiresOn = "2199-12-31",
            moment = "start",
        };
        var sent = await lead.Sent($"/api/v1/courses/{Course}/evaluation-invitations", invitation);
        using var answered = await lead.PostAsJsonAsync(
            sent.GetProperty("url").GetString()!.Replace("/svar/", "/api/v1/answers/", StringComparison.Ordinal),
            new { answers = (object[])[new { code = "wishes", value = Next() }] }
        );
        Assert.True(answered.IsSuccessStatusCode, await answered.Content.ReadAsStringAsync());
        var half = await lead.Sent($"/api/v1/courses/{Course}/evaluation-invitations", invitation);
        using var form = new FormUrlEncodedContent([new("svar[needs]", Next()), new("handling", "gem")]);
        using var kept = await lead.PostAsync(half.GetProperty("url").GetString(), form);
        Assert.True(kept.IsSuccessStatusCode, await kept.Content.ReadAsStringAsync());
    }

    public async Task End(HttpClient lead)
    {
        var end = new
        {
            endedOn = "2026-04-02",
            reason = "completed",
            note = Next(),
        };
        await lead.Sent($"/api/v1/courses/{Course}/end", end);
        await lead.Sent($"/api/v1/courses/{Course}/booster-offer", new { offeredOn = "2026-04-02", answer = "declined" });
    }

    private JsonObject Body()
    {
        var body = A.Referral(firstName: ChildName.Split(' ')[0], lastName: ChildName.Split(' ')[1], birthDate: $"{Born:yyyy-MM-dd}");
        Words.AddRange([.. ChildName.Split(' '), Cpr]);
        body["child"]!["cpr"] = Cpr;
        var guardian = body["guardians"]![0]!;
        (guardian["name"], guardian["phone"], guardian["email"]) = (Next(), Next(), Next());
        (guardian["address"], guardian["protected"]) = (Next(), true);
        (body["referrer"]!["name"], body["referrer"]!["contact"]) = (Next(), Next());
        (body["concern"], body["pedagogueBase"]) = (Next(), Next());
        body["otherProfessionals"]![0]!["name"] = Next();
        return body;
    }

    private JsonObject Visit(string heldOn, string kind)
    {
        var visit = A.Visit(heldOn, kind);
        foreach (var field in (string[])["expectations", "guidance", "agreedNext", "handover"])
        {
            visit[field] = Next();
        }

        visit["participants"] = new JsonArray(Next());
        return visit;
    }

    private string Next()
    {
        Words.Add($"{Canary}{n}ord{++planted}");
        return Words[^1];
    }
}
