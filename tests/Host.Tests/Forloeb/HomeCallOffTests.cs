using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Forloeb;

/// <summary>The form by which a home's visits are moved or cancelled, as a browser without script sends it. Today is Thursday 21 May 2026.</summary>
public sealed class HomeCallOffTests(Scene scene) : IClassFixture<Scene>
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    public async Task Who_leaves_a_child_out_moves_the_other_unless_that_one_was_changed_since_she_saw_it(int leftOut, bool otherWasChanged)
    {
        var (alma, bo) = await scene.Twins();
        using var desk = await Desk.Of(scene);
        var form = await desk.Open($"/forloeb/{alma.Course}/hjemmet/aflys-eller-flyt", "main form[method=post]");
        var inForm = new[] { alma, bo }.OrderBy(c => form["Input.Visits[0].CourseId"] != c.Course).ToArray();
        var (left, moved) = (inForm[leftOut], inForm[1 - leftOut]);
        var changed = otherWasChanged ? moved : left;
        (await scene.Pedagogue.Post($"/courses/{changed.Course}/visits", A.Visit("2026-04-13"))).Expect(HttpStatusCode.Created);

        using var sent = await desk.Send(
            form,
            ($"Input.Visits[{leftOut}].Included", "false"),
            ("Input.What", "move"),
            ("Input.AskedBy", "family"),
            ("Input.PlannedFor", "2026-06-01")
        );

        Assert.Equal(otherWasChanged ? HttpStatusCode.OK : HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal("2026-05-18", await PlannedFor(left));
        Assert.Equal(otherWasChanged ? "2026-05-18" : "2026-06-01", await PlannedFor(moved));
    }

    [Fact]
    public async Task A_visit_whose_window_has_not_opened_is_not_offered_as_missed_and_a_move_needs_a_window_whatever_comes_next()
    {
        var (alma, _) = await scene.Twins();
        using var desk = await Desk.Of(scene);
        var path = $"/forloeb/{alma.Course}/besoeg/{alma.Visit}/aflys-eller-flyt?hvad=noShow";
        var open = await desk.Open(path, "main form[method=post]");
        Assert.Equal("noShow", open["Input.What"]);

        using var unsaid = await desk.Send(open, ("Input.What", "move"), ("Input.AskedBy", "family"), ("Input.Next", "later"));
        var again = await Desk.Shown(path, unsaid, "main form[method=post]");
        Assert.NotNull(again.Page.QuerySelector(".form-error [name='Input.PlannedFor']"));

        using var moved = await desk.Send(again, ("Input.PlannedFor", "2026-05-22"));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        var unopened = await desk.Open(path, "main form[method=post]");
        Assert.Equal("move", unopened["Input.What"]);
        Assert.Null(unopened.Page.QuerySelector("[name='Input.What'][value=noShow]"));
        using var visit = await desk.Get($"/forloeb/{alma.Course}/besoeg/{alma.Visit}");
        var links = (await Desk.Shown(path, visit))
            .Page.QuerySelectorAll("a[href*='hvad=']")
            .Select(a => a.GetAttribute("href")!.Split('=')[^1]);
        Assert.Equal(["cancel"], links);
    }

    private async Task<string?> PlannedFor(Child child) =>
        (await scene.Lead.Fetch($"/courses/{child.Course}/visits/{child.Visit}"))["plannedFor"].GetString();
}
