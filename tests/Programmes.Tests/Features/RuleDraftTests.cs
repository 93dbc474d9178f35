using System.Text.Json;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Features.ListVersionRecords;
using BarnetIMidten.Programmes.Features.ListVersions;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Programmes.Features.ReadVersion;
using BarnetIMidten.Programmes.Features.RuleDrafts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Programmes.Tests.Features;

/// <summary>Variants that are prepared together, and what is kept of one that came into force.</summary>
public sealed class RuleDraftTests
{
    private const string Thirty = """{"course":{"maxWeeks":30,"maxVisits":null}}""";

    [Fact]
    public async Task A_draft_is_taken_up_changed_and_put_in_force_by_another_administrator()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var other = await house.Join(Role.Administrator, "Eva Demo");
        var made = await house.Administrator.Do(new MakeRuleDraft.Command(Named("Tredive uger")));

        var found = Assert.Single((await other.Do(new ListRuleDrafts.Query())).Items);
        Assert.Equal(("Tredive uger", "Kim Demo", "Kim Demo"), (found.Name, found.MadeBy, found.ChangedBy));
        Assert.Equal(Json(Named("Tredive uger").Overrides), Json(found.Overrides));
        var changed = await other.Do(new ChangeRuleDraft.Command(made.Id, Named("30 uger")));
        Assert.Equal(("Kim Demo", "Eva Demo", 2), (changed.MadeBy, changed.ChangedBy, changed.Version));
        var put = await other.Do(new PutVersionInForce.Command(changed.Body with { Note = "Udvalget" }, AsksReasons: false, made.Id));

        Assert.Equal(("30 uger", 30), (put.Name, put.Course.MaxWeeks));
        Assert.Empty((await house.Administrator.Do(new ListRuleDrafts.Query())).Items);
        Assert.Equal(Refusal.NotFound.Code, await house.Administrator.Refused(new ReadRuleDraft.Query(made.Id)));
    }

    [Fact]
    public async Task Nobodys_words_are_overwritten_unseen()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var made = await house.Administrator.Do(new MakeRuleDraft.Command(Named("Første")));
        await house.Administrator.Do(new ChangeRuleDraft.Command(made.Id, Named("Anden")));
        var stale = new CallContext { Caller = house.Administrator.Caller, IfMatch = [Conditions.EntityTag(made.Version)] };

        Assert.Equal(Refusal.Stale, (await house.Administrator.Send(new ChangeRuleDraft.Command(made.Id, Named("Tredje")), stale)).Refusal);
        Assert.Equal(Refusal.Stale, (await house.Administrator.Send(new DiscardRuleDraft.Command(made.Id), stale)).Refusal);
        Assert.Equal(
            Refusal.Stale,
            (
                await house.Administrator.Send(
                    new PutVersionInForce.Command(Named("X") with { Note = "x" }, AsksReasons: false, made.Id),
                    stale
                )
            ).Refusal
        );
        Assert.Equal("Anden", (await house.Administrator.Do(new ReadRuleDraft.Query(made.Id))).Name);
        Assert.Single((await house.Lead.Do(new ListVersions.Query())).Items);
    }

    [Fact]
    public async Task A_version_that_is_refused_leaves_its_draft()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var made = await house.Administrator.Do(
            new MakeRuleDraft.Command(Named("Tredive uger") with { EffectiveFrom = A.Day("2018-01-01") })
        );

        Assert.Equal(
            "programme.date-taken",
            await house.Administrator.Refused(new PutVersionInForce.Command(made.Body with { Note = "x" }, AsksReasons: false, made.Id))
        );
        Assert.Single((await house.Administrator.Do(new ListRuleDrafts.Query())).Items);
    }

    [Fact]
    public async Task A_draft_has_a_base_and_a_name_and_does_not_contradict_itself()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        async Task<string> Refused(VersionBody body) => await house.Administrator.Refused(new MakeRuleDraft.Command(body));

        Assert.Equal("base=field.required, name=field.required", await Refused(new VersionBody(null, null, null, null, null)));
        Assert.Equal("base=programme.unknown-base", await Refused(new VersionBody("ishoej", null, "Navn", null, null)));
        Assert.Equal(
            "overrides.course.boosterEarliestDays=programme.booster-alone, overrides.course.boosterLatestDays=programme.booster-alone",
            await Refused(Named("x") with { Overrides = A.Overrides("""{"course":{"boosterEarliestDays":21}}""") })
        );
        await house.Administrator.Do(new MakeRuleDraft.Command(new VersionBody("kbh-fleks", null, "Uden dag og grund", null, null)));
        foreach (var nobody in (Member[])[house.Lead, house.Pedagogue, house.Controller, house.Observer])
        {
            Assert.Equal(Refusal.Forbidden.Code, await nobody.Refused(new MakeRuleDraft.Command(Named("x"))));
            Assert.Equal(Refusal.Forbidden.Code, await nobody.Refused(new ListRuleDrafts.Query()));
        }
    }

    [Fact]
    public async Task The_reason_for_each_own_field_is_kept_with_the_version_and_asked_for_where_the_page_asks()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var body = A.Body("national-1000-days", "2026-12-01", """{"course":{"maxWeeks":30,"maxVisits":null},"reminderDays":21}""");
        var reasons = new Dictionary<string, string?> { ["course.maxWeeks"] = "Udvalget, 12. maj.", ["reminderDays"] = " " };

        Assert.Equal(
            "reasons.course.maxWeeks=programme.reason-missing, reasons.reminderDays=programme.reason-missing",
            await house.Administrator.Refused(new PutVersionInForce.Command(body, AsksReasons: true))
        );
        Assert.Equal(
            "reasons.reminderDays=programme.reason-missing",
            await house.Administrator.Refused(new PutVersionInForce.Command(body with { Reasons = reasons }, AsksReasons: true))
        );
        Assert.Equal(
            "reasons.course.maxWeek=field.unknown-value",
            await house.Administrator.Refused(
                new PutVersionInForce.Command(body with { Reasons = new Dictionary<string, string?> { ["course.maxWeek"] = "x" } })
            )
        );
        await house.Administrator.Do(new PutVersionInForce.Command(body with { Reasons = reasons }));

        var record = (await house.Lead.Do(new ListVersionRecords.Query())).Items[^1];
        Assert.Equal([KeyValuePair.Create("course.maxWeeks", "Udvalget, 12. maj.")], record.Reasons!);
        Assert.Equal((21, RuleSources.Own), (record.Version.ReminderDays, record.Sources.Reminder));
        Assert.Null((await house.Lead.Do(new ListVersionRecords.Query())).Items[0].Reasons);
    }

    [Fact]
    public async Task A_version_is_byte_for_byte_the_same_for_ever_but_for_the_day_it_ends()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", from: "2021-04-01");
        var version = await house.Administrator.Do(new PutVersionInForce.Command(A.Body("national-1000-days", "2024-01-01", Thirty)));
        var (answer, record) = (await Answer(), await Record());
        foreach (var day in (string[])["2027-01-01", "2025-01-01", "2020-01-01", "2023-12-31"])
        {
            await house.Administrator.Do(new PutVersionInForce.Command(A.Body("tois-2018", day, """{"course":{"maxVisits":7}}""")));
            Assert.Equal((answer, record), (await Answer(), await Record()));
        }

        Assert.Equal(A.Day("2024-12-31"), (await house.Lead.Do(new ReadVersion.Query(version.Id))).EffectiveTo);

        async Task<string> Answer() => Json(await house.Lead.Do(new ReadVersion.Query(version.Id)) with { EffectiveTo = null });
        async Task<string> Record()
        {
            var kept = (await house.Lead.Do(new ListVersionRecords.Query())).Items.Single(r => r.Version.Id == version.Id);
            return Json(kept with { Version = kept.Version with { EffectiveTo = null } });
        }
    }

    [Fact]
    public void A_version_stored_before_there_was_a_reminder_opens_with_the_usual_one()
    {
        var stored = JsonSerializer.SerializeToNode(A.Draft("national-1000-days").Value, Shared.Text.KeptJson.Options)!.AsObject();
        stored.Remove("reminderDays");

        var opened = stored.Deserialize<ProgrammeVersion>(Shared.Text.KeptJson.Options)!;

        Assert.Equal((14, null), (opened.ReminderDays, opened.Sources.Reminder));
    }

    private static VersionBody Named(string name) => new("national-1000-days", A.Day("2026-12-01"), name, A.Overrides(Thirty), null);

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, A.Edge);
}
