using System.Net;
using System.Net.Http.Headers;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>The citizen's extract: dates, purposes and actions, and no name of anybody who works here.</summary>
public sealed class UseExtractTests
{
    private static readonly string[] Staff = ["Ali", "Lead", "Kim", "Administrator", "Pedagogue"];

    [Fact]
    public async Task It_tells_of_referral_and_course_the_earliest_first()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (referral, course) = await scene.Accepted();
        await scene.Referral();
        await scene.Pedagogue.Fetch($"/courses/{course}");
        await scene.OtherPedagogue.Fetch($"/courses/{course}");

        var answer = (await scene.Administrator.Fetch($"/referrals/{referral}/use-log")).Expect(HttpStatusCode.OK);

        var items = answer["items"].EnumerateArray().ToList();
        Assert.Equal(
            ["create", "change", "change", "read", "refused"],
            items.Select(i => i.GetProperty("action").GetString()).Where(a => a is not "export")
        );
        Assert.All(
            items,
            i => Assert.Equal(["action", "at", "purpose"], i.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal))
        );
        Assert.Equal("Arbejde med et forløb", items[3].GetProperty("purpose").GetString());
        var again = (await scene.Administrator.Fetch($"/referrals/{referral}/use-log"))["items"];
        Assert.Equal("export", again[items.Count].GetProperty("action").GetString());
        Assert.Equal("404 record.not-found", (await scene.Administrator.Fetch($"/referrals/{course}/use-log")).Said);
    }

    [Fact]
    public async Task It_holds_no_name_or_id_of_staff_whatever_was_stated()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (referral, course) = await scene.Accepted();
        await scene.OtherPedagogue.Post("/break-glass", new { subjectId = course, reason = "Kim er syg i dag" });
        foreach (var purpose in (string[])["Ali bad om det", "for PEDAGOGUE", "kim", "tilsyn"])
        {
            await scene.OtherPedagogue.Call(HttpMethod.Get, $"/courses/{course}", null, ("X-Purpose", purpose));
        }

        await scene.Site.As(Shared.Calling.Role.Pedagogue, "Kim Demo");
        var answer = await scene.Administrator.Fetch($"/referrals/{referral}/use-log");
        var ids = new[] { scene.Lead, scene.Pedagogue, scene.OtherPedagogue, scene.Administrator }.Select(async c =>
            (await c.Fetch("/me"))["userId"].GetString()!
        );
        foreach (var word in (string[])[.. Staff, .. await Task.WhenAll(ids)])
        {
            Assert.DoesNotContain(word, answer.Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Single(answer["items"].EnumerateArray(), i => i.GetProperty("purpose").GetString() == "tilsyn");
    }

    [Fact]
    public async Task As_Word_it_says_the_same()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (referral, _) = await scene.Accepted();
        using var ask = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/referrals/{referral}/use-log");
        ask.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(WordDocument.ContentType));
        using var response = await scene.Administrator.SendAsync(ask, TestContext.Current.CancellationToken);
        Assert.Equal(WordDocument.ContentType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("brugslog-2026-0001.docx", response.Content.Headers.ContentDisposition!.FileName);
        using var document = WordprocessingDocument.Open(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken),
            isEditable: false
        );

        var rows = document
            .MainDocumentPart!.Document.Body!.Descendants<TableRow>()
            .Skip(1)
            .Select(r => r.Descendants<TableCell>().Last().InnerText);

        var items = (await scene.Administrator.Fetch($"/referrals/{referral}/use-log"))["items"].EnumerateArray().SkipLast(1);
        Assert.Equal(items.Select(i => i.GetProperty("purpose").GetString()), rows);
        Assert.Contains("2026-0001", document.MainDocumentPart.Document.Body!.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("Alma", document.MainDocumentPart.Document.Body.InnerText, StringComparison.Ordinal);
    }
}
