using System.Net;
using System.Text.Json;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>Whose consent a course needs once it follows other rules than its referral was judged by (ADR 0022).</summary>
public sealed class MovedConsentTests
{
    [Fact]
    public async Task A_course_that_was_moved_is_stopped_by_the_stricter_of_its_two_versions()
    {
        await using var own = await Scene.Of("ishoej-0-6");
        var body = A.Referral(lastName: "Flyttet");
        var other = body["guardians"]![0]!.DeepClone();
        other["name"] = "Ida Prøve";
        body["guardians"]!.AsArray().Add(other);
        var referral = (await own.Lead.Post("/referrals", body)).Expect(HttpStatusCode.Created).Id;
        (await own.Lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        var course = (await own.Lead.Post($"/referrals/{referral}/decision", A.Decision(own.PedagogueId)))["courseId"].GetString();
        var consent = (await own.Lead.Fetch($"/referrals/{referral}/consents"))["consents"][0].GetProperty("id").GetString();
        var rules = new
        {
            @base = "ishoej-0-6",
            effectiveFrom = "2017-01-02",
            note = "Begge skal sige ja",
            overrides = new { consentBy = "all" },
        };
        var versionId = (await own.Administrator.Post("/programme/versions", rules)).Expect(HttpStatusCode.Created).Id;
        (await own.Lead.Post($"/referrals/{referral}/consents/{consent}/withdrawal", new { on = "2026-05-04" })).Expect(HttpStatusCode.OK);
        Assert.Equal(JsonValueKind.Null, (await Stops()).ValueKind);

        var move = new
        {
            versionId,
            reason = "Familien følger de nye regler",
            consentNotedOn = "2026-05-05",
        };
        (await own.Lead.Post($"/courses/{course}/programme", move)).Expect(HttpStatusCode.OK);

        Assert.Equal("2026-05-04", (await Stops()).GetString());
        Assert.Equal(
            "409 consent.programme-stopped",
            (await own.Lead.Post($"/courses/{course}/extension", new { extraVisits = 2, reason = "Ferien kom imellem" })).Said
        );
        var listed = (await own.Lead.Fetch("/consents"))["items"][0].GetProperty("stops").GetProperty("programme");
        Assert.Equal("2026-05-04", listed.GetString());

        async Task<JsonElement> Stops() => (await own.Lead.Fetch($"/referrals/{referral}/consents"))["stops.programme"];
    }
}
