using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Edge;

/// <summary>What a page says is true of that page: what was refused, what is narrowed, what can still be done.</summary>
public sealed class PageWordsTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task Who_is_told_that_another_changed_it_keeps_her_words_and_may_save_them()
    {
        var path = $"/henvisninger/{await scene.Referral()}/ret";
        using var desk = await Desk.Of(scene);
        using var other = await Desk.Of(scene);
        var form = await desk.Open(path);
        using var first = await other.Send(await other.Open(path), ("Input.Concern", "Den andens"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var refused = await desk.Send(form, ("Input.Concern", "Mine egne"));
        var again = await Desk.Shown(path, refused);
        Assert.Contains(
            "Det, du selv har skrevet, står her stadig.",
            again.Page.QuerySelector("[data-error-summary]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("Mine egne", again["Input.Concern"]);
        using var saved = await desk.Send(again);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task A_search_is_of_all_referrals_whatever_list_it_was_begun_from()
    {
        var referral = await scene.Referral();
        (await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        var number = (await scene.Lead.Fetch($"/referrals/{referral}"))["number"].GetString()!;
        using var desk = await Desk.Of(scene);

        using var found = await desk.Send(await desk.Open("/henvisninger?status=received", "form[role=search]"), ("Search", number));

        Assert.NotNull((await Desk.Read(found)).QuerySelector($"a[href='/henvisninger/{referral}']"));
    }

    [Fact]
    public async Task A_course_is_found_by_its_number_and_by_words_of_a_name_and_only_by_whose_it_is()
    {
        var course = await scene.Started();
        var number = (await scene.Lead.Fetch($"/courses/{course}"))["number"].GetString()!;
        using var lead = await Desk.Of(scene);
        using var stranger = await Desk.Of(scene, "pedagogue");

        Assert.Equal([$"/forloeb/{course}"], await Found(lead, $" {number} "));
        Assert.Empty(await Found(stranger, number));
        Assert.Empty(await Found(lead, "2019-9999"));
        Assert.Contains($"/forloeb/{course}", await Found(lead, "PROEVE alma"));
        Assert.Empty(await Found(stranger, "Alma Prøve"));
        Assert.Empty(await Found(lead, "Alm"));
        Assert.Empty(await Found(lead, "?!"));
        using var refused = await Search(lead, new string('a', 201));
        Assert.NotNull((await Desk.Read(refused)).QuerySelector("[data-error-summary]"));

        static async Task<HttpResponseMessage> Search(Desk desk, string text) =>
            await desk.Send(await desk.Open("/forloeb?Status=ended", "form[role=search]"), ("Search", text));

        static async Task<IEnumerable<string?>> Found(Desk desk, string text)
        {
            using var answer = await Search(desk, text);
            return (await Desk.Read(answer)).QuerySelectorAll("main tbody th a").Select(a => a.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task A_fold_with_a_field_that_was_refused_stands_open()
    {
        var path = await scene.VisitForm();
        using var desk = await Desk.Of(scene);

        using var refused = await desk.Send(await desk.Open(path), ("Input.DurationMinutes", "75,5"));

        var shown = await Desk.Shown(path, refused);
        Assert.NotNull(shown.Page.QuerySelector("details[open] [name='Input.DurationMinutes'][aria-invalid]"));
        Assert.Null(shown.Page.QuerySelector("details[open] [name='Input.Guidance']"));
    }

    [Theory]
    [InlineData(null, null, "kunne holdes", false)]
    [InlineData("2026-05-04", null, "kan holdes", true)]
    [InlineData("2026-05-04", "declined", "sagde nej tak", false)]
    public async Task A_booster_is_offered_only_while_it_can_be_held_and_the_family_has_not_said_no(
        string? lastVisit,
        string? answer,
        string said,
        bool isOffered
    )
    {
        var course = await scene.Started();
        if (lastVisit is not null)
        {
            (await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit(lastVisit))).Expect(HttpStatusCode.Created);
        }

        (
            await scene.Pedagogue.Post(
                $"/courses/{course}/end",
                new
                {
                    endedOn = "2026-05-06",
                    reason = "completed",
                    note = "",
                }
            )
        ).Expect(HttpStatusCode.OK);
        if (answer is not null)
        {
            var offer = new { offeredOn = "2026-05-20", answer };
            (await scene.Pedagogue.Post($"/courses/{course}/booster-offer", offer)).Expect(HttpStatusCode.Created);
        }

        using var desk = await Desk.Of(scene);
        Assert.Contains(said, (await desk.Page($"/forloeb/{course}")).QuerySelector(".lead-line")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(isOffered, (await desk.Page($"/forloeb/{course}/booster")).QuerySelector("main a.button-primary") is not null);
    }
}
