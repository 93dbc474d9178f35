using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Henvisning;

/// <summary>A child that has an open referral already: said where the child is written, to each as much as she may know.</summary>
public sealed class DuplicateTests
{
    private static readonly (string, string) Confirmed = ("Input.ConfirmedDistinct", "true");

    [Fact]
    public async Task A_lead_is_shown_the_open_referral_and_one_who_may_not_see_it_learns_no_more_than_the_refusal_says()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var open = (await scene.Pedagogue.Post("/referrals", A.Referral())).Expect(HttpStatusCode.Created);
        using var lead = await Guide.Of(scene, "lead");
        using var pedagogue = await Guide.Of(scene);

        var seen = await lead.On(await lead.New(), Guide.Required[0]);
        Assert.Equal("barnet", Guide.StepOf(seen));
        Assert.Equal($"/henvisninger/{open.Id}", seen.Page.QuerySelector(".panel.stop a")!.GetAttribute("href"));
        Assert.Contains(open["number"].GetString()!, seen.Page.QuerySelector(".panel.stop")!.TextContent, StringComparison.Ordinal);

        var hidden = await pedagogue.On(await pedagogue.New(), Guide.Required[0]);
        Assert.Equal("#Input_ConfirmedDistinct", hidden.Page.QuerySelector("[data-error-summary] a")!.GetAttribute("href"));
        Assert.DoesNotContain(open.Id, hidden.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(open["number"].GetString()!, hidden.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_twin_is_confirmed_where_the_child_is_written()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        (await scene.Lead.Post("/referrals", A.Referral())).Expect(HttpStatusCode.Created);
        using var mette = await Guide.Of(scene);

        var form = await mette.On(await mette.On(await mette.New(), Guide.Required[0]), Confirmed);
        Assert.Equal("foraeldre", Guide.StepOf(form));
        form = await mette.On(await mette.On(await mette.On(form, Guide.Required[1]), Guide.Required[2]));
        Assert.Contains("Det er et andet barn", form.Form.TextContent, StringComparison.Ordinal);
        using var sent = await mette.SendIt(form);

        Assert.DoesNotContain("trin=", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, (await scene.Lead.Fetch("/referrals"))["total"].GetInt32());
    }

    [Fact]
    public async Task A_confirmed_twin_that_is_sent_eight_times_at_once_is_one_referral()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        (await scene.Lead.Post("/referrals", A.Referral())).Expect(HttpStatusCode.Created);
        using var mette = await Guide.Of(scene);
        var form = await mette.On(await mette.On(await mette.New(), Guide.Required[0]), Confirmed);
        form = await mette.On(await mette.On(await mette.On(form, Guide.Required[1]), Guide.Required[2]));

        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => mette.SendIt(form)));

        Assert.All(sent, s => Assert.StartsWith("/henvisninger", s.Headers.Location!.ToString(), StringComparison.Ordinal));
        Assert.All(sent, s => Assert.DoesNotContain("trin=", s.Headers.Location!.ToString(), StringComparison.Ordinal));
        Assert.Equal(2, (await scene.Lead.Fetch("/referrals"))["total"].GetInt32());
        Array.ForEach(sent, s => s.Dispose());
    }

    [Fact]
    public async Task What_was_confirmed_of_one_child_does_not_hold_for_the_next_name()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        (await scene.Lead.Post("/referrals", A.Referral())).Expect(HttpStatusCode.Created);
        (await scene.Lead.Post("/referrals", A.Referral(firstName: "Villads"))).Expect(HttpStatusCode.Created);
        using var mette = await Guide.Of(scene);
        var warned = await mette.On(await mette.New(), Guide.Required[0]);

        var next = await mette.On(warned, ("Input.Child.FirstName", "Villads"), Confirmed);

        Assert.Equal("barnet", Guide.StepOf(next));
        Assert.Single(Guide.Wrong(next));
        Assert.Null(next["Input.ConfirmedDistinct"]);
    }

    [Fact]
    public async Task One_that_was_registered_meanwhile_leads_from_the_last_step_to_the_first()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);
        var summary = await mette.Walked(4);
        (await scene.Lead.Post("/referrals", A.Referral())).Expect(HttpStatusCode.Created);

        using var refused = await mette.SendIt(summary);
        var child = await mette.Desk.Follow(refused);

        Assert.Equal("barnet", Guide.StepOf(child));
        Assert.Single(Guide.Wrong(child));
        Assert.Equal("Alma", child["Input.Child.FirstName"]);
        using var sent = await mette.SendIt(await mette.To(child, "opsummering", Confirmed));
        Assert.Equal(2, (await scene.Lead.Fetch("/referrals"))["total"].GetInt32());
    }

    [Fact]
    public async Task A_draft_is_not_taken_up_beyond_the_child_while_nobody_has_said_that_it_is_another()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);
        var wayIn = await mette.Walked(2);
        var draft = wayIn.Path.Split("&trin")[0];
        Assert.EndsWith("&trin=vej-ind", (await mette.Desk.Open(draft)).Action, StringComparison.Ordinal);
        (await scene.Lead.Post("/referrals", A.Referral())).Expect(HttpStatusCode.Created);

        var taken = await mette.Desk.Open(draft);
        Assert.EndsWith("&trin=barnet", taken.Action, StringComparison.Ordinal);
        Assert.NotNull(taken.Page.QuerySelector(".panel.stop"));
        await mette.On(taken, Confirmed);

        Assert.EndsWith("&trin=foraeldre", (await mette.Desk.Open(draft)).Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_is_given_the_warning_alone_or_nothing()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        (await scene.Lead.Post("/referrals", A.Referral())).Expect(HttpStatusCode.Created);
        using var mette = await Guide.Of(scene);
        var form = await mette.New();
        var asking = form with { Form = form.Form };
        asking.Form.SetAttribute("action", form.Form.GetAttribute("data-duplicate"));

        var warning = await Said([.. Guide.Required[0]]);
        Assert.Contains("Barnet har allerede en åben henvisning", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", warning, StringComparison.Ordinal);
        Assert.Equal("", await Said([("Input.Child.FirstName", "Ida"), .. Guide.Required[0]]));
        Assert.Equal("", await Said(("Input.Child.LastName", "Prøve")));
        Assert.Equal(0L, scene.Drafts());

        async Task<string> Said(params (string, string)[] written)
        {
            using var answer = await mette.Desk.Send(asking, [.. written.DistinctBy(w => w.Item1)]);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim();
        }
    }
}
