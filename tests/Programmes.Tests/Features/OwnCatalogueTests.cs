using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features;
using BarnetIMidten.Programmes.Features.AddCatalogueEntry;
using BarnetIMidten.Programmes.Features.ChangeCatalogueEntry;
using BarnetIMidten.Programmes.Features.ListCatalogueChanges;
using BarnetIMidten.Programmes.Features.ReadCatalogue;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Programmes.Tests.Features;

/// <summary>A catalogue that goes from one municipality to another, as the starter kit takes it.</summary>
public sealed class OwnCatalogueTests
{
    [Fact]
    public async Task It_is_put_in_elsewhere_once_beside_what_is_there_and_known_again_by_where_it_was_first_given()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await using var other = await House.WithMunicipality("national-1000-days", code: "0259");
        await house.Administrator.Do(Adding("techniques", "Billedplan", group: "home"));
        await house.Administrator.Do(Adding("channels", "Åben rådgivning", under: "direct"));
        await house.Administrator.Do(
            new ChangeCatalogueEntry.Command("techniques", "T4", new(new LabelBody("Faste rammer", "A steady frame")))
        );
        await house.Administrator.Do(new ChangeCatalogueEntry.Command("channels", "straxen", new(Retired: true, Note: "Lukket.")));
        await other.Administrator.Do(Adding("techniques", "Gulvtid", group: "child"));
        var taken = await Taken(house);

        await PutIn(other, taken);
        var rows = await Rows(other);
        await PutIn(other, taken);

        Assert.Equal(rows, await Rows(other));
        var there = await other.Lead.Do(new ReadCatalogue.Query(null));
        Assert.Equal(["Billedplan X2", "Gulvtid X1"], there.Techniques.Where(t => t.Source == "own").Select(t => $"{t.Label.Da} {t.Code}"));
        Assert.Equal("Faste rammer", there.Techniques.Single(t => t.Code == "T4").Label.Da);
        Assert.True(there.Channels.Single(c => c.Code == "straxen").Retired);
        Assert.Equal("direct", there.Channels.Single(c => c.Source == "own").Under);
    }

    [Fact]
    public async Task In_a_municipality_that_has_touched_nothing_it_is_the_same_when_it_is_taken_on()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await using var other = await House.WithMunicipality("ishoej-0-6", code: "0259");
        await house.Administrator.Do(Adding("riskFactors", "Bor midlertidigt", group: "parents"));
        await house.Administrator.Do(new ChangeCatalogueEntry.Command("riskFactors", "X1", new(Order: 1)));
        var taken = await Taken(house);

        await PutIn(other, taken);

        Assert.Equal(Json(taken), Json(await Taken(other)));
    }

    private static AddCatalogueEntry.Command Adding(string kind, string words, string? group = null, string? under = null) =>
        new(kind, new AddCatalogueEntry.Body(group, under, new LabelBody(words, $"{words} in English"), null));

    private static async Task<OwnCatalogue> Taken(House house)
    {
        OwnCatalogue? taken = null;
        await house.Administrator.In(async services =>
        {
            taken = await services.GetRequiredService<CatalogueBook>().Own();
            return null;
        });
        return taken!;
    }

    private static async Task PutIn(House house, OwnCatalogue taken) =>
        Assert.Null(
            await house.Administrator.In(async services =>
                (await services.GetRequiredService<CatalogueBook>().PutIn(taken, "Fra Ishøj.", CancellationToken.None)).Refusal
            )
        );

    private static async Task<int> Rows(House house) => (await house.Administrator.Do(new ListCatalogueChanges.Query())).Total;

    private static string Json(OwnCatalogue taken) => System.Text.Json.JsonSerializer.Serialize(taken, Shared.Text.KeptJson.Options);
}
