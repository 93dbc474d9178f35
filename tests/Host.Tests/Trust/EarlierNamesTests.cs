using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>What was written of a family before it was put right is gone with its case too.</summary>
public sealed class EarlierNamesTests
{
    [Fact]
    public async Task What_a_family_was_called_before_it_was_put_right_goes_with_the_case_and_is_shown_nowhere()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var wrong = Family("Vrangina Fejlby", "140523-4001", "Skaev Fejlby", "87654321");
        var referral = (await scene.Lead.Post("/referrals", wrong)).Expect(HttpStatusCode.Created).Id;
        var right = Family("Alma Prøve", "140523-4002", "Bo Prøve", "12345678");
        var changed = (await scene.Lead.Put($"/referrals/{referral}", right)).Expect(HttpStatusCode.OK).Text;
        string[] before = ["Vrangina", "140523-4001", "Skaev", "87654321"];
        foreach (var word in before)
        {
            await ErasureTests.SaveList(scene, word, word);
            (await scene.Lead.Post("/referrals/search", new { q = word })).Expect(HttpStatusCode.OK);
        }

        await ErasureTests.SaveList(scene, "andres", "Ingen");
        var exported = (await scene.Administrator.Fetch($"/referrals/{referral}/export")).Expect(HttpStatusCode.OK).Text;
        Assert.All(before, word => Assert.DoesNotContain(word, changed + exported, StringComparison.Ordinal));
        await scene.Lead.Post($"/referrals/{referral}/withdraw", new { reason = "Flyttet" });

        await scene.Administrator.Post($"/referrals/{referral}/erasure", new { reason = "Kommunens regel" });
        Assert.Equal("204", (await scene.Lead.Post($"/referrals/{referral}/erasure/confirmation", null)).Said);

        Assert.Equal(1L, ErasureTests.Count(scene, "desk_saved_list"));
        Assert.Equal(
            0L,
            ErasureTests.Count(scene, "kernel_audit a JOIN kernel_audit_key k ON k.sequence = a.sequence WHERE a.criterion IS NOT NULL")
        );
    }

    private static JsonObject Family(string child, string cpr, string guardian, string phone)
    {
        var body = A.Referral(firstName: child.Split(' ')[0], lastName: child.Split(' ')[1]);
        body["child"]!["cpr"] = cpr;
        (body["guardians"]![0]!["name"], body["guardians"]![0]!["phone"]) = (guardian, phone);
        body["guardians"]![0]!["consentGivenOn"] = null;
        return body;
    }
}
