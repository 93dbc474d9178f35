using System.Text.Json;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Features;
using static BarnetIMidten.Visits.Tests.Features.Cases;

namespace BarnetIMidten.Visits.Tests.Features;

/// <summary>A running course is moved to other rules by the lead alone, and by nothing else.</summary>
public sealed class MoveCourseTests
{
    private const string Why = "Familien fortsætter efter den nye aftale.";

    [Fact]
    public async Task The_course_follows_the_new_rules_from_then_on_and_its_history_tells_of_it()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var before = await house.Lead.Do(new ReadCourse.Query(course));
        var national = await house.Version("national-1000-days", "2026-02-01");

        var rehearsed = await house.Lead.Do(new RehearseMove.Query(course, national));
        Assert.Equal(before, await house.Lead.Do(new ReadCourse.Query(course)), Same);
        var moved = await house.Lead.Do(Move(course, national));

        Assert.Equal(("national-1000-days", national), (moved.ProgrammeVersion.Key, moved.ProgrammeVersion.Id));
        Assert.Equal((null, House.Day("2026-10-12")), (moved.Allowance.VisitsLeft, moved.Allowance.LastDay));
        Assert.Equal(
            (moved.Allowance.VisitsLeft, moved.Allowance.LastDay),
            (rehearsed.After.Frame.VisitsLeft, rehearsed.After.Frame.LastDay)
        );
        Assert.Equal((9, null, false), (rehearsed.Before.Frame.VisitsLeft, rehearsed.Before.Frame.LastDay, rehearsed.OverLimit));
        var told = Assert.Single((await house.Lead.Do(new ReadHistory.Query(course))).ProgrammeMoves);
        Assert.Equal((before.ProgrammeVersion.Id, national, Why), (told.FromVersionId, told.ToVersionId, told.Reason));
        Assert.Equal((House.Day("2026-05-20"), house.Lead.Id), (told.ConsentNotedOn, told.RecordedBy));
        var picture = await house.Pedagogue.Do(new ShowCourse.Query(course));
        Assert.Equal("Den nationale model for hjemmepædagogisk indsats", picture.VersionNames[Assert.Single(picture.Moves).ToVersionId]);
    }

    [Fact]
    public async Task What_is_held_beyond_the_new_limit_stands_and_no_more_can_be_held_but_by_an_extension()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        foreach (var day in (string[])["2026-01-12", "2026-01-19", "2026-01-26"])
        {
            await house.Pedagogue.Do(new RecordVisit.Command(course, Held(day)));
        }

        var three = await house.Version("ishoej-0-6", "2026-02-01", """{"course":{"maxVisits":3}}""");
        Assert.True((await house.Lead.Do(new RehearseMove.Query(course, three))).OverLimit);
        var moved = await house.Lead.Do(Move(course, three));

        Assert.Equal((4, 0), (moved.Allowance.VisitsHeld, moved.Allowance.VisitsLeft));
        Assert.Equal(4, (await house.Lead.Do(new ReadCourse.Query(course))).Visits.Count);
        Assert.Equal("visit.limit-reached", await house.Pedagogue.Refused(new RecordVisit.Command(course, Held("2026-02-02"))));
        await house.Lead.Do(new ExtendCourse.Command(course, new ExtensionBody(2, null, "Det hjælper.")));
        await house.Pedagogue.Do(new RecordVisit.Command(course, Held("2026-02-02")));
        Assert.Equal("visit.limit-reached", await house.Pedagogue.Refused(new RecordVisit.Command(course, Held("2026-02-09"))));
    }

    [Fact]
    public async Task An_extension_that_was_given_goes_along()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        await house.Lead.Do(new ExtendCourse.Command(course, new ExtensionBody(2, null, null)));
        var five = await house.Version("ishoej-0-6", "2026-02-01", """{"course":{"maxVisits":5}}""");

        Assert.Equal(6, (await house.Lead.Do(Move(course, five))).Allowance.VisitsLeft);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_changes_nothing()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var own = (await house.Lead.Do(new ReadCourse.Query(course))).ProgrammeVersion.Id;
        var fleks = await house.Version("kbh-fleks", "2026-02-01");
        var national = await house.Version("national-1000-days", "2026-03-01");
        var coming = await house.Version("ishoej-0-6", "2026-06-01");
        await using var elsewhere = await House.WithMunicipality("national-1000-days", code: "0259");
        var foreign = await elsewhere.Version("national-1000-days", "2026-02-01");

        Assert.Equal("course.programme-same", await house.Lead.Refused(Move(course, own)));
        Assert.Equal("course.programme-opens-none", await house.Lead.Refused(Move(course, fleks)));
        Assert.Equal("course.programme-to-come", await house.Lead.Refused(Move(course, coming)));
        Assert.Equal("versionId=field.unknown-value", await house.Lead.Refused(Move(course, foreign)));
        Assert.Equal("versionId=field.unknown-value", await house.Lead.Refused(new RehearseMove.Query(course, foreign)));
        Assert.Equal("reason=course.move-reason-too-short", await house.Lead.Refused(Move(course, national, reason: "  ni tegn. ")));
        Assert.Equal(
            "versionId=field.required, reason=field.required, consentNotedOn=field.required",
            await house.Lead.Refused(new MoveCourse.Command(course, new MoveCourse.Body(null, null, null)))
        );
        Assert.Equal("consentNotedOn=field.in-the-future", await house.Lead.Refused(Move(course, national, consent: "2026-05-22")));
        Assert.Equal("consentNotedOn=field.before", await house.Lead.Refused(Move(course, national, consent: "1900-01-01")));
        Assert.Equal(Refusal.Forbidden.Code, await house.Pedagogue.Refused(Move(course, national)));
        Assert.Equal(Refusal.Forbidden.Code, await house.Administrator.Refused(Move(course, national)));
        Assert.Equal(own, (await house.Lead.Do(new ReadCourse.Query(course))).ProgrammeVersion.Id);

        await house.Pedagogue.Do(new EndCourse.Command(course, new EndCourse.Body(House.Day("2026-04-01"), EndReason.Completed, null)));
        Assert.Equal("course.ended", await house.Lead.Refused(Move(course, national)));
        Assert.Equal("course.ended", await house.Lead.Refused(new RehearseMove.Query(course, national)));
    }

    [Fact]
    public async Task No_version_that_comes_into_force_moves_a_course_whenever_it_is_dated()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var running = await house.StartedCourse();
        var planned = await house.Course();
        var before = await Everything();
        foreach (var from in (string[])["2019-01-01", "2026-01-02", "2026-05-21", "2026-12-01"])
        {
            await house.Version("national-1000-days", from, """{"course":{"maxWeeks":1}}""");
        }

        Assert.Equal(before, await Everything());

        async Task<string> Everything() =>
            JsonSerializer.Serialize(
                new[] { await house.Lead.Do(new ReadCourse.Query(running)), await house.Lead.Do(new ReadCourse.Query(planned)) }
            );
    }

    [Fact]
    public async Task Moved_there_and_back_the_course_is_as_it_was_and_both_moves_are_told()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var before = await house.Lead.Do(new ReadCourse.Query(course));
        var national = await house.Version("national-1000-days", "2026-02-01");

        await house.Lead.Do(Move(course, national));
        var back = await house.Lead.Do(Move(course, before.ProgrammeVersion.Id));

        Assert.Equal(before.Allowance, back.Allowance);
        Assert.Equal(2, (await house.Lead.Do(new ReadHistory.Query(course))).ProgrammeMoves.Count);
    }

    private static bool Same(CourseAnswer one, CourseAnswer other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);

    private static MoveCourse.Command Move(CourseId course, ProgrammeVersionId to, string reason = Why, string consent = "2026-05-20") =>
        new(course, new MoveCourse.Body(to, reason, House.Day(consent)));
}

internal static class Versions
{
    private static readonly JsonSerializerOptions Edge = AtTheEdge();

    /// <summary>A version put in force by the administrator, as the API reads it.</summary>
    public static async Task<ProgrammeVersionId> Version(this House house, string key, string from, string overrides = "null") =>
        (
            await house.Administrator.Do(
                new PutVersionInForce.Command(
                    JsonSerializer.Deserialize<VersionBody>(
                        $$"""{"base":"{{key}}","effectiveFrom":"{{from}}","overrides":{{overrides}},"note":"Prøve"}""",
                        Edge
                    )!
                )
            )
        ).Id;

    private static JsonSerializerOptions AtTheEdge()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Shared.Web.StrictJson.Apply(options);
        return options;
    }
}
