using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Post;

/// <summary>The pages of what leaves the house, as a browser without script goes through them.</summary>
public sealed class PostPagesTests : IAsyncLifetime
{
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"bim-journal-{Guid.CreateVersion7():N}");
    private Scene scene = null!;

    public async ValueTask InitializeAsync() =>
        scene = await Scene.Of(
            "ishoej-0-6",
            "2018-01-01",
            $"Journal:Directory={directory}",
            "Webhooks:PrivateAddresses=true",
            "Mail:Server=127.0.0.1",
            "Mail:Port=1",
            "Mail:Security=None",
            "Mail:From=barnet@ishoej.example.dk",
            "PublicAddress=https://barnet.eksempel.dk"
        );

    public async ValueTask DisposeAsync()
    {
        await scene.DisposeAsync();
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task Only_what_a_case_has_is_offered_to_the_journal_and_that_it_was_put_is_said()
    {
        using var lead = await Desk.Of(scene);
        var waits = await Page(lead, $"/henvisninger/{await scene.Referral()}/journal");
        Assert.Empty(waits.QuerySelectorAll("main [name='Input.Kind']"));
        var (referral, _) = await scene.Accepted();
        var form = await lead.Open($"/henvisninger/{referral}/journal", "main form[method=post]");
        Assert.Equal(["explanation", "course"], form.Page.QuerySelectorAll("[name='Input.Kind']").Select(i => i.GetAttribute("value")));
        using var put = await lead.Send(form, ("Input.Kind", "explanation"));
        var after = await Page(lead, put.Headers.Location!.ToString());
        Assert.Contains("Lagt i journalen", after.QuerySelector(".saved[role=status]")!.TextContent, StringComparison.Ordinal);
        using var again = await lead.Send(form, ("Input.Kind", "explanation"));
        Assert.Contains(
            "allerede lagt i journalen",
            await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Deliveries_are_found_by_their_webhook_and_what_is_no_choice_narrows_nothing()
    {
        var (one, other) = (await Register("et.localhost"), await Register("andet.localhost"));
        foreach (var webhook in (string[])[one, other, other])
        {
            (await scene.Administrator.Post($"/webhooks/{webhook}/ping", null)).Expect(HttpStatusCode.Created);
        }

        Assert.Equal(2, (await scene.Administrator.Fetch($"/deliveries?webhook={other}"))["total"].GetInt32());
        Assert.Equal(["webhook"], (await scene.Administrator.Fetch("/deliveries?webhook=noget")).Fields);
        using var administrator = await Desk.Of(scene, "administrator");
        var link = (await Page(administrator, $"/leverancer/webhooks/{one}")).QuerySelector("main a[href^='/leverancer?']")!;
        var narrowed = await Page(administrator, link.GetAttribute("href")!);
        Assert.Contains("et.localhost", Assert.Single(narrowed.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        var all = await Page(administrator, "/leverancer?State=noget&Webhook=noget");
        Assert.Equal(3, all.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["Alle", "Alle", "Alle"], all.QuerySelectorAll("select option[value='']").Select(o => o.TextContent));
        Assert.NotNull(all.QuerySelector("a[href='/tilsyn']"));
        var delivery = await Page(administrator, all.QuerySelector("tbody th a")!.GetAttribute("href")!);
        Assert.NotNull(delivery.QuerySelector("details form[action*='Drop']"));
    }

    [Fact]
    public async Task A_webhook_that_is_saved_or_paused_says_so_and_its_secret_is_shown_whole()
    {
        using var administrator = await Desk.Of(scene, "administrator");
        using var made = await administrator.Send(
            await administrator.Open("/leverancer/webhooks/ny", "main form[method=post]"),
            ("Input.Name", "Fagsystemet"),
            ("Input.Url", "https://fag.localhost/besked"),
            ("Input.Events", "course.ended")
        );
        var shown = await new HtmlParser().ParseDocumentAsync(await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("whsec_", shown.QuerySelector("code.path")!.TextContent, StringComparison.Ordinal);
        var page = shown.QuerySelector("main .acts a")!.GetAttribute("href")!;
        foreach (var form in (string[])["main form[method=post]", "main form[action*='Pause']"])
        {
            using var saved = await administrator.Send(await administrator.Open(page, form));
            Assert.Equal(
                "Gemt",
                (await Page(administrator, saved.Headers.Location!.ToString())).QuerySelector(".saved[role=status]")!.TextContent.Trim()
            );
        }
    }

    [Fact]
    public async Task Post_that_is_held_is_said_where_an_administrator_looks_and_is_let_go_from_there()
    {
        var hook = await Register("et.localhost");
        (await scene.Administrator.Post($"/webhooks/{hook}/ping", null)).Expect(HttpStatusCode.Created);
        using var administrator = await Desk.Of(scene, "administrator");
        Assert.NotNull((await Page(administrator, "/leverancer/tilbageholdt")).QuerySelector("main .empty"));
        await scene.Site.Do("0183", new HoldPost.Command("Maskinen klones"));
        foreach (var page in (string[])["/", "/leverancer", "/drift"])
        {
            Assert.NotNull((await Page(administrator, page)).QuerySelector("main a[href='/leverancer/tilbageholdt']"));
        }

        var form = await administrator.Open("/leverancer/tilbageholdt", "main form[method=post]");
        Assert.Equal("Maskinen klones", form.Page.QuerySelector("main .written")!.TextContent);
        Assert.Equal(
            ["et.localhost 1 0"],
            form.Page.QuerySelectorAll("main tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent)))
        );
        Assert.Contains(
            form.Page.QuerySelectorAll("main [name='Input.Except']").Select(i => i.ParentElement!.TextContent),
            said => said.Contains("et.localhost", StringComparison.Ordinal)
        );
        using var wrong = await administrator.Send(form, ("Input.InDoubt", "giveUp"));
        var again = await new HtmlParser().ParseDocumentAsync(await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(again.QuerySelector("main [role=alert]"));
        using var released = await administrator.Send(form, ("Input.InDoubt", "giveUp"), ("Input.Reason", "Klonen er slettet"));
        var list = await Page(administrator, released.Headers.Location!.ToString());
        Assert.Contains("frigivet", list.QuerySelector(".saved[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(list.QuerySelector("main a[href='/leverancer/tilbageholdt']"));
    }

    [Fact]
    public async Task A_new_secret_is_shown_whole_and_the_former_is_ended_from_the_page()
    {
        using var administrator = await Desk.Of(scene, "administrator");
        var page = $"/leverancer/webhooks/{await Register("et.localhost")}";
        using var rotated = await administrator.Send(
            await administrator.Open($"{page}/noegle", "main form[method=post]"),
            ("Input.FormerHours", "168")
        );
        var shown = await new HtmlParser().ParseDocumentAsync(
            await rotated.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.StartsWith("whsec_", shown.QuerySelector("code.path")!.TextContent, StringComparison.Ordinal);
        using var ended = await administrator.Send(await administrator.Open(page, "main form[action*='EndFormer']"));
        var after = await Page(administrator, ended.Headers.Location!.ToString());
        Assert.Null(after.QuerySelector("main form[action*='EndFormer']"));
        Assert.DoesNotContain("whsec_", after.Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("bo@example.dk", true)]
    public async Task A_second_mail_is_promised_only_where_somebody_can_be_mailed(string? email, bool isPromised)
    {
        var (_, course) = await scene.AcceptedWith(email);
        using var lead = await Desk.Of(scene);
        var text = (await Page(lead, $"/forloeb/{course}/foraeldrenes-svar")).QuerySelector("main")!.TextContent;
        Assert.Equal(isPromised, text.Contains("får de én mail til", StringComparison.Ordinal));
    }

    private async Task<string> Register(string host) => (
            await scene.Administrator.Post(
                "/webhooks",
                new
                {
                    name = host,
                    url = $"https://{host}/besked",
                    events = new[] { "course.ended" },
                }
            )
        ).Expect(HttpStatusCode.Created).Id;

    private static async Task<IHtmlDocument> Page(Desk desk, string path)
    {
        using var answer = await desk.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
