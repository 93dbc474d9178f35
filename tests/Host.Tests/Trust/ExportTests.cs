using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Testing;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>Everything on a family, from every room.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task Every_word_that_was_written_of_a_family_stands_in_its_export_and_none_of_anothers()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await scene.Administrator.Post("/programme/versions", PlantedFamily.OtherRules);
        var (family, other) = (new PlantedFamily(1), new PlantedFamily(2));
        await family.Journey(scene.Lead, scene.PedagogueId);
        await other.Journey(scene.Lead, scene.PedagogueId);
        await family.End(scene.Lead);
        var export = (await scene.Administrator.Fetch($"/referrals/{family.Referral}/export")).Expect(HttpStatusCode.OK);
        // the purpose that a caller stated, and what she searched for, stand in the log of use
        var lacking = family.Words.Where(w => !export.Text.Contains(w, StringComparison.Ordinal)).ToList();
        Assert.True(lacking.Count <= 1, string.Join(", ", lacking));
        Assert.DoesNotContain($"{PlantedFamily.Canary}2", export.Text, StringComparison.Ordinal);
        Assert.Equal(["referral", "screening", "course", "evaluation"], export["parts"].EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonValueKind.String, export["number"].ValueKind);
    }

    [Fact]
    public async Task Only_an_administrator_gets_it_and_it_stands_in_the_log_as_an_export()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        foreach (var role in (Role[])[Role.Lead, Role.Pedagogue, Role.Controller, Role.Observer])
        {
            var http = await scene.Site.As(role);
            Assert.Equal("403 caller.not-allowed", (await http.Fetch($"/referrals/{referral}/export")).Said);
        }

        (await scene.Administrator.Fetch($"/referrals/{referral}/export")).Expect(HttpStatusCode.OK);
        using var file = new SqliteConnection($"Data Source={Path.Combine(scene.Site.Folder, "0183.db")};Pooling=False");
        file.Open();
        using var rows = file.CreateCommand();
        rows.CommandText =
            "SELECT group_concat(action || ' ' || role) FROM (SELECT * FROM kernel_audit WHERE purpose = 'purpose.case-export' ORDER BY sequence)";
        Assert.Equal("Refused Lead,Refused Pedagogue,Refused Controller,Refused Observer,Export Administrator", rows.ExecuteScalar());
        Assert.Equal("404 record.not-found", (await scene.Administrator.Fetch($"/referrals/{Guid.CreateVersion7():N}/export")).Said);
    }

    [Fact]
    public async Task A_protected_address_stands_in_it_unmasked()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var body = A.Referral().With("guardians[0].address", "Skjulvej 1").With("guardians[0].protected", true);
        var referral = (await scene.Lead.Post("/referrals", body)).Expect(HttpStatusCode.Created).Id;
        Assert.DoesNotContain("Skjulvej", (await scene.Lead.Fetch($"/referrals/{referral}")).Text, StringComparison.Ordinal);
        var export = await scene.Administrator.Fetch($"/referrals/{referral}/export");
        Assert.Contains("Skjulvej 1", export.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_Word_it_holds_every_word_that_was_written_of_the_family()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await scene.Administrator.Post("/programme/versions", PlantedFamily.OtherRules);
        var family = new PlantedFamily(1);
        await family.Journey(scene.Lead, scene.PedagogueId);
        using var ask = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/referrals/{family.Referral}/export");
        ask.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(WordDocument.ContentType));
        using var response = await scene.Administrator.SendAsync(ask, TestContext.Current.CancellationToken);
        using var document = WordprocessingDocument.Open(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken),
            isEditable: false
        );
        var written = document.MainDocumentPart!.Document!.Body!.InnerText;
        // what was stated to the log alone stands in the extract of it
        Assert.True(family.Words.Count(w => !written.Contains(w, StringComparison.Ordinal)) <= 1, written);
    }
}
