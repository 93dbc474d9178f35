using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using BarnetIMidten.Testing;
using DocumentFormat.OpenXml.Packaging;

namespace BarnetIMidten.Host.Tests.Post;

/// <summary>Documents for the records system, as files in a folder each.</summary>
public sealed class JournalTests(JournalTests.Town town) : IClassFixture<JournalTests.Town>
{
    private readonly string directory = town.Directory;
    private readonly Scene scene = town.Scene.InTheNextMinute();

    [Fact]
    public async Task A_document_lies_whole_in_a_folder_of_its_own_with_what_a_records_system_asks_of_it()
    {
        var (referral, course) = await scene.AcceptedWith(null);
        await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-16", "startMeeting"));
        foreach (var kind in (string[])["explanation", "course"])
        {
            // the latest is looked at: two of one instant stand in no order of time
            scene.Site.Clock.Pass(TimeSpan.FromMinutes(1));
            var put = (await scene.Pedagogue.Post($"/referrals/{referral}/journal", new { kind })).Expect(HttpStatusCode.Created);
            var id = put["deliveryId"].GetString()!;
            await scene.Delivery("delivered");

            var number = (await scene.Lead.Fetch($"/referrals/{referral}"))["number"].GetString();
            var folder = Path.Combine(directory, "0183", $"{number}-{kind}-{id}");
            Assert.Equal(
                ["dokument.docx", "metadata.json"],
                Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            );
            var word = await File.ReadAllBytesAsync(Path.Combine(folder, "dokument.docx"), TestContext.Current.CancellationToken);
            var about = await File.ReadAllTextAsync(Path.Combine(folder, "metadata.json"), TestContext.Current.CancellationToken);
            var told = JsonSerializer.Deserialize<JsonElement>(about);
            Assert.Equal("27.24.00", told.GetProperty("kle").GetString());
            Assert.Equal("G01", told.GetProperty("facet").GetString());
            Assert.Equal(number, told.GetProperty("caseNumber").GetString());
            Assert.Equal("2026-05-21", told.GetProperty("documentDate").GetString());
            Assert.Equal("0183", told.GetProperty("municipality").GetString());
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(word)), told.GetProperty("file").GetProperty("sha256").GetString());
            Assert.DoesNotContain("Alma", about, StringComparison.Ordinal);
            using var bytes = new MemoryStream(word);
            using var document = WordprocessingDocument.Open(bytes, isEditable: false);
            Assert.Contains("Alma", document.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Directory.GetDirectories(Path.Combine(directory, "0183")), d => Path.GetFileName(d).StartsWith('.'));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_tried_again_and_half_a_document_is_never_seen()
    {
        town.Clear();
        await File.WriteAllTextAsync(directory, "a file where the folder should be", TestContext.Current.CancellationToken);
        var (referral, _) = await scene.AcceptedWith(null);
        var put = await scene.Lead.Post($"/referrals/{referral}/journal", new { kind = "explanation" });
        await scene.Delivery("waiting", "delivery.fault.journal-directory");

        File.Delete(directory);
        // one that was killed half-way left this
        var half = Directory.CreateDirectory(Path.Combine(directory, "0183", $".{put["deliveryId"].GetString()}")).FullName;
        await File.WriteAllTextAsync(Path.Combine(half, "dokument.docx"), "half", TestContext.Current.CancellationToken);
        await scene.Later(TimeSpan.FromMinutes(2));
        await scene.Delivery("delivered");
        Assert.False(Directory.Exists(half));
        var whole = Assert.Single(Directory.GetDirectories(Path.Combine(directory, "0183")));
        Assert.Equal(2, Directory.GetFiles(whole).Length);
    }

    [Fact]
    public async Task A_document_is_in_Danish_whoever_puts_it_and_none_lies_twice_unless_it_was_given_up()
    {
        var place = Path.Combine(Directory.CreateTempSubdirectory("bim-journal-").FullName, "journal");
        await using var own = await Scene.Of("ishoej-0-6", "2018-01-01", $"Journal:Directory={place}");
        var (referral, _) = await own.AcceptedWith(null);
        await File.WriteAllTextAsync(place, "a file where the folder should be", TestContext.Current.CancellationToken);
        var first = await Put("da");
        await own.Delivery("waiting", "delivery.fault.journal-directory");
        Assert.Equal("409 journal.there-already", (await Put("da")).Said);
        await own.Administrator.Post($"/deliveries/{first["deliveryId"].GetString()}/drop", null);
        File.Delete(place);
        own.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("201", (await Put("en")).Said);
        await own.Delivery("delivered");
        var folder = Assert.Single(Directory.GetDirectories(Path.Combine(place, "0183")));
        var about = await File.ReadAllTextAsync(Path.Combine(folder, "metadata.json"), TestContext.Current.CancellationToken);
        Assert.Equal("da", JsonSerializer.Deserialize<JsonElement>(about).GetProperty("language").GetString());
        Assert.Contains("Forklaring til familien", about, StringComparison.Ordinal);
        using var document = WordprocessingDocument.Open(Path.Combine(folder, "dokument.docx"), isEditable: false);
        Assert.Contains("Reglerne", document.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        Assert.Equal("409 journal.there-already", (await Put("da")).Said);
        Directory.Delete(Path.GetDirectoryName(place)!, recursive: true);

        Task<Answer> Put(string language) =>
            own.Lead.Post($"/referrals/{referral}/journal", new { kind = "explanation" }, ("Accept-Language", language));
    }

    [Fact]
    public async Task Without_a_folder_nothing_is_handed_over_nor_an_explanation_before_its_decision_or_an_account_without_a_course()
    {
        await using var off = await Scene.Of("ishoej-0-6");
        var mine = await off.Referral();
        Assert.Equal("409 journal.off", (await off.Lead.Post($"/referrals/{mine}/journal", new { kind = "explanation" })).Said);
        var referral = await scene.Referral();
        foreach (var kind in (string[])["explanation", "course"])
        {
            Assert.Equal("409 journal.nothing-yet", (await scene.Lead.Post($"/referrals/{referral}/journal", new { kind })).Said);
        }

        Assert.Equal(["kind"], (await scene.Lead.Post($"/referrals/{referral}/journal", new { })).Fields);
    }

    /// <summary>One municipality and one folder for all of them.</summary>
    public sealed class Town : IAsyncLifetime
    {
        public Scene Scene { get; private set; } = null!;

        public string Directory { get; } = Path.Combine(Path.GetTempPath(), $"bim-journal-{Guid.CreateVersion7():N}");

        /// <summary>The folder goes, and all that lies there.</summary>
        public void Clear()
        {
            if (System.IO.Directory.Exists(Directory))
            {
                System.IO.Directory.Delete(Directory, recursive: true);
            }

            File.Delete(Directory);
        }

        public async ValueTask InitializeAsync() =>
            Scene = await Scene.Of("ishoej-0-6", "2018-01-01", $"Journal:Directory={Directory}", "Journal:Facet=G01");

        public async ValueTask DisposeAsync()
        {
            await Scene.DisposeAsync();
            Clear();
        }
    }
}
