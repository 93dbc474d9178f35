using System.Text.Json;
using System.Text.Json.Nodes;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Features.ListVersionRecords;
using BarnetIMidten.Programmes.Features.ListVersions;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Programmes.Features.ReadCatalogue;
using BarnetIMidten.Programmes.Features.ReadProgramme;
using BarnetIMidten.Programmes.Features.ReadVersion;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Programmes.Tests.Features;

public sealed class ProgrammeTests
{
    [Fact]
    public async Task The_programme_is_shown_exactly_as_the_contract_shows_it()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", from: "2021-04-01");

        var answer = await house.Observer.Do(new ReadProgramme.Query(null));

        var shown = JsonSerializer.SerializeToNode(answer, A.Edge)!.AsObject();
        shown.Remove("id");
        var contract = JsonNode.Parse(
            """
            {"key":"ishoej-0-6","name":"Barnet i Midten","effectiveFrom":"2021-04-01","effectiveTo":null,
             "target":{"minAgeMonths":0,"maxAgeMonths":83,"prenatal":false,"prenatalWeeksBeforeDue":null,
                       "daycareRequired":true,"acquaintanceRequired":true,"supportCourseRequired":false},
             "course":{"maxVisits":10,"maxWeeks":null,"boosterEarliestDays":14,"boosterLatestDays":28,"pauseExtendsLimit":true},
             "consentBy":"one","catalogue":"ishoej","source":"A1–A7","reminderDays":14}
            """
        );
        Assert.Equal(contract!.ToJsonString(), shown.ToJsonString());
    }

    [Fact]
    public async Task The_flag_answers_the_version_of_the_day_and_flips_at_the_day_without_a_restart()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", today: "2026-11-30");
        await house.Administrator.Do(
            new PutVersionInForce.Command(A.Body("national-1000-days", "2026-12-01", """{"course":{"maxWeeks":30}}"""))
        );

        Assert.Equal("ishoej-0-6", (await house.Lead.Do(new ReadProgramme.Query(null))).Key);
        house.Clock.Today = A.Day("2026-12-01");
        var after = await house.Lead.Do(new ReadProgramme.Query(null));

        Assert.Equal(
            ("national-1000-days", 30, new LocalText("N1–N13, egen regel", "N1–N13, own rule")),
            (after.Key, after.Course.MaxWeeks, after.Source)
        );
        Assert.Equal("ishoej-0-6", (await house.Lead.Do(new ReadProgramme.Query(A.Day("2026-11-30")))).Key);
        Assert.Equal("KF1", (await house.Pedagogue.Do(new ReadCatalogue.Query(null))).RiskFactors[0].Code);
        Assert.Equal("IB1", (await house.Pedagogue.Do(new ReadCatalogue.Query(A.Day("2026-11-30")))).RiskFactors[0].Code);
    }

    [Fact]
    public async Task Before_the_first_version_there_is_none()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", from: "2021-04-01");

        Assert.Equal("programme.none-in-force", await house.Lead.Refused(new ReadProgramme.Query(A.Day("2021-03-31"))));
        Assert.Equal("programme.none-in-force", await house.Lead.Refused(new ReadCatalogue.Query(A.Day("2021-03-31"))));
        Assert.Equal(RefusalKind.NotFound, (await house.Lead.Send(new ReadProgramme.Query(A.Day("2021-03-31")))).Refusal!.Kind);
    }

    [Fact]
    public async Task Versions_stand_oldest_first_each_until_the_day_before_the_next()
    {
        await using var house = await House.WithMunicipality("tois-2018", from: "2018-01-01");
        await house.Administrator.Do(new PutVersionInForce.Command(A.Body("national-1000-days", "2026-12-01")));
        var between = await house.Administrator.Do(new PutVersionInForce.Command(A.Body("ishoej-0-6", "2021-04-01")));

        var versions = (await house.Controller.Do(new ListVersions.Query())).Items;

        Assert.Equal(
            [("tois-2018", "2021-03-31"), ("ishoej-0-6", "2026-11-30"), ("national-1000-days", null)],
            versions.Select(v => (v.Key, v.EffectiveTo?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)))
        );
        Assert.Equal(A.Day("2026-11-30"), between.EffectiveTo);
        Assert.Equal(between, await house.Observer.Do(new ReadVersion.Query(between.Id)));
    }

    [Fact]
    public async Task An_id_of_no_version_is_not_found()
    {
        await using var house = await House.WithMunicipality("tois-2018");

        Assert.Equal(Refusal.NotFound.Code, await house.Lead.Refused(new ReadVersion.Query(ProgrammeVersionId.New())));
        Assert.Equal(Refusal.NotFound.Code, await house.Lead.Refused(new ReadVersion.Query(default)));
    }

    [Fact]
    public async Task A_day_that_has_a_version_is_taken_and_nothing_changes()
    {
        await using var house = await House.WithMunicipality("tois-2018", from: "2018-01-01");
        var before = (await house.Lead.Do(new ListVersions.Query())).Items;

        Assert.Equal(
            "programme.date-taken",
            await house.Administrator.Refused(new PutVersionInForce.Command(A.Body("ishoej-0-6", "2018-01-01")))
        );
        Assert.Equal(before, (await house.Lead.Do(new ListVersions.Query())).Items);
    }

    [Fact]
    public async Task Of_twenty_at_once_on_one_day_one_comes_in_force()
    {
        await using var house = await House.WithMunicipality("tois-2018");

        var sent = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => house.Administrator.Send(new PutVersionInForce.Command(A.Body("ishoej-0-6", "2026-12-01"))))
        );

        Assert.Single(sent, s => s.Refusal is null);
        Assert.Equal(19, sent.Count(s => s.Refusal?.Code == "programme.date-taken"));
    }

    [Fact]
    public async Task Wrong_fields_are_told_before_a_taken_day()
    {
        await using var house = await House.WithMunicipality("tois-2018", from: "2018-01-01");
        async Task<string> Refused(VersionBody body) => await house.Administrator.Refused(new PutVersionInForce.Command(body));

        Assert.Equal("note=field.required", await Refused(A.Body("ishoej-0-6", "2018-01-01", note: " ")));
        Assert.Equal("base=programme.unknown-base", await Refused(A.Body("ishoej", "2018-01-01")));
        Assert.Equal(
            "base=field.required, effectiveFrom=field.required, note=field.required",
            await Refused(new VersionBody(null, null, null, null, null))
        );
        Assert.Equal(
            "overrides.course.boosterEarliestDays=programme.booster-order, overrides.course.boosterLatestDays=programme.booster-order",
            await Refused(A.Body("ishoej-0-6", "2018-01-01", """{"course":{"boosterLatestDays":1}}"""))
        );
        Assert.Equal("name=field.too-long", await Refused(A.Body("ishoej-0-6", "2019-01-01") with { Name = new string('x', 201) }));
    }

    [Fact]
    public async Task Who_put_a_version_in_force_when_and_why_is_kept()
    {
        await using var house = await House.WithMunicipality("tois-2018");
        await house.Administrator.Do(
            new PutVersionInForce.Command(A.Body("ishoej-0-6", "2026-06-01", """{"target":{"maxAgeMonths":60}}""", "Udvalget, 12. maj."))
        );

        var records = (await house.Lead.Do(new ListVersionRecords.Query())).Items;

        Assert.Equal([true, false], records.Select(r => r.WhenOpened));
        Assert.Equal(("Kim Demo", "Udvalget, 12. maj."), (records[1].MadeBy, records[1].Note));
        Assert.Equal(A.Day("2026-05-21"), DanishClock.DayOf(records[1].MadeAt));
        Assert.Equal(RuleSources.Own, records[1].Sources.Age);
    }

    [Theory]
    [InlineData(Role.Pedagogue)]
    [InlineData(Role.Lead)]
    [InlineData(Role.Controller)]
    [InlineData(Role.Observer)]
    public async Task Only_an_administrator_puts_a_version_in_force(Role role)
    {
        await using var house = await House.WithMunicipality("tois-2018");
        var other = await house.Join(role, "Anden Demo");

        Assert.Equal(Refusal.Forbidden.Code, await other.Refused(new PutVersionInForce.Command(A.Body("ishoej-0-6", "2026-12-01"))));
        Assert.Equal("tois-2018", (await other.Do(new ReadProgramme.Query(A.Day("2026-12-01")))).Key);
    }

    [Fact]
    public async Task No_reader_is_refused_while_versions_come_in_force()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", from: "2018-01-01");
        var seen = new HashSet<string> { (await house.Lead.Do(new ReadProgramme.Query(A.Day("2026-07-25")))).Key };
        var throwing = Task.Run(async () =>
        {
            for (var day = 1; day <= 25; day++)
            {
                await house.Administrator.Do(new PutVersionInForce.Command(A.Body("national-1000-days", $"2026-07-{day:00}")));
            }
        });

        while (!throwing.IsCompleted)
        {
            seen.Add((await house.Lead.Do(new ReadProgramme.Query(A.Day("2026-07-25")))).Key);
        }

        await throwing;
        seen.Add((await house.Lead.Do(new ReadProgramme.Query(A.Day("2026-07-25")))).Key);
        Assert.Equal(["ishoej-0-6", "national-1000-days"], seen.Order(StringComparer.Ordinal));
    }
}
