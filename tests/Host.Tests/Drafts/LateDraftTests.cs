using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Drafts;

/// <summary>What was written and came too late can be read and thrown away: others have done meanwhile what the form is for.</summary>
public sealed class LateDraftTests(Scene scene) : IClassFixture<Scene>
{
    private const string Words = "Ordene må ikke gå tabt";
    private static readonly (string, string) Press = ("__Draft", "keep");

    [Theory]
    [InlineData("/afgoerelse", "Input.Reason", false)]
    [InlineData("/screening", "Input.ParentPerspective", false)]
    [InlineData("", "Notification.Ground", true)]
    public async Task A_referral_that_others_have_dealt_with_still_shows_it(string page, string field, bool notified)
    {
        var referral = await scene.Referral();
        (await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        using var desk = await Desk.Of(scene);
        var path = $"/henvisninger/{referral}{page}";
        (await desk.Send(await desk.Open(path), (field, Words), Press)).Dispose();
        (await scene.Lead.Post($"/referrals/{referral}/decision", A.Decision(scene.PedagogueId))).Expect(HttpStatusCode.Created);
        if (notified)
        {
            var sent = new
            {
                sentOn = "2026-04-01",
                ground = "Bekymring",
                parentsInformed = true,
            };
            (await scene.Lead.Post($"/referrals/{referral}/notification", sent)).Expect(HttpStatusCode.Created);
        }

        var late = await desk.Open(path);
        Assert.NotNull(late.Note);
        Assert.Equal(Words, late[field]);
        using var refused = await desk.Send(late);
        Assert.Equal(Words, (await Desk.Shown(path, refused))[field]);

        (await desk.Send(await desk.Open(path, "form[data-draft-discard]"), ("__Draft", "discard"))).Dispose();
        Assert.Null((await desk.Page(path)).QuerySelector(".draft-note"));
    }

    [Fact]
    public async Task A_visit_has_one_draft_whichever_way_its_form_was_reached()
    {
        var path = await scene.VisitForm();
        using var desk = await Desk.Of(scene);
        (await desk.Send(await desk.Open(path), ("Input.Handover", Words), Press)).Dispose();

        var planned = await desk.Open($"{path}?status=planned");
        var back = planned
            .Page.QuerySelectorAll("a.inline-tap")
            .Select(a => a.GetAttribute("href")!)
            .Single(h => h.EndsWith("nyt", StringComparison.Ordinal));

        Assert.Equal(Words, (await desk.Open(back))["Input.Handover"]);
    }

    [Fact]
    public async Task Every_draft_has_its_link_on_the_front_page()
    {
        using var desk = await Desk.Of(scene);
        for (var n = 0; n < 6; n++)
        {
            var path = $"/henvisninger/{await scene.Referral()}/ret";
            (await desk.Send(await desk.Open(path), ("Input.Concern", Words), Press)).Dispose();
        }

        Assert.Equal(6, (await desk.Page("/")).QuerySelectorAll("section[aria-labelledby=kladder] a[href$='/ret']").Length);
    }
}
