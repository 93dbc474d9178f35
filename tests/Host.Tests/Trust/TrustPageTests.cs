using System.Net;
using System.Text.RegularExpressions;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>Break-glass and the log of use on the pages, as a browser without script goes through them.</summary>
public sealed partial class TrustPageTests(Scene scene) : IClassFixture<Scene>
{
    private const string Form = "main form[method=post]:not([action])";
    private const string Why = "Mette er syg, og jeg tager besøget i dag.";

    [Fact]
    public async Task A_case_is_opened_by_its_courses_number_the_lead_is_told_and_takes_note()
    {
        var (referral, course) = await scene.Accepted();
        var number = (await scene.Lead.Fetch($"/courses/{course}"))["number"].GetString()!;
        using var pedagogue = await Desk.Of(scene, "pedagogue");
        using var lead = await Desk.Of(scene);

        var opened = await pedagogue.Send(await pedagogue.Open("/noedadgang", Form), Ask("course", number));
        Assert.Equal("/noedadgang", opened.Headers.Location!.ToString());
        foreach (var page in (string[])["/noedadgang", "/"])
        {
            Assert.NotNull((await pedagogue.Page(page)).QuerySelector($"main a[href='/henvisninger/{referral}']"));
        }

        Assert.Equal(HttpStatusCode.OK, (await pedagogue.Get($"/henvisninger/{referral}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await pedagogue.Get($"/forloeb/{course}")).StatusCode);

        var told = await lead.Open("/", "#noedadgange ~ ul form, section:has(#noedadgange) form");
        Assert.Contains(Why, told.Page.Body!.TextContent, StringComparison.Ordinal);
        var section = told.Page.QuerySelector("section:has(#noedadgange)")!;
        Assert.Contains("Arbejde med et forløb", section.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Send(told)).StatusCode);
        Assert.Null((await lead.Page("/")).QuerySelector("#noedadgange"));
        Assert.Contains("Set af Hanne Demo", (await lead.Page("/noedadgange")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("referral", "2031-0001", Why, "Der er ingen sag med det nummer.")]
    [InlineData("referral", "Alma Prøve", Why, "Der er ingen sag med det nummer.")]
    [InlineData("course", "2031-0001", Why, "Der er ingen sag med det nummer.")]
    [InlineData("course", "2031-0001", "for kort", "Skriv mindst 10 tegn")]
    [InlineData("", "2031-0001", Why, "Skal udfyldes.")]
    [InlineData("referral", "", Why, "Skal udfyldes.")]
    public async Task What_cannot_be_opened_is_said_at_its_field_and_what_was_written_stays(
        string kind,
        string number,
        string reason,
        string said
    )
    {
        using var pedagogue = await Desk.Of(scene, "pedagogue");
        var refused = await pedagogue.Send(await pedagogue.Open("/noedadgang", Form), Ask(kind, number, reason));
        var shown = await Desk.Shown("/noedadgang", refused, Form);
        var summary = shown.Page.QuerySelector("main [role=alert]")!;
        Assert.Contains(said, summary.TextContent, StringComparison.Ordinal);
        Assert.All(summary.QuerySelectorAll("a"), a => Assert.NotNull(shown.Page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Equal((number, reason), (shown["Input.Number"], shown["Input.Reason"]));
    }

    [Fact]
    public async Task What_is_not_hers_and_what_does_not_exist_offer_the_same_way_in()
    {
        var (referral, _) = await scene.Accepted();
        using var pedagogue = await Desk.Of(scene, "pedagogue");
        var (one, other) = (
            await pedagogue.Page($"/henvisninger/{referral}"),
            await pedagogue.Page($"/henvisninger/{Guid.CreateVersion7():N}")
        );
        Assert.NotNull(one.QuerySelector("main a[href='/noedadgang']"));
        Assert.Equal(one.QuerySelector("main")!.InnerHtml, other.QuerySelector("main")!.InnerHtml);
        using var lead = await Desk.Of(scene);
        Assert.Null((await lead.Page($"/henvisninger/{Guid.CreateVersion7():N}")).QuerySelector("main a[href='/noedadgang']"));
    }

    [Fact]
    public async Task The_administrator_narrows_the_log_and_hands_out_an_extract()
    {
        var (referral, _) = await scene.Accepted();
        var number = (await scene.Lead.Fetch($"/referrals/{referral}"))["number"].GetString()!;
        using var administrator = await Desk.Of(scene, "administrator");

        var log = await administrator.Page($"/brugslog?number={number}&action=change");
        Assert.All(log.QuerySelectorAll("tbody tr"), row => Assert.Contains(number, row.TextContent, StringComparison.Ordinal));
        Assert.Equal(2, log.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("Alma", log.Body!.TextContent, StringComparison.Ordinal);

        var found = await administrator.Send(await administrator.Open("/brugslog/udtraek", Form), ("Input.Number", number));
        var extract = found.Headers.Location!.ToString();
        Assert.Equal($"/brugslog/udtraek/{referral}", extract);
        Assert.DoesNotContain("Hanne", (await administrator.Page(extract)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var word = await administrator.Get($"{extract}?handler=Word");
        Assert.Equal(WordDocument.ContentType, word.Content.Headers.ContentType!.MediaType);
        var json = await administrator.Get($"{extract}?handler=Json");
        Assert.Equal($"brugslog-{number}.json", json.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains(
            "\"items\":[{\"at\":",
            await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_chains_head_is_handed_out_as_the_command_line_takes_it()
    {
        using var administrator = await Desk.Of(scene, "administrator");
        var file = await administrator.Get("/brugslog/kaede?handler=Head");
        Assert.Matches(Head(), await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("attachment", file.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    private static (string Name, string Value)[] Ask(string kind, string number, string reason = Why) =>
        [("Input.Kind", kind), ("Input.Number", number), ("Input.Reason", reason)];

    [GeneratedRegex("^[0-9]+:[0-9a-f]{64}\n$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Head();
}
