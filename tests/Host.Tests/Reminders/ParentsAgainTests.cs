using System.Net;
using BarnetIMidten.Host.Tests.Post;
using BarnetIMidten.Host.Tests.Reports;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Reminders;

/// <summary>Parents who were asked by mail are reminded once. They are asked on Thursday 21 May 2026.</summary>
public sealed class ParentsAgainTests
{
    [Fact]
    public async Task They_are_reminded_a_fortnight_later_if_they_have_not_answered_and_may_be_written_to()
    {
        await using var scene = await Scene.Of("ishoej-0-6", settings: UnheardMail.Settings);
        var (silent, answered, revoked, takenBack) = (await Ask(scene), await Ask(scene), await Ask(scene), await Ask(scene));
        Assert.Equal(new DateTimeOffset(2026, 6, 4, 8, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), silent.Again!.DueAt);
        Assert.DoesNotContain("Prøve", silent.Again.Content!.Mail!.Subject + silent.Again.Content.Mail.Text, StringComparison.Ordinal);

        (await scene.Site.Nobody().Post($"/answers/{answered.Link}", Asking.Answers(("wellbeing", 4)))).Expect(HttpStatusCode.NoContent);
        var invitation = $"/courses/{revoked.Course}/evaluation-invitations/{revoked.Id}";
        (await scene.Lead.Post($"{invitation}/revoke", null)).Expect(HttpStatusCode.OK);
        await TakeBackConsent(scene, takenBack.Referral);

        scene.Site.Clock.Today = new DateOnly(2026, 6, 4);
        await scene.Site.Take();
        var outbox = await scene.Site.Outbox();
        Assert.Equal(
            [(DeliveryState.Waiting, true), (DeliveryState.Dropped, false), (DeliveryState.Dropped, false), (DeliveryState.Dropped, false)],
            from asked in (Asked[])[silent, answered, revoked, takenBack]
            let after = outbox.Single(d => d.Id == asked.Again!.Id)
            select (after.State, after.Tries > 0)
        );
    }

    [Fact]
    public async Task A_link_that_ends_before_is_not_reminded_of()
    {
        await using var scene = await Scene.Of("ishoej-0-6", settings: UnheardMail.Settings);
        Assert.Null((await Ask(scene, expiresOn: "2026-06-03")).Again);
        Assert.NotNull((await Ask(scene, expiresOn: "2026-06-04")).Again);
    }

    /// <summary>The parents of a course are asked by mail.</summary>
    private static async Task<Asked> Ask(Scene scene, string expiresOn = "2026-06-30")
    {
        var (referral, course) = await scene.AcceptedWith("bo@example.dk");
        (await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-16", "startMeeting"))).Expect(HttpStatusCode.Created);
        object asks = new
        {
            language = "da",
            expiresOn,
            moment = "start",
            mailTo = 0,
        };
        var asked = (await scene.Lead.Post($"/courses/{course}/evaluation-invitations", asks)).Expect(HttpStatusCode.Created);
        var link = asked["url"].GetString()!.Split("/svar/")[1];
        var again = (await scene.Site.Outbox()).SingleOrDefault(d =>
            d.What == "invitationAgain" && d.Content!.Mail!.Text.Contains(link, StringComparison.Ordinal)
        );
        return new Asked(referral, course, link, asked.Id, again);
    }

    private static async Task TakeBackConsent(Scene scene, string referral)
    {
        string[] purposes = ["evaluation"];
        object given = new
        {
            guardian = 0,
            givenOn = "2026-05-20",
            purposes,
        };
        var consent = (await scene.Lead.Post($"/referrals/{referral}/consents", given)).Expect(HttpStatusCode.Created).Id;
        var withdrawal = $"/referrals/{referral}/consents/{consent}/withdrawal";
        (await scene.Lead.Post(withdrawal, new { on = "2026-05-21", purposes })).Expect(HttpStatusCode.OK);
    }

    /// <param name="Again">The mail of a fortnight later, as it was put; null where none was.</param>
    private sealed record Asked(string Referral, string Course, string Link, string Id, Delivery? Again);
}
