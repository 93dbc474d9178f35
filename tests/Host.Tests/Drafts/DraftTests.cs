using System.Net;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Drafts;

/// <summary>What is written in a long form is never lost, and is shown to nobody else.</summary>
public sealed class DraftTests
{
    private const string Handover = "Input.Handover";
    private static readonly (string, string) Press = ("__Draft", "keep");
    private static readonly (string, string) Pause = ("__Draft", "pause");

    [Fact]
    public async Task A_form_that_is_refused_is_kept_and_stands_in_another_window_too()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var hanne = await Desk.Of(scene);
        var form = await hanne.Open(await scene.VisitForm());
        Assert.Null(form.Note);

        using var refused = await hanne.Send(form, (Handover, "Alma sov godt"), ("Input.Kind", ""), ("Input.DurationMinutes", "mange"));

        var again = await Desk.Shown(form.Path, refused);
        Assert.NotNull(again.Page.QuerySelector("[data-error-summary]"));
        Assert.Equal("Alma sov godt", again[Handover]);
        Assert.Contains("Gemt som kladde kl. 13.00", again.Page.QuerySelector("[data-draft-line]")!.TextContent, StringComparison.Ordinal);

        var elsewhere = await hanne.Open(form.Path);
        Assert.Equal("Din kladde fra kl. 13.00 er hentet.", elsewhere.Note);
        Assert.Equal("Alma sov godt", elsewhere[Handover]);
        Assert.Equal("mange", elsewhere.Form.QuerySelector("[name='Input.DurationMinutes']")!.GetAttribute("value"));
        Assert.Null(elsewhere["Input.Kind"]);
        Assert.Null(elsewhere.Page.QuerySelector("[data-error-summary], .form-error"));
    }

    [Fact]
    public async Task Of_a_case_that_is_hers_no_more_the_front_page_says_the_form_alone()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var hanne = await Desk.Of(scene, "pedagogue");
        var users = (await scene.Administrator.Fetch("/users"))["items"].EnumerateArray();
        var me = users.Single(u => u.GetProperty("signInName").GetString() == hanne.Name).GetProperty("id").GetString();
        var course = await scene.Started();
        (await scene.Lead.Post($"/courses/{course}/reassign", new { pedagogueId = me, on = "2026-03-17" })).Expect(HttpStatusCode.OK);
        var form = await hanne.Open($"/forloeb/{course}/besoeg/nyt");
        (await hanne.Send(form, (Handover, "Sov godt"), Press)).Dispose();
        Assert.Contains("Alma", await Begun(), StringComparison.Ordinal);

        var other = new { pedagogueId = scene.PedagogueId, on = "2026-03-18" };
        (await scene.Lead.Post($"/courses/{course}/reassign", other)).Expect(HttpStatusCode.OK);
        Assert.DoesNotContain("Alma", await Begun(), StringComparison.Ordinal);

        async Task<string> Begun() => (await hanne.Page("/")).QuerySelector("section[aria-labelledby=kladder]")!.TextContent;
    }

    [Fact]
    public async Task A_form_that_is_done_leaves_no_draft()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var hanne = await Desk.Of(scene);
        var form = await hanne.Open(await scene.VisitForm());
        (await hanne.Send(form, (Handover, "Alma sov godt"), Press)).Dispose();
        var fetched = await hanne.Open(form.Path);
        Assert.Equal("Alma sov godt", fetched[Handover]);

        using var done = await hanne.Send(fetched);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(0L, scene.Drafts());
        Assert.Null((await hanne.Open(form.Path)).Note);
    }

    [Fact]
    public async Task Without_script_a_button_keeps_it_and_a_button_throws_it_away()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var hanne = await Desk.Of(scene);
        var form = await hanne.Open(await scene.VisitForm());
        using var kept = await hanne.Send(form, (Handover, "Alma sov godt"), Press);
        Assert.Equal(form.Path, kept.Headers.Location!.ToString());

        using var discarded = await hanne.Send(await hanne.Open(form.Path, "form[data-draft-discard]"), ("__Draft", "discard"));
        Assert.Equal(form.Path, discarded.Headers.Location!.ToString());
        Assert.Null((await hanne.Open(form.Path)).Note);
    }

    [Fact]
    public async Task The_script_is_told_when_it_was_kept_and_that_another_window_has_the_pen()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var hanne = await Desk.Of(scene);
        var path = await scene.VisitForm();
        var (first, second) = (await hanne.Open(path), await hanne.Open(path));

        using var kept = await hanne.Send(first, (Handover, "et"), Pause);
        Assert.Equal("Kladden er gemt kl. 13.00. Intet går tabt.", await Desk.Text(kept, HttpStatusCode.OK));
        scene.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        using var elsewhere = await hanne.Send(second, (Handover, "to"), Pause);
        Assert.StartsWith(
            "En anden kladde af formularen er gemt kl. 13.00, måske i et andet vindue.",
            await Desk.Text(elsewhere, HttpStatusCode.Conflict),
            StringComparison.Ordinal
        );
        Assert.Equal("et", (await hanne.Open(path))[Handover]);

        (await hanne.Send(second, (Handover, "to"), Press)).Dispose();
        Assert.Equal("to", (await hanne.Open(path))[Handover]);
    }

    [Fact]
    public async Task Another_user_of_the_same_case_sees_nothing_of_it()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var hanne = await Desk.Of(scene);
        using var other = await Desk.Of(scene);
        var form = await hanne.Open(await scene.VisitForm());
        (await hanne.Send(form, (Handover, "Alma sov godt"), Press)).Dispose();

        var theirs = await other.Open(form.Path);

        Assert.Null(theirs.Note);
        Assert.Equal("", theirs[Handover]);
    }

    [Fact]
    public async Task A_draft_of_a_visit_that_was_held_does_not_stand_in_the_form_of_one_that_was_cancelled()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var hanne = await Desk.Of(scene);
        var form = await hanne.Open(await scene.VisitForm());
        (await hanne.Send(form, (Handover, "Alma sov godt"), Press)).Dispose();

        Assert.Null((await hanne.Open($"{form.Path}?status=cancelled")).Note);
        Assert.Equal("cancelled", (await hanne.Open($"{form.Path}?status=cancelled"))["Input.Status"]);
    }

    [Fact]
    public async Task The_day_of_a_visit_stays_the_day_when_the_draft_is_fetched_later()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var hanne = await Desk.Of(scene);
        var form = await hanne.Open(await scene.VisitForm());
        Assert.Equal("2026-05-21", form["Input.HeldOn"]);
        (await hanne.Send(form, (Handover, "Alma sov godt"), Press)).Dispose();
        scene.Site.Clock.Pass(TimeSpan.FromDays(3));
        await hanne.SignIn();

        var later = await hanne.Open(form.Path);

        Assert.Equal(("other", "2026-05-21"), (later["Input.HeldOn"], later["Input.OnDay"]));
    }

    [Fact]
    public async Task A_case_that_was_changed_meanwhile_says_so_and_can_still_be_saved()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var hanne = await Desk.Of(scene);
        var referral = await scene.Referral();
        var form = await hanne.Open($"/henvisninger/{referral}/ret");
        (await hanne.Send(form, ("Input.Concern", "Sover uroligt"), Press)).Dispose();
        Assert.Empty((await hanne.Open(form.Path)).Page.QuerySelectorAll(".draft-note .due"));
        using var other = await Desk.Of(scene);
        (await other.Send(await other.Open(form.Path), ("Input.Concern", "Noget andet"))).Dispose();

        var fetched = await hanne.Open(form.Path);

        Assert.Single(fetched.Page.QuerySelectorAll(".draft-note .due"));
        using var saved = await hanne.Send(fetched);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Sover uroligt", (await scene.Lead.Fetch($"/referrals/{referral}"))["concern"].GetString());
    }

    [Theory]
    [InlineData("/henvisninger/ny?kladde=0123456789abcdef0123456789abcdef", "Input.Child.LastName")]
    [InlineData("/henvisninger/{referral}/ret", "Input.Concern")]
    [InlineData("/henvisninger/{referral}/screening", "Input.ProtectiveFactors")]
    [InlineData("/henvisninger/{referral}/afgoerelse", "Input.Reason")]
    [InlineData("/henvisninger/{referral}", "Notification.Ground")]
    [InlineData("/forloeb/{course}/maal", "Input.Text")]
    [InlineData("/forloeb/{course}/forlaengelse", "Input.Reason")]
    [InlineData("/forloeb/{course}/afslut", "Input.Note")]
    [InlineData("/forloeb/{course}/pause", "Input.Reason")]
    public async Task Every_longer_form_keeps_its_words(string path, string field)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var hanne = await Desk.Of(scene);
        path = path.Contains("{course}", StringComparison.Ordinal)
            ? path.Replace("{course}", await scene.Started(), StringComparison.Ordinal)
            : path.Replace("{referral}", await scene.Referral(), StringComparison.Ordinal);
        var form = await hanne.Open(path);
        using var kept = await hanne.Send(form, (field, "Første linje\r\nog en til"), Press);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.StartsWith(path, kept.Headers.Location!.ToString(), StringComparison.Ordinal);

        var fetched = await hanne.Open(path);

        Assert.NotNull(fetched.Note);
        Assert.Equal("Første linje\nog en til", fetched[field]!.ReplaceLineEndings("\n").TrimStart('\n'));
        Assert.Equal(Without(form, field), Without(fetched, field));
    }

    [Fact]
    public async Task A_draft_outlives_the_server()
    {
        using var product = new Product();
        var first = product.Start("--urls http://127.0.0.1:0 --Demo=true", "Development");
        await first.Greeting();
        using var hanne = new Desk(first.Address, "lead@0183.demo", new Telephones(TimeProvider.System));
        await hanne.SignIn("barnet-i-midten");
        using var begun = await hanne.Get("/henvisninger/ny");
        var form = await hanne.Follow(begun);
        (await hanne.Send(form, ("Input.Child.FirstName", "Alma"), Press)).Dispose();
        first.Kill();

        var second = product.Start("--urls http://127.0.0.1:0 --Demo=true", "Development");
        await second.Greeting();
        using var again = hanne.At(second.Address);

        Assert.Equal("Alma", (await again.Open(form.Path))["Input.Child.FirstName"]);
    }

    [Fact]
    public void No_form_with_a_password_keeps_a_draft()
    {
        var pages = Host
            .House.Rooms.SelectMany(room => room.GetTypes())
            .Where(t => t.IsDefined(typeof(KeepsDraftAttribute), inherit: false))
            .ToList();
        Assert.True(pages.Count >= 9, "The pages are not found");
        Assert.Empty(
            from page in pages
            from property in page.GetProperties().Concat(page.GetProperties().SelectMany(p => p.PropertyType.GetProperties()))
            where property.Name.Contains("Password", StringComparison.OrdinalIgnoreCase)
            select $"{page.Name}.{property.Name}"
        );
    }

    /// <summary>All that stands in a form but one field and what is new each time.</summary>
    private static IEnumerable<(string, string)> Without(OpenForm form, string field) =>
        form.Fields.Where(f => f.Name != field && !f.Name.StartsWith("__", StringComparison.Ordinal)).Order();
}
