using System.Net;
using System.Text;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task That_others_were_told_apart_from_it_is_forgotten_with_it_also_by_one_who_is_called_otherwise_since()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var gone = await Closed(scene, Name);
        var renamed = await Twin(scene);
        await Twin(scene);
        (await scene.Lead.Put($"/referrals/{renamed}", A.Referral(lastName: "Efraimsen"))).Expect(HttpStatusCode.OK);
        Assert.Equal(2, People(scene).Count(said => said.Contains(gone, StringComparison.Ordinal)));
        await Ask(scene, gone);

        (await scene.Lead.Post($"/referrals/{gone}/erasure/confirmation", null)).Expect(HttpStatusCode.NoContent);

        Assert.Equal(2, People(scene).Count);
        Assert.DoesNotContain(People(scene), said => said.Contains(gone, StringComparison.Ordinal));
        Assert.Single(People(scene), said => said.Contains(renamed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Damaged_notes_of_one_who_was_told_apart_from_it_keep_it_from_nothing()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var gone = await Closed(scene, Name);
        var twin = await Twin(scene);
        scene.Tamper($"UPDATE referral_referral SET notes = zeroblob(length(notes)) WHERE id = '{Tampering.Stored(twin)}'");
        Assert.Equal("500 seal.broken", (await scene.Lead.Fetch($"/referrals/{twin}")).Said);
        await Ask(scene, gone);

        (await scene.Lead.Post($"/referrals/{gone}/erasure/confirmation", null)).Expect(HttpStatusCode.NoContent);

        Assert.DoesNotContain(gone, Assert.Single(People(scene)), StringComparison.Ordinal);
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

    /// <summary>Another child of the same name and day, as staff says.</summary>
    private static async Task<string> Twin(Scene scene) =>
        (await scene.Lead.Post("/referrals", A.Referral(lastName: Name).With("confirmedDistinct", true))).Expect(HttpStatusCode.Created).Id;

    /// <summary>What lies sealed of the people of each referral.</summary>
    private static List<string> People(Scene scene)
    {
        var store = scene.Site.Services.GetRequiredService<Municipalities>().Open(Testing.House.Code(scene.Site.Code));
        using var connection = store.OpenForReading();
        using var select = connection.Sql("SELECT id, people FROM referral_referral");
        using var rows = select.ExecuteReader();
        var said = new List<string>();
        while (rows.Read())
        {
            var row = EntityId.Text(rows.GetGuid(0));
            said.Add(Encoding.UTF8.GetString(store.Vault.Open((byte[])rows.GetValue(1), "referral_referral", "people", row)));
        }

        return said;
    }

    private static async Task Ask(Scene scene, string referral) =>
        (await (await scene.Site.As(Role.Administrator)).Post($"/referrals/{referral}/erasure", new { reason = "Kommunens regel" })).Expect(
            HttpStatusCode.Accepted
        );
}
