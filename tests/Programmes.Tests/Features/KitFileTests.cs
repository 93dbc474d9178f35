using System.Security.Cryptography;
using System.Text;
using BarnetIMidten.Programmes.Features;
using BarnetIMidten.Programmes.Features.AddCatalogueEntry;
using BarnetIMidten.Programmes.Features.Kits;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Programmes.Features.RehearseVersion;
using BarnetIMidten.Programmes.Features.RuleDrafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Programmes.Tests.Features;

/// <summary>Kits and days that nobody of us wrote.</summary>
public sealed class KitFileTests
{
    [Fact]
    public async Task The_hash_is_that_of_the_text_as_any_canonicaliser_writes_it()
    {
        const string Danish = "Søvn < 6 timer & \\uro\\ \"nu\" 😀\u00A0æ+'";
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await Adds(house, Danish);

        var text = Text(await house.Administrator.Do(new ExportKit.Query(null)));

        Assert.Contains(Danish.Replace("\\", "\\\\").Replace("\"", "\\\""), text, StringComparison.Ordinal);
        var hash = KitFileHash(text);
        var without = text.Replace($"\"hash\":\"{hash}\",", "", StringComparison.Ordinal);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(without))));
        Assert.Empty((await house.Administrator.Do(new CompareKit.Query(text))).Catalogue);
    }

    [Theory]
    [InlineData("\"lists\":[", "\"lists\":[null,")]
    [InlineData("\"entries\":[", "\"entries\":[null,")]
    [InlineData("\"reasons\":{", "\"reasons\":{\"course.maxWeeks\":null")]
    public async Task A_kit_with_nothing_where_something_stands_cannot_be_read(string from, string to)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await Adds(house, "Flyttet for nylig");
        var text = Text(await house.Administrator.Do(new ExportKit.Query(null)));
        var bare = text.Replace($"\"hash\":\"{KitFileHash(text)}\",", "", StringComparison.Ordinal)
            .Replace(from, to, StringComparison.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bare)));
        var forged = bare.Replace("\"kind\":\"barnet", $"\"hash\":\"{hash}\",\"kind\":\"barnet", StringComparison.Ordinal);

        Assert.Equal("kit=kit.unreadable", await house.Administrator.Refused(new CompareKit.Query(forged)));
        Assert.Equal("kit=kit.unreadable", await house.Administrator.Refused(new ImportKit.Command(forged, A.Day("2026-05-01"), "Prøve.")));
    }

    [Fact]
    public async Task What_is_known_here_as_something_else_is_told_before_it_is_taken_in()
    {
        await using var one = await House.WithMunicipality("ishoej-0-6");
        await using var other = await House.WithMunicipality("ishoej-0-6");
        await Adds(one, "Flyttet for nylig");
        await Adds(other, "Bor midlertidigt");
        var kit = Text(await one.Administrator.Do(new ExportKit.Query(null)));

        Assert.Equal("kit=kit.means-otherwise", await other.Administrator.Refused(new CompareKit.Query(kit)));
        Assert.Equal(
            "kit=kit.means-otherwise",
            await other.Administrator.Refused(new ImportKit.Command(kit, A.Day("2026-05-01"), "Prøve."))
        );
    }

    [Fact]
    public async Task A_word_that_the_receiver_has_too_is_named()
    {
        await using var one = await House.WithMunicipality("ishoej-0-6");
        await using var other = await House.WithMunicipality("ishoej-0-6", code: "0259");
        await Adds(one, "Flyttet for nylig");
        await Adds(other, "flyttet for nylig");
        var kit = Text(await one.Administrator.Do(new ExportKit.Query(null)));

        Assert.Equal("kit=kit.word-taken", await other.Administrator.Refused(new CompareKit.Query(kit)));
    }

    [Theory]
    [InlineData("0001-01-01", false)]
    [InlineData("1899-12-31", false)]
    [InlineData("1900-01-01", true)]
    [InlineData("2100-12-31", true)]
    [InlineData("2101-01-01", false)]
    [InlineData("9999-12-31", false)]
    public async Task A_version_is_in_force_from_a_day_that_can_be_reckoned_with(string day, bool fits)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var kit = Text(await house.Administrator.Do(new ExportKit.Query(null)));
        var body = A.Body("ishoej-0-6", day) with { Name = "Barnet i Midten" };
        var rehearsal = new RehearsalBody(
            body.Base,
            body.EffectiveFrom,
            body.Name,
            null,
            null,
            From: A.Day("2026-01-01"),
            To: A.Day("2026-01-31")
        );

        if (fits)
        {
            await house.Administrator.Do(new MakeRuleDraft.Command(body));
            await house.Administrator.Do(new ImportKit.Command(kit, A.Day(day), "Prøve."));
            return;
        }

        const string Outside = "effectiveFrom=field.outside";
        Assert.Equal(Outside, await house.Administrator.Refused(new PutVersionInForce.Command(body)));
        Assert.Equal(Outside, await house.Administrator.Refused(new MakeRuleDraft.Command(body)));
        Assert.Equal(Outside, await house.Administrator.Refused(new RehearseVersion.Query(rehearsal)));
        Assert.Equal(Outside, await house.Administrator.Refused(new ImportKit.Command(kit, A.Day(day), "Prøve.")));
    }

    private static async Task Adds(House house, string danish) =>
        await house.Administrator.Do(
            new AddCatalogueEntry.Command(
                "riskFactors",
                new AddCatalogueEntry.Body("child", null, new LabelBody(danish, $"{danish} in English"), null)
            )
        );

    private static string KitFileHash(string text) => text.Split("\"hash\":\"")[1][..64];

    private static string Text(byte[] kit) => Encoding.UTF8.GetString(kit);
}
