using System.Text;
using System.Text.Json.Nodes;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features;
using BarnetIMidten.Programmes.Features.AddCatalogueEntry;
using BarnetIMidten.Programmes.Features.ChangeCatalogueEntry;
using BarnetIMidten.Programmes.Features.Kits;
using BarnetIMidten.Programmes.Features.ListVersionRecords;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Programmes.Features.ReadProgramme;
using BarnetIMidten.Programmes.Features.ThrowSwitch;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Programmes.Tests.Features;

public sealed class KitTests
{
    [Fact]
    public async Task A_kit_that_is_taken_in_elsewhere_is_given_again_byte_for_byte()
    {
        await using var ishoej = await House.WithMunicipality("ishoej-0-6");
        var kit = await OwnVariant(ishoej);
        await using var koege = await House.WithMunicipality("tois-2018", code: "0259");

        var put = await koege.Administrator.Do(new ImportKit.Command(Text(kit), A.Day("2026-05-01"), "Som i Ishøj."));

        Assert.Equal(("national-1000-days", "Tidlig hjælp", 30), (put.Key, put.Name, put.Course.MaxWeeks));
        Assert.Equal(Text(kit), Text(await koege.Administrator.Do(new ExportKit.Query(null))));
        var record = (await koege.Administrator.Do(new ListVersionRecords.Query())).Items[^1];
        Assert.Equal(("Som i Ishøj.", "Kim Demo"), (record.Note, record.MadeBy));
        Assert.Equal("Byrådet vil det.", record.Reasons!["course.maxWeeks"]);

        // the same again does nothing to the lists, and gives the same again
        await koege.Administrator.Do(new ImportKit.Command(Text(kit), A.Day("2026-05-02"), "Igen."));
        Assert.Equal(Text(kit), Text(await koege.Administrator.Do(new ExportKit.Query(null))));
    }

    [Fact]
    public async Task Every_base_programme_goes_round_untouched()
    {
        foreach (var from in BaseProgrammes.All)
        {
            await using var here = await House.WithMunicipality(from.Key);
            var kit = await here.Administrator.Do(new ExportKit.Query(null));
            await using var there = await House.WithMunicipality("tois-2018", code: "0259");
            await there.Administrator.Do(new ImportKit.Command(Text(kit), A.Day("2026-05-01"), "Prøve."));

            Assert.Equal(Text(kit), Text(await there.Administrator.Do(new ExportKit.Query(null))));
            Assert.DoesNotContain("own", (await there.Administrator.Do(new ReadProgramme.Query(null))).Source.En, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"maxWeeks\":30", "\"maxWeeks\":31", "kit.changed")]
    [InlineData("Byrådet vil det.", "Byrådet vil det!", "kit.changed")]
    [InlineData("\"format\":1", "\"format\":2", "kit.changed")]
    [InlineData("\"hash\":\"", "\"hash\":\"0", "kit.changed")]
    [InlineData("\"hash\":", "\"hash\":\"x\",\"hash\":", "kit.unreadable")]
    [InlineData("{\"catalogue\"", "[{\"catalogue\"", "kit.unreadable")]
    public async Task A_file_that_was_changed_is_refused_and_nothing_is_done(string from, string to, string code)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var kit = Text(await OwnVariant(house)).Replace(from, to, StringComparison.Ordinal);
        Assert.Contains(to, kit, StringComparison.Ordinal);
        await using var other = await House.WithMunicipality("tois-2018", code: "0259");
        var before = Text(await other.Administrator.Do(new ExportKit.Query(null)));

        Assert.Equal($"kit={code}", await other.Administrator.Refused(new CompareKit.Query(kit)));
        Assert.Equal($"kit={code}", await other.Administrator.Refused(new ImportKit.Command(kit, A.Day("2026-05-01"), "Prøve.")));
        Assert.Equal(before, Text(await other.Administrator.Do(new ExportKit.Query(null))));
    }

    [Theory]
    [InlineData("base", "tois-2019")]
    [InlineData("name", "")]
    public async Task A_kit_that_somebody_made_by_hand_is_held_to_what_any_version_is_held_to(string field, string value)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var kit = KitFile.Read(Text(await OwnVariant(house))).Value;
        var variant = field == "base" ? kit.Variant with { Base = value } : kit.Variant with { Name = new string('x', 201) };
        var forged = Text(KitFile.Write(kit with { Variant = variant }));

        Assert.Equal("kit=kit.unfit", await house.Administrator.Refused(new CompareKit.Query(forged)));
        var contradicting = kit.Variant with { Rules = kit.Variant.Rules with { Course = kit.Variant.Rules.Course with { MaxWeeks = 0 } } };
        Assert.Equal(
            "kit=kit.unfit",
            await house.Administrator.Refused(
                new ImportKit.Command(Text(KitFile.Write(kit with { Variant = contradicting })), A.Day("2026-05-30"), "Prøve.")
            )
        );
        Assert.Equal("kit=kit.unreadable", await house.Administrator.Refused(new CompareKit.Query(null)));
        Assert.Equal("kit=kit.changed", await house.Administrator.Refused(new CompareKit.Query("{}")));
    }

    [Fact]
    public async Task The_difference_is_shown_against_what_is_in_force_and_against_the_national_model()
    {
        await using var ishoej = await House.WithMunicipality("ishoej-0-6");
        var kit = Text(await OwnVariant(ishoej));
        await using var koege = await House.WithMunicipality("ishoej-0-6", code: "0259");

        var shown = await koege.Administrator.Do(new CompareKit.Query(kit));

        var weeks = shown.Rules.Single(r => r.Kit.Contains("30 uger", StringComparison.Ordinal));
        Assert.True(weeks is { DiffersFromInForce: true, DiffersFromNational: true, Reason: "Byrådet vil det." });
        Assert.Contains("40 uger", weeks.National, StringComparison.Ordinal);
        Assert.Contains(shown.Rules, r => r is { DiffersFromInForce: true, DiffersFromNational: false });
        Assert.Equal("Barnet i Midten", shown.InForce);
        Assert.Contains(shown.Catalogue, s => s is { Act: CatalogueAct.Added, Label.Da: "Flyttet for nylig" });
        Assert.Contains(shown.Catalogue, s => s is { Act: CatalogueAct.Retired, Code: "B8" });
        Assert.Equal(shown.Catalogue, shown.CatalogueOfDocuments);
        Assert.Empty((await ishoej.Administrator.Do(new CompareKit.Query(kit))).Catalogue);
    }

    [Fact]
    public async Task A_kit_is_canonical_and_tells_no_day_and_nobodys_name()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var text = Text(await OwnVariant(house));

        Assert.DoesNotContain("Kim Demo", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Udvalget besluttede det.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text, StringComparison.Ordinal);
        var names = JsonNode.Parse(text)!.AsObject().Select(m => m.Key).ToList();
        Assert.Equal(["catalogue", "format", "hash", "kind", "variant"], names);
    }

    [Fact]
    public async Task What_clashes_with_a_switch_or_a_taken_day_is_not_taken_in()
    {
        await using var house = await House.WithMunicipality("tois-2018");
        var tois = Text(await house.Administrator.Do(new ExportKit.Query(null)));
        await using var other = await House.WithMunicipality("ishoej-0-6", code: "0259");
        await other.Administrator.Do(new ThrowSwitch.Command("SelfReferral", new ThrowSwitch.Body(true, null)));

        Assert.Equal(
            "feature.self-referral-support-course",
            await other.Administrator.Refused(new ImportKit.Command(tois, A.Day("2026-06-01"), "Prøve."))
        );
        Assert.Equal("programme.date-taken", await other.Administrator.Refused(new ImportKit.Command(tois, A.Day("2018-01-01"), "Prøve.")));
    }

    [Fact]
    public async Task Only_an_administrator_gives_looks_and_takes()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var kit = Text(await house.Administrator.Do(new ExportKit.Query(null)));

        foreach (var other in new[] { house.Lead, house.Pedagogue, house.Controller, house.Observer })
        {
            Assert.Equal(Refusal.Forbidden.Code, await other.Refused(new ExportKit.Query(null)));
            Assert.Equal(Refusal.Forbidden.Code, await other.Refused(new CompareKit.Query(kit)));
            Assert.Equal(Refusal.Forbidden.Code, await other.Refused(new ImportKit.Command(kit, A.Day("2026-06-01"), "Prøve.")));
        }
    }

    /// <summary>The national model with thirty weeks, a risk factor of its own, one called otherwise, one retired.</summary>
    private static async Task<byte[]> OwnVariant(House house)
    {
        var body = A.Body("national-1000-days", "2026-05-01", """{"course":{"maxWeeks":30}}""") with
        {
            Name = "Tidlig hjælp",
            Reasons = new Dictionary<string, string?> { ["course.maxWeeks"] = "Byrådet vil det." },
        };
        await house.Administrator.Do(new PutVersionInForce.Command(body));
        await house.Administrator.Do(
            new AddCatalogueEntry.Command(
                "riskFactors",
                new AddCatalogueEntry.Body("child", null, new LabelBody("Flyttet for nylig", "Moved lately"), null)
            )
        );
        await house.Administrator.Do(
            new ChangeCatalogueEntry.Command(
                "riskFactors",
                "B3",
                new ChangeCatalogueEntry.Body(new LabelBody("Græder meget", "Cries much"), Order: 1)
            )
        );
        await house.Administrator.Do(
            new ChangeCatalogueEntry.Command("riskFactors", "B8", new ChangeCatalogueEntry.Body(Retired: true, Note: "Bruges ikke."))
        );
        return await house.Administrator.Do(new ExportKit.Query(null));
    }

    private static string Text(byte[] kit) => Encoding.UTF8.GetString(kit);
}
