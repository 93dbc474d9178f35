using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Host.Tests.Henvisning;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Katalog;

/// <summary>The catalogue's pages without script, and every form that offers its words.</summary>
public sealed class PageTests
{
    private const string Names = "form:has([name='Input.Label.Da'])";
    private const string Retiring = "form[action$='handler=Retire']";

    [Fact]
    public async Task An_administrator_adds_renames_moves_and_retires_and_everybody_reads()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var desk = await Desk.Of(scene, "administrator");

        using var added = await desk.Send(
            await desk.Open("/indsats/katalog/channels/ny", Names),
            ("Input.Label.Da", "Åben rådgivning"),
            ("Input.Label.En", "Open counselling"),
            ("Input.Under", "direct")
        );
        Assert.Equal("/indsats/katalog?liste=channels#liste", added.Headers.Location!.OriginalString);
        using var named = await desk.Send(await desk.Open("/indsats/katalog/channels/straxen", Names), ("Input.Label.Da", "Familiehuset"));
        Assert.Equal(HttpStatusCode.Redirect, named.StatusCode);

        using var list = await desk.Get("/indsats/katalog?liste=channels");
        var shown = await list.Content.ReadAsStringAsync();
        Assert.Contains("Åben rådgivning", shown, StringComparison.Ordinal);
        Assert.Contains("Oprindeligt: StraXen", shown, StringComparison.Ordinal);
        Assert.Contains("Tælles under: Familien selv", shown, StringComparison.Ordinal);

        using var pedagogue = await Desk.Of(scene, "pedagogue");
        using var read = await pedagogue.Get("/indsats/katalog?liste=channels");
        Assert.DoesNotContain("/indsats/katalog/channels/straxen", await read.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var denied = await pedagogue.Get("/indsats/katalog/channels/straxen");
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        using var unknown = await desk.Get("/indsats/katalog?liste=numre");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task To_retire_takes_a_reason_which_stands_in_the_history()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var desk = await Desk.Of(scene, "administrator");
        var path = "/indsats/katalog/channels/straxen";

        using var unsaid = await desk.Send(await desk.Open(path, Retiring));
        Assert.Contains("href=\"#Retire_Note\"", await unsaid.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var said = await desk.Send(await desk.Open(path, Retiring), ("Retire.Note", "Huset er lukket."));
        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);

        using var entry = await desk.Get(path);
        Assert.Contains("Huset er lukket.", await entry.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_guide_offers_own_channels_and_professions_and_no_retired_ones()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var channel = await scene.Administrator.Adds("channels", "Åben rådgivning", under: "direct");
        var profession = await scene.Administrator.Adds("professions", "Småbørnskonsulent", under: "psychologist");
        await scene.Administrator.Retires("channels", "straxen");
        await scene.Administrator.Retires("professions", "physiotherapist");
        using var guide = await Guide.Of(scene);

        var wayIn = await guide.Walked(2);
        Assert.Contains("Åben rådgivning", wayIn.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("StraXen", wayIn.Page.Body!.TextContent, StringComparison.Ordinal);
        var around = await guide.On(
            wayIn,
            ("Input.Referrer.Role", "daycareStaff"),
            ("Input.Channel", channel),
            ("Input.Daycare.Kind", "institution")
        );
        var kinds = around.Fields.Where(f => f.Name.EndsWith("].Kind", StringComparison.Ordinal)).Select(f => f.Value).ToList();
        Assert.Contains(profession, kinds);
        Assert.DoesNotContain("physiotherapist", kinds);
        var place = kinds.IndexOf(profession);
        var summary = await guide.On(
            around,
            ($"Input.OtherProfessionals[{place}].Part", "involve"),
            ($"Input.OtherProfessionals[{place}].Name", "Ida Test")
        );
        Assert.Contains("Åben rådgivning", summary.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Småbørnskonsulent Ida Test", summary.Page.Body!.TextContent, StringComparison.Ordinal);
        using var sent = await guide.SendIt(summary);
        using var found = await guide.Desk.Get(sent.Headers.Location!.OriginalString);
        var page = await found.Content.ReadAsStringAsync();
        Assert.Contains("Åben rådgivning", page, StringComparison.Ordinal);
        Assert.Contains("Småbørnskonsulent", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_a_screening_keeps_each_tick_with_its_factor_though_the_list_was_put_in_another_order()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        using var desk = await Desk.Of(scene);
        var path = $"/henvisninger/{referral}/screening";
        var form = await desk.Open(path);
        var row = Row(form, "IB2");
        using var kept = await desk.Send(form, ($"{row}.Seen", "true"), ($"{row}.Observation", "Peger"), ("__Draft", "keep"));

        (await scene.Administrator.Put("/programme/catalogue/riskFactors/IB2", new JsonObject { ["order"] = 1 })).Expect(HttpStatusCode.OK);
        var anew = await desk.Open(path);

        Assert.Equal("Peger", anew[$"{Row(anew, "IB2")}.Observation"]);
        Assert.Equal("true", anew[$"{Row(anew, "IB2")}.Seen"]);
        Assert.Null(anew[$"{Row(anew, "IB1")}.Seen"]);
        Assert.NotEqual(row, Row(anew, "IB2"));
    }

    private static string Row(OpenForm form, string code) =>
        form.Fields.First(f => f.Name.EndsWith("].Code", StringComparison.Ordinal) && f.Value == code).Name[..^".Code".Length];
}
