using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Economy;

/// <summary>Under a programme that opens no course (K1–K5), whoever decides is not spoken to of courses.</summary>
public sealed class PlaceWordsTests
{
    [Fact]
    public async Task Who_decides_on_a_place_is_spoken_to_of_a_place()
    {
        await using var town = await Granting.Of();
        var referral = await town.Scene.Referral();
        using var desk = await Desk.Of(town.Scene);

        var before = await Said(desk, $"/henvisninger/{referral}/afgoerelse");
        Assert.Contains("Tilbyd fleksibel plads", before, StringComparison.Ordinal);
        Assert.Contains("En plads kan tilbydes, når familien er screenet", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Tilbyd forløb", before, StringComparison.Ordinal);

        (await town.Lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        Assert.Contains("Reglen peger på en fleksibel plads", await Said(desk, $"/henvisninger/{referral}"), StringComparison.Ordinal);

        (await town.Lead.Post($"/referrals/{referral}/decision", A.Decision(town.Scene.PedagogueId))).Expect(HttpStatusCode.Created);
        Assert.Contains("Familien er tilbudt en fleksibel plads.", await Said(desk, $"/henvisninger/{referral}"), StringComparison.Ordinal);
    }

    private static async Task<string> Said(Desk desk, string path) => (await desk.Page(path)).QuerySelector("main")!.TextContent;
}
