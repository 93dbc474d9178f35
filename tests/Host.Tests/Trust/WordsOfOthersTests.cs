using System.Net;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>What others wrote of a family, in places that are not its own, is gone or hidden after its erasure.</summary>
public sealed class WordsOfOthersTests
{
    private const string Name = "Zebulonsen";

    [Fact]
    public async Task What_was_said_to_an_earlier_request_goes_with_the_case()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await Closed(scene, Name);
        await Ask(scene, referral);
        await scene.Lead.Post($"/referrals/{referral}/erasure/refusal", new { reason = $"Familien {Name} klager" });
        var asLead = await scene.Lead.Fetch("/erasures");
        Assert.Contains(Name, asLead.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, (await scene.Administrator.Fetch("/erasures")).Text, StringComparison.Ordinal);
        var told = (await scene.Administrator.Fetch($"/referrals/{referral}/export")).Expect(HttpStatusCode.OK).Text;
        Assert.Contains("Kommunens regel", told, StringComparison.Ordinal);
        Assert.Contains($"Familien {Name} klager", told, StringComparison.Ordinal);
        await Ask(scene, referral);

        (await scene.Lead.Post($"/referrals/{referral}/erasure/confirmation", null)).Expect(HttpStatusCode.NoContent);

        var after = await scene.Lead.Fetch("/erasures");
        Assert.DoesNotContain(Name, after.Text, StringComparison.Ordinal);
        Assert.Equal(["confirmed", "refused"], after["items"].EnumerateArray().Select(e => e.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task The_reason_for_opening_anothers_case_stays_hidden_from_an_administrator()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (gone, other) = (await Closed(scene, Name), await scene.Referral());
        await scene.OtherPedagogue.Post("/break-glass", new { subjectId = other, reason = $"Søster til {Name} skal ses nu" });
        Assert.DoesNotContain(Name, (await scene.Administrator.Fetch("/break-glass")).Text, StringComparison.Ordinal);
        await Ask(scene, gone);

        (await scene.Lead.Post($"/referrals/{gone}/erasure/confirmation", null)).Expect(HttpStatusCode.NoContent);

        Assert.DoesNotContain(Name, (await scene.Administrator.Fetch("/break-glass")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, (await scene.Lead.Fetch("/break-glass")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looks_alone_do_not_make_the_write_ahead_log_grow()
    {
        const int Looks = 1_000;
        const long MostBytes = 8 << 20;
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        for (var i = 0; i < Looks; i++)
        {
            (await scene.Lead.Fetch($"/referrals/{referral}")).Expect(HttpStatusCode.OK);
        }

        var log = new FileInfo(Path.Combine(scene.Site.Folder, "0183.db-wal"));
        Assert.True(log.Length < MostBytes, $"{log.Length} bytes after {Looks} looks");
    }

    private static async Task<string> Closed(Scene scene, string lastName)
    {
        var referral = (await scene.Lead.Post("/referrals", A.Referral(lastName: lastName))).Expect(HttpStatusCode.Created).Id;
        await scene.Lead.Post($"/referrals/{referral}/withdraw", new { reason = "Flyttet" });
        return referral;
    }

    private static async Task Ask(Scene scene, string referral) =>
        (await (await scene.Site.As(Role.Administrator)).Post($"/referrals/{referral}/erasure", new { reason = "Kommunens regel" })).Expect(
            HttpStatusCode.Accepted
        );
}
