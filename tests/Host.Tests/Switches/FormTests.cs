using BarnetIMidten.Host.Tests.Drafts;

namespace BarnetIMidten.Host.Tests.Switches;

/// <summary>What the forms of versions, kits and planned turns say, without script.</summary>
public sealed class FormTests
{
    private const string Posted = "main form[method=post]";

    [Fact]
    public async Task A_fresh_page_says_of_nothing_that_it_is_wrong_and_a_fault_is_headed_by_what_is_true()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var desk = await Desk.Of(scene, "administrator");
        Assert.DoesNotContain("error-summary-title", await Read(desk.Get("/indsats/skift")), StringComparison.Ordinal);

        const string fault = "/indsats/skift?Input.Base=national-1000-days&Input.EffectiveFrom=";
        var page = await Read(desk.Get(fault));
        Assert.Contains("Der er noget at rette", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Versionen blev ikke sat i kraft", page, StringComparison.Ordinal);
        Assert.Contains("Versionen blev ikke sat i kraft", await Read(desk.Send(await desk.Open(fault, Posted))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_a_kit_is_asked_for()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var desk = await Desk.Of(scene, "administrator");
        var page = await Read(desk.Send(await desk.Open("/indsats/startpakke", Posted)));
        Assert.Contains("Vælg en fil.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Filen er ikke en startpakke", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_file_larger_than_any_form_the_page_says_that_it_is_no_kit()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var desk = await Desk.Of(scene, "administrator");
        var open = await desk.Open("/indsats/startpakke", Posted);
        using var file = new ByteArrayContent(new byte[2 * 1024 * 1024]);
        using var form = new MultipartFormDataContent { { file, "file", "pakke.json" } };
        foreach (var (name, value) in open.Fields)
        {
            form.Add(new StringContent(value), name);
        }

        Assert.Contains("Filen er for stor til at være en startpakke.", await Read(desk.Post(open.Action, form)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_is_not_planned_at_a_time_that_the_clocks_skip()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var desk = await Desk.Of(scene, "administrator");
        var open = await desk.Open("/funktioner/SelfReferral/planlaeg", Posted);
        (string, string)[] said = [("Input.Day", "2027-03-28"), ("Input.Note", "Efter ferien")];
        Assert.Contains("uret stilles frem", await Read(desk.Send(open, [.. said, ("Input.Time", "02:30")])), StringComparison.Ordinal);
        using var planned = await desk.Send(open, [.. said, ("Input.Time", "03:00")]);
        Assert.Equal("/funktioner", planned.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task On_the_page_a_switch_is_not_turned_without_a_why()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var desk = await Desk.Of(scene, "administrator");
        var open = await desk.Open("/funktioner", Posted);
        using var refused = await desk.Send(open);
        Assert.NotNull((await Desk.Read(refused)).QuerySelector("[data-error-summary] a[href='#Input_Note']"));
        using var turned = await desk.Send(open, ("Input.Note", "Efter aftale"));
        Assert.Equal("/funktioner", turned.Headers.Location?.OriginalString);
    }

    private static async Task<string> Read(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return await answer.Content.ReadAsStringAsync();
    }
}
