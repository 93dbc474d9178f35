using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Tests.Features;

public sealed class CourseImportTests
{
    [Fact]
    public async Task An_imported_course_is_held_ended_and_boosted()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.Course();

        await house.System.Do(
            new ImportCourse.Command(
                course,
                Days("2026-01-05", "2026-01-19", "2026-01-12"),
                House.Day("2026-02-01"),
                EndReason.Completed,
                House.Day("2026-02-02")
            )
        );

        var imported = await house.Lead.Do(new ReadCourse.Query(course));
        Assert.Equal((CourseStatus.Ended, EndReason.Completed, 3), (imported.Status, imported.EndReason, imported.Allowance.VisitsHeld));
        Assert.Equal(["StartMeeting", "Ordinary", "Ordinary", "Booster"], imported.Visits.Select(v => v.Kind.ToString()));
        Assert.All(imported.Visits, v => Assert.Null(v.Place));
    }

    [Theory]
    [InlineData("2026-01-05;2026-01-04", null, null, null, "visit.before-start")]
    [InlineData("2026-01-05;2026-05-22", null, null, null, "visits=field.in-the-future")]
    [InlineData("2026-01-05", "2026-01-04", EndReason.Moved, null, "endedOn=field.before")]
    [InlineData("2026-01-05", null, EndReason.Moved, null, "endedOn=field.required")]
    [InlineData("2026-01-05", "2026-01-05", null, null, "endReason=field.required")]
    [InlineData("2026-01-05", null, null, "2026-01-19", "booster.course-not-ended")]
    [InlineData("2026-01-05", "2026-01-05", EndReason.Completed, "2026-01-18", "booster.outside-window")]
    public async Task An_imported_course_is_judged_as_if_typed_in(
        string visits,
        string? endedOn,
        EndReason? reason,
        string? boosterOn,
        string expected
    )
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.Course();
        var command = new ImportCourse.Command(course, Days(visits.Split(';')), Maybe(endedOn), reason, Maybe(boosterOn));

        Assert.Equal(expected, await house.System.Refused(command));
        Assert.Empty((await house.Lead.Do(new ReadCourse.Query(course))).Visits);
    }

    private static List<DateOnly> Days(params string[] days) => [.. days.Select(House.Day)];

    private static DateOnly? Maybe(string? day) => day is null ? null : House.Day(day);
}
