using System.Net;
using BarnetIMidten.Host.Tests.CaseFile;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>What made an erased case does not make it again: not the same request, and not the next import of the same file.</summary>
public sealed class NeverAgainTests
{
    private static readonly object Why = new { reason = "Kommunens regel" };

    [Fact]
    public async Task A_request_that_is_sent_again_after_the_erasure_is_refused_and_one_that_is_another_is_not()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var body = A.Referral(lastName: "Prøve Gentaget");
        var made = (await scene.Lead.Post("/referrals", body, Key("en"))).Expect(HttpStatusCode.Created).Id;
        await Erase(scene, made);

        foreach (var time in (string[])["at once", "after the memory of keys"])
        {
            Assert.Equal(time + ": 409 idempotency.erased", $"{time}: {(await scene.Lead.Post("/referrals", body, Key("en"))).Said}");
            Assert.Equal(0, (await scene.Lead.Fetch("/referrals"))["total"].GetInt32());
            scene.Site.Clock.Pass(TimeSpan.FromHours(49));
            await scene.Lead.Post($"/referrals/{Guid.CreateVersion7():N}/withdraw", Why, Key(time));
        }

        // a family that comes again is taken in: by another key, by another user, or without one
        Assert.Equal("201", (await scene.Lead.Post("/referrals", body, Key("to"))).Said);
        Assert.Equal("201", (await scene.Pedagogue.Post("/referrals", A.Referral(lastName: "Prøve Anden"), Key("en"))).Said);
    }

    [Fact]
    public async Task An_answer_to_another_that_held_something_of_the_case_is_not_given_again_nor_done_again()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        Assert.Equal("200", (await scene.Lead.Post($"/referrals/{referral}/withdraw", new { reason = "Flyttet" }, Key("w"))).Said);
        await Erase(scene, referral);
        Assert.Equal(
            "409 idempotency.erased",
            (await scene.Lead.Post($"/referrals/{referral}/withdraw", new { reason = "Flyttet" }, Key("w"))).Said
        );
    }

    [Fact]
    public async Task The_next_import_of_the_same_file_leaves_an_erased_case_out_and_says_how_many()
    {
        await using var scene = await History.Ishoej();
        History.AssertCounts(await History.Import(scene, History.Whole), rows: 66, imported: 66, present: 0);
        // the newest courses are still under way
        foreach (var referral in (await scene.Lead.Fetch("/referrals?pageSize=200"))["items"].EnumerateArray().TakeLast(2).ToList())
        {
            await Erase(scene, referral.GetProperty("id").GetString()!);
        }

        foreach (var query in (string[])["?dryRun=true", ""])
        {
            var again = await History.Import(scene, History.Whole, query);
            History.AssertCounts(again, rows: 66, imported: 0, present: 66);
            Assert.Equal(2, again["erasedSince"].GetInt32());
        }

        Assert.Equal(64, (await scene.Lead.Fetch("/referrals"))["total"].GetInt32());
    }

    private static (string, string) Key(string key) => ("Idempotency-Key", key);

    private static async Task Erase(Scene scene, string referral)
    {
        (await scene.Administrator.Post($"/referrals/{referral}/erasure", Why)).Expect(HttpStatusCode.Accepted);
        (await scene.Lead.Post($"/referrals/{referral}/erasure/confirmation", null)).Expect(HttpStatusCode.NoContent);
    }
}
