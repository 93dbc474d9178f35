using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Forloeb;

/// <summary>What is written where visits are called off, or written in for a whole home, is kept, also when others have done the rest meanwhile. Without script.</summary>
public sealed class PlanDraftTests(Scene scene) : IClassFixture<Scene>
{
    private const string Why = "Input.Why";
    private static readonly (string, string) Press = ("__Draft", "keep");
    private static readonly (string, string) Discard = ("__Draft", "discard");

    [Fact]
    public async Task Why_a_visit_is_called_off_is_kept_until_it_is_done()
    {
        var (alma, _) = await scene.Twins();
        using var desk = await Desk.Of(scene);
        var path = $"/forloeb/{alma.Course}/besoeg/{alma.Visit}/aflys-eller-flyt";
        using var kept = await desk.Send(await desk.Open($"{path}?hvad=cancel"), ("Input.AskedBy", "family"), (Why, "Feber"), Press);
        Assert.Equal(path, kept.Headers.Location!.ToString());
        var front = await desk.Page("/");
        Assert.StartsWith(
            "Aflysning eller flytning: Alma",
            front.QuerySelector($"main a[href='{path}']")!.TextContent,
            StringComparison.Ordinal
        );

        var again = await desk.Open(path);
        Assert.NotNull(again.Note);
        Assert.Equal(("Feber", "cancel", "family"), (again[Why], again["Input.What"], again["Input.AskedBy"]));
        using var done = await desk.Send(again, ("Input.Next", "later"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Null((await desk.Page("/")).QuerySelector($"main a[href='{path}']"));
    }

    [Fact]
    public async Task Why_a_visit_was_to_be_called_off_can_be_read_and_thrown_away_though_it_is_held()
    {
        var (alma, _) = await scene.Twins();
        using var desk = await Desk.Of(scene);
        var path = $"/forloeb/{alma.Course}/besoeg/{alma.Visit}/aflys-eller-flyt";
        using var kept = await desk.Send(await desk.Open(path), (Why, "Feber"), Press);
        await Hold(alma);
        Assert.Equal("Feber", (await desk.Open(path))[Why]);
        await ThrowsAway(desk, path);
    }

    [Theory]
    [InlineData("hjemmet/aflys-eller-flyt", Why)]
    [InlineData("hjemmet", "Input.Guidance")]
    [InlineData("hjemmet", "Input.Visits[1].Guidance")]
    public async Task A_homes_draft_opens_when_all_its_visits_are_written_in_by_others_and_says_so_when_it_is_sent(
        string page,
        string field
    )
    {
        var (alma, bo) = await scene.Twins();
        using var desk = await Desk.Of(scene);
        var path = $"/forloeb/{alma.Course}/{page}";
        using var kept = await desk.Send(await desk.Open(path), (field, "Hele familien har feber"), Press);
        await Hold(alma, bo);

        var opened = await desk.Open(path);
        Assert.NotNull(opened.Note);
        Assert.Equal("Hele familien har feber", opened[field]);
        using var refused = await desk.Send(opened, ("Input.AskedBy", "family"), ("Input.PlannedFor", "2026-06-01"));
        var shown = await Desk.Shown(path, refused);
        Assert.NotNull(shown.Page.QuerySelector("[data-error-summary]"));
        Assert.Equal("Hele familien har feber", shown[field]);
        await ThrowsAway(desk, path);
    }

    [Fact]
    public async Task A_homes_draft_keeps_who_was_meant_though_a_sibling_was_written_in_meanwhile()
    {
        var (alma, bo) = await scene.Twins();
        using var desk = await Desk.Of(scene);
        var path = $"/forloeb/{bo.Course}/hjemmet/aflys-eller-flyt";
        var form = await desk.Open(path);
        var almas = form["Input.Visits[0].CourseId"] == alma.Course ? 0 : 1;
        using var kept = await desk.Send(form, ($"Input.Visits[{almas}].Included", "false"), (Why, "Bo har feber"), Press);
        await Hold(alma);

        var opened = await desk.Open(path);
        Assert.Equal("Bo har feber", opened[Why]);
        Assert.Equal((bo.Course, "true"), (opened["Input.Visits[0].CourseId"], opened["Input.Visits[0].Included"]));
        Assert.Null(opened["Input.Visits[1].CourseId"]);
    }

    private async Task Hold(params Child[] children) =>
        (await scene.Pedagogue.Post($"/courses/{children[0].Course}/home/visits", Siblings.Held(children))).Expect(HttpStatusCode.OK);

    private static async Task ThrowsAway(Desk desk, string path)
    {
        using var discarded = await desk.Send(await desk.Open(path, "form[data-draft-discard]"), Discard);
        using var after = await desk.Get(path);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }
}
