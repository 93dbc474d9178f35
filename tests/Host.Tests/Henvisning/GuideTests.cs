using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Henvisning;

/// <summary>A referral is written one thing at a time; nothing is lost on the way, and the rules are those of its registration.</summary>
public sealed class GuideTests
{
    private const string Cpr = "140523-4000";

    [Fact]
    public async Task The_simplest_referral_takes_what_is_required_and_nothing_else()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);

        var wayIn = await mette.Walked(2);
        Assert.Equal(("2026-05-21", "daycareStaff"), (wayIn["Input.ReceivedOn"], wayIn["Input.Referrer.Role"]));
        var summary = await mette.To(wayIn, "opsummering", ("Input.Channel", "daycare"), ("Input.Daycare.Kind", "institution"));
        Assert.Equal("opsummering", Guide.StepOf(summary));
        using var sent = await mette.SendIt(summary);

        var referral = await scene.Lead.Fetch($"/referrals/{sent.Headers.Location!.ToString().Split('/')[^1]}");
        Assert.Equal("Alma Prøve", $"{referral["child.firstName"]} {referral["child.lastName"]}");
        Assert.Equal(("2026-05-21", "daycare"), (referral["receivedOn"].GetString(), referral["channel"].GetString()));
        Assert.Equal("Bo Prøve", referral["guardians"][0].GetProperty("name").GetString());
        Assert.Equal(0, referral["otherProfessionals"].GetArrayLength());
        Assert.Equal(0L, scene.Drafts());
    }

    [Theory]
    [InlineData("Language", "ar")]
    [InlineData("Protected", "true")]
    [InlineData("ProtectedUntil", "2026-12-31")]
    public async Task What_is_said_of_another_guardian_is_never_left_out_without_a_word(string field, string said)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);

        var parents = await mette.On(await mette.Walked(1), [.. Guide.Required[1], ($"Input.Guardians[1].{field}", said)]);

        Assert.Equal("Input.Guardians[1].Name", parents.Form.QuerySelector("details[open] [aria-invalid]")?.GetAttribute("name"));
    }

    [Fact]
    public async Task A_step_says_what_is_wrong_with_itself_and_nothing_of_the_others()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);

        var child = await mette.On(await mette.New());
        Assert.Equal(2, Guide.Wrong(child).Count);
        child = await mette.On(child, [.. Guide.Required[0], ("Input.Child.Cpr", "010120-4000")]);
        Assert.Equal(["CPR-nummeret passer ikke til fødselsdatoen. Ret det ene eller det andet."], Guide.Wrong(child));

        var parents = await mette.On(child, ("Input.Child.Cpr", ""));
        Assert.Equal("foraeldre", Guide.StepOf(parents));
        Assert.Empty(Guide.Wrong(parents));
        parents = await mette.On(parents, ("Input.Guardians[0].Phone", "12345678"), ("Input.Guardians[1].ConsentGivenOn", "2030-01-01"));
        Assert.Equal(
            ["Input.Guardians[0].Name", "Input.Guardians[1].Name", "Input.Guardians[1].ConsentGivenOn"],
            parents.Form.QuerySelectorAll("[aria-invalid]").Select(f => f.GetAttribute("name"))
        );

        var wayIn = await mette.On(parents, ("Input.Guardians[0].Name", "Bo"), ("Input.Guardians[1].ConsentGivenOn", ""));
        wayIn = await mette.On(wayIn, ("Input.ReceivedOn", "2017-01-01"), ("Input.PlannedDaycareStart", "snart"));
        Assert.Contains(Guide.Wrong(wayIn), w => w.Contains("Vej ind", StringComparison.Ordinal));
        Assert.Contains(Guide.Wrong(wayIn), w => w.StartsWith("Planlagt start", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_before_the_first_rules_leads_back_to_its_field()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);

        var wayIn = await mette.On(await mette.Walked(2), [.. Guide.Required[2], ("Input.ReceivedOn", "2017-01-01")]);

        Assert.Equal("vej-ind", Guide.StepOf(wayIn));
        Assert.Equal("#Input_ReceivedOn", wayIn.Page.QuerySelector("[data-error-summary] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Going_back_and_about_loses_nothing_and_what_is_taken_away_stays_away()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);
        var parents = await mette.Walked(1);

        var child = await mette.To(
            parents,
            "barnet",
            ("Input.Guardians[0].Phone", "12345678"),
            ("Input.Guardians[0].Protected", "true"),
            ("Input.Guardians[1].Name", "Ida Prøve")
        );
        Assert.Equal("Alma", child["Input.Child.FirstName"]);
        parents = await mette.On(child);
        Assert.Equal(("12345678", "true"), (parents["Input.Guardians[0].Phone"], parents["Input.Guardians[0].Protected"]));
        Assert.Equal("Ida Prøve", parents["Input.Guardians[1].Name"]);

        using var unticked = await mette.Desk.Send(
            parents with
            {
                Form = Without(parents, "Input.Guardians[0].Protected"),
            },
            ("Input.Guardians[0].Name", "Bo Prøve"),
            ("Input.Guardians[1].Name", ""),
            ("Input.At", "vej-ind")
        );
        parents = await mette.To(await mette.Desk.Follow(unticked), "foraeldre");
        Assert.Equal(
            ("Bo Prøve", "", null),
            (parents["Input.Guardians[0].Name"], parents["Input.Guardians[1].Name"], parents["Input.Guardians[0].Protected"])
        );
    }

    [Theory]
    [InlineData("foraeldre")]
    [InlineData("opsummering")]
    [InlineData("findes-ikke")]
    public async Task A_step_that_is_not_reached_leads_to_the_one_that_is_missing(string step)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);
        var first = (await mette.New()).Path;

        using var asked = await mette.Desk.Get(first.Replace("trin=barnet", $"trin={step}", StringComparison.Ordinal));

        Assert.Equal($"{first}&mangler=true", asked.Headers.Location!.ToString());
        Assert.Equal(2, Guide.Wrong(await mette.Desk.Follow(asked)).Count);
    }

    [Fact]
    public async Task No_step_carries_the_words_of_another_and_no_number_stands_in_an_address()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);

        var wayIn = await mette.On(
            await mette.On(await mette.New(), [.. Guide.Required[0], ("Input.Child.Cpr", Cpr)]),
            ("Input.Guardians[0].Name", "Bo Prøve")
        );

        Assert.DoesNotContain(
            wayIn.Fields,
            f => f.Name.StartsWith("Input.Child", StringComparison.Ordinal) || f.Value.Contains("Prøve", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("140523", wayIn.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("140523", wayIn.Path + wayIn.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_says_how_it_would_be_judged_and_each_part_leads_to_its_step()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);
        var summary = await mette.Walked(4);

        var text = summary.Page.QuerySelector("main")!.TextContent;
        Assert.Contains("Barnets alder i måneder, da henvisningen blev modtaget: 36.", text, StringComparison.Ordinal);
        Assert.Contains("Familien er uden for målgruppen.", text, StringComparison.Ordinal);
        Assert.Equal(
            ["barnet", "foraeldre", "vej-ind", "omkring"],
            summary.Form.QuerySelectorAll("button.linkbutton[name='Input.At']").Select(b => b.GetAttribute("value"))
        );

        var wayIn = await mette.To(summary, "vej-ind");
        summary = await mette.To(wayIn, "opsummering", ("Input.Acquainted", "true"));
        Assert.Contains("Familien er i målgruppen.", summary.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var sent = await mette.SendIt(summary);
        var referral = await scene.Lead.Fetch($"/referrals/{sent.Headers.Location!.ToString().Split('/')[^1]}");
        Assert.True(referral["eligibility.eligible"].GetBoolean());
    }

    [Fact]
    public async Task An_unborn_child_goes_the_same_way()
    {
        await using var scene = await Scene.Of("national-1000-days");
        using var mette = await Guide.Of(scene);

        var summary = await mette.Walked(
            4,
            ("Input.Child.Unborn", "true"),
            ("Input.Child.DueDate", "2026-07-01"),
            ("Input.Child.LastName", "Termin")
        );
        Assert.Contains("Termin 1. jul. 2026.", summary.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var sent = await mette.SendIt(summary);

        var referral = await scene.Lead.Fetch($"/referrals/{sent.Headers.Location!.ToString().Split('/')[^1]}");
        Assert.Equal("2026-07-01", referral["child.dueDate"].GetString());
        Assert.True(referral["eligibility.eligible"].GetBoolean());
    }

    [Fact]
    public async Task Who_is_around_the_family_is_one_answer_each_and_others_are_added()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var mette = await Guide.Of(scene);
        var around = await mette.Walked(3);
        var rows = around.Fields.Count(f => f.Name.EndsWith("].Kind", StringComparison.Ordinal));

        using var kept = await mette.Desk.Send(
            around,
            ("Input.Concern", "Sover uroligt"),
            ("Input.OtherProfessionals[0].Part", "none"),
            ("Input.OtherProfessionals[1].Part", "involve"),
            ("Input.OtherProfessionals[1].Name", "Ida Test"),
            ("Input.OtherProfessionals[3].Part", "around"),
            ("Input.OtherProfessionals[7].Kind", "other"),
            ("Input.OtherProfessionals[7].Name", "Svømmelærer"),
            ("__Draft", "keep")
        );
        around = await mette.Desk.Follow(kept);
        Assert.Equal("omkring", Guide.StepOf(around));
        Assert.Equal(rows + 1, around.Fields.Count(f => f.Name.EndsWith("].Kind", StringComparison.Ordinal)));
        using var sent = await mette.SendIt(await mette.On(around));

        var referral = await scene.Lead.Fetch($"/referrals/{sent.Headers.Location!.ToString().Split('/')[^1]}");
        Assert.Equal("Sover uroligt", referral["concern"].GetString()!.Trim());
        Assert.Equal(
            [("speechTherapist", "Ida Test", true), ("healthVisitor", null, false), ("other", "Svømmelærer", false)],
            referral["otherProfessionals"]
                .EnumerateArray()
                .Select(p => (p.GetProperty("kind").GetString()!, p.GetProperty("name").GetString(), p.GetProperty("involve").GetBoolean()))
        );
    }

    private static AngleSharp.Html.Dom.IHtmlFormElement Without(OpenForm form, string field)
    {
        form.Form.QuerySelector($"[name='{field}']")!.RemoveAttribute("checked");
        return form.Form;
    }
}
