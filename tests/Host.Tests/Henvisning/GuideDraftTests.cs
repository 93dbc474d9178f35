using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Henvisning;

/// <summary>A referral that is half written lies among the drafts, one for each child.</summary>
public sealed class GuideDraftTests
{
    [Fact]
    public async Task It_is_taken_up_from_the_front_page_at_the_step_where_it_was_left()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);
        var wayIn = await mette.Walked(2);
        Assert.Null(wayIn.Note);

        using var front = await mette.Desk.Get("/");
        var link = (await Desk.Shown("/", front, "form"))
            .Page.QuerySelectorAll("a")
            .Single(a => a.TextContent == "Ny henvisning: Alma")
            .GetAttribute("href")!;
        var taken = await mette.Desk.Open(link);

        Assert.NotNull(taken.Note);
        Assert.NotNull(taken.Page.QuerySelector("[name='Input.ReceivedOn']"));
        Assert.EndsWith("&trin=vej-ind", taken.Action, StringComparison.Ordinal);
        Assert.Equal("Bo Prøve", (await mette.To(taken, "foraeldre"))["Input.Guardians[0].Name"]);
    }

    [Fact]
    public async Task Two_windows_are_two_children()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);
        var (first, second) = (await mette.New(), await mette.New());

        first = await mette.On(first, Guide.Required[0]);
        second = await mette.On(
            second,
            ("Input.Child.BirthDate", "2024-01-02"),
            ("Input.Child.FirstName", "Villads"),
            ("Input.Child.LastName", "Anden")
        );
        first = await mette.On(first, ("Input.Guardians[0].Name", "Almas mor"));
        second = await mette.On(second, ("Input.Guardians[0].Name", "Villads' far"));

        Assert.Equal("Almas mor", (await mette.To(first, "foraeldre"))["Input.Guardians[0].Name"]);
        Assert.Equal("Villads", (await mette.To(second, "barnet"))["Input.Child.FirstName"]);
        Assert.Equal(["Alma", "Villads"], (await mette.New()).Page.QuerySelectorAll(".box a").Select(a => a.TextContent.Trim()).Order());
    }

    [Fact]
    public async Task A_step_whose_session_has_run_out_waits_behind_the_sign_in_with_all_the_others()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);
        var parents = await mette.Walked(1);
        scene.Site.Clock.Pass(TimeSpan.FromMinutes(61));

        using var lost = await mette.Desk.Send(parents, ("Input.Guardians[0].Name", "Bo Prøve"), ("Input.At", "vej-ind"));
        Assert.StartsWith("/log-ind?retur=", lost.Headers.Location!.ToString(), StringComparison.Ordinal);
        await mette.Desk.SignIn();

        var back = await mette.Desk.Open(
            System.Web.HttpUtility.ParseQueryString(lost.Headers.Location!.ToString().Split('?')[1])["retur"]!
        );
        Assert.EndsWith("&trin=vej-ind", back.Action, StringComparison.Ordinal);
        var child = await mette.To(back, "barnet");
        Assert.Equal("Alma", child["Input.Child.FirstName"]);
        Assert.Equal("Bo Prøve", (await mette.On(child))["Input.Guardians[0].Name"]);
    }

    [Fact]
    public async Task A_step_that_is_refused_is_kept_as_it_was_written()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);
        var parents = await mette.On(
            await mette.Walked(1),
            ("Input.Guardians[0].Phone", "12345678"),
            ("Input.Guardians[0].ConsentGivenOn", "i går")
        );
        Assert.Equal(2, Guide.Wrong(parents).Count);

        var again = await mette.Desk.Open(parents.Path);

        Assert.Equal("12345678", again["Input.Guardians[0].Phone"]);
        Assert.Equal("i går", again.Form.QuerySelector("[name='Input.Guardians[0].ConsentGivenOn']")!.GetAttribute("value"));
        Assert.Empty(Guide.Wrong(again));
    }

    [Fact]
    public async Task A_last_step_that_is_pressed_twice_sends_it_once()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);
        var summary = await mette.Walked(4);
        (await mette.SendIt(summary)).Dispose();

        using var again = await mette.SendIt(summary);

        Assert.Equal("/henvisninger", again.Headers.Location!.ToString());
        Assert.Equal(1, (await scene.Lead.Fetch("/referrals"))["total"].GetInt32());
        Assert.Equal(0L, scene.Drafts());
    }

    [Fact]
    public async Task What_is_thrown_away_is_begun_anew()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);
        var wayIn = await mette.Walked(2);
        var taken = await mette.Desk.Open(wayIn.Path.Split("&trin")[0], "form[data-draft-discard]");

        using var discarded = await mette.Desk.Send(taken, ("__Draft", "discard"));

        Assert.Equal("", (await mette.Desk.Follow(discarded))["Input.Child.FirstName"]);
        Assert.Equal(HttpStatusCode.Redirect, discarded.StatusCode);
    }
}
