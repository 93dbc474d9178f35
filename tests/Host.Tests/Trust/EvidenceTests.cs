using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>The evidence page, and what stands behind it.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public async Task It_counts_what_was_opened_handed_out_and_erased_and_names_who_was_here()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var family = new PlantedFamily(1);
        await family.Journey(scene.Lead, scene.PedagogueId);
        await family.End(scene.Lead);
        await scene.OtherPedagogue.Post("/break-glass", new { subjectId = family.Referral, reason = "Vikar for en syg kollega" });
        (await scene.Administrator.Fetch($"/referrals/{family.Referral}/export")).Expect(HttpStatusCode.OK);
        using var desk = await Desk.Of(scene);

        var before = (await scene.Administrator.Fetch("/evidence")).Expect(HttpStatusCode.OK);
        Assert.Equal((1, 1), (before["breakGlass.total"].GetInt32(), before["breakGlass.unseen"].GetInt32()));
        Assert.Equal(1, Assert.Single(before["exports"].EnumerateArray()).GetProperty("times").GetInt32());
        Assert.Equal(0, before["erasures"].GetArrayLength());
        var seen = before["users"].EnumerateArray().Where(u => u.GetProperty("lastSignIn").GetString() is not null);
        Assert.Equal("Hanne Demo", Assert.Single(seen).GetProperty("name").GetString());

        await scene.Administrator.Post($"/referrals/{family.Referral}/erasure", new { reason = "Kommunens regel" });
        await scene.Lead.Post($"/referrals/{family.Referral}/erasure/confirmation", null);
        var after = await scene.Administrator.Fetch("/evidence");
        Assert.Equal((1, 0), (after["erasures"].GetArrayLength(), after["breakGlass.total"].GetInt32()));
    }

    [Fact]
    public async Task A_walk_through_the_chain_tells_where_it_is_broken_and_the_page_remembers_what_was_found()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await scene.Referral();
        var whole = (await scene.Administrator.Post("/audit/verification", null)).Expect(HttpStatusCode.OK);
        Assert.Equal("null", whole["firstBroken"].GetRawText());
        Assert.True((await scene.Administrator.Fetch("/evidence"))["chain.verified"].GetBoolean());
        scene.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("403 caller.not-allowed", (await scene.Pedagogue.Post("/audit/verification", null)).Said);
        Assert.True((await scene.Administrator.Fetch("/evidence"))["chain.verified"].GetBoolean());

        scene.Tamper("UPDATE kernel_audit SET outcome = 'andet' WHERE sequence = 1");

        scene.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, (await scene.Administrator.Post("/audit/verification", null))["firstBroken"].GetInt64());
        Assert.False((await scene.Administrator.Fetch("/evidence"))["chain.verified"].GetBoolean());
    }
}
