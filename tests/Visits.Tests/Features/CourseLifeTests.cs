using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using static BarnetIMidten.Visits.Tests.Features.Cases;

namespace BarnetIMidten.Visits.Tests.Features;

public sealed class CourseLifeTests
{
    [Fact]
    public async Task Courses_are_numbered_by_the_year_of_the_decision_without_gaps()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var ids = new[]
        {
            await house.Course(decidedOn: "2025-12-30"),
            await house.Course(decidedOn: "2026-01-02"),
            await house.Course(decidedOn: "2025-12-31"),
            await house.Course(decidedOn: "2026-01-03"),
        };

        var numbers = new List<string>();
        foreach (var id in ids)
        {
            numbers.Add((await house.Lead.Do(new ReadCourse.Query(id))).Number);
        }

        Assert.Equal(["2025-0001", "2026-0001", "2025-0002", "2026-0002"], numbers);
    }

    [Fact]
    public async Task An_accepted_referral_without_a_pedagogue_opens_no_course()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        Assert.Equal("pedagogueId=field.required", await house.System.Refused(new AcceptWithNobody.Command()));
    }

    [Fact]
    public async Task From_the_end_the_booster_is_offered_and_held()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse(startedOn: "2026-04-20");
        await house.Pedagogue.Do(new RecordVisit.Command(course, Held("2026-05-04")));
        Assert.Equal(
            "booster.course-not-ended",
            await house.Pedagogue.Refused(new RecordVisit.Command(course, Held("2026-05-18", VisitKind.Booster)))
        );

        var ended = await house.Pedagogue.Do(
            new EndCourse.Command(course, new EndCourse.Body(House.Day("2026-05-06"), EndReason.Completed, "Godt forløb"))
        );
        await house.Pedagogue.Do(new OfferBooster.Command(course, new OfferBooster.Body(House.Day("2026-05-06"), OfferAnswer.Accepted)));

        Assert.Equal((House.Day("2026-05-18"), House.Day("2026-06-01")), (ended.Allowance.BoosterFrom, ended.Allowance.BoosterTo));
        Assert.Equal(
            "booster.outside-window",
            await house.Pedagogue.Refused(new RecordVisit.Command(course, Held("2026-05-17", VisitKind.Booster)))
        );
        var booster = await house.Pedagogue.Do(new RecordVisit.Command(course, Held("2026-05-18", VisitKind.Booster)));
        Assert.Null(booster.Number);
        Assert.Equal(
            "booster.exists",
            await house.Pedagogue.Refused(new RecordVisit.Command(course, Held("2026-05-19", VisitKind.Booster)))
        );
        var history = await house.Lead.Do(new ReadHistory.Query(course));
        Assert.Equal("Godt forløb", history.EndNote);
        Assert.Equal(OfferAnswer.Accepted, Assert.Single(history.BoosterOffers).Answer);
    }

    [Fact]
    public async Task A_pause_moves_the_last_day_of_forty_weeks()
    {
        await using var house = await House.WithMunicipality("national-1000-days", today: "2026-12-31");
        var course = await house.StartedCourse();
        await house.Pedagogue.Do(new PauseCourse.Command(course, new PauseCourse.Body(House.Day("2026-02-02"), "Indlagt")));
        Assert.Equal("course.paused", await house.Pedagogue.Refused(new RecordVisit.Command(course, Held("2026-02-02"))));

        var resumed = await house.Pedagogue.Do(new ResumeCourse.Command(course, new ResumeCourse.Body(House.Day("2026-02-23"))));

        Assert.Equal(House.Day("2026-01-05").AddDays(301), resumed.Allowance.LastDay);
        Assert.Equal(
            "course.not-paused",
            await house.Pedagogue.Refused(new ResumeCourse.Command(course, new ResumeCourse.Body(House.Day("2026-02-24"))))
        );
        await house.Pedagogue.Do(new RecordVisit.Command(course, Held("2026-11-02")));
        Assert.Equal("visit.after-last-day", await house.Pedagogue.Refused(new RecordVisit.Command(course, Held("2026-11-03"))));
    }

    [Fact]
    public async Task A_pause_that_was_over_before_the_last_visit_is_entered_whole_and_moves_the_last_day()
    {
        await using var house = await House.WithMunicipality("national-1000-days", today: "2026-12-31");
        var course = await house.StartedCourse();
        await house.Pedagogue.Do(new RecordVisit.Command(course, Held("2026-03-02")));
        var (from, on) = (House.Day("2026-02-02"), House.Day("2026-02-23"));
        Assert.Equal("course.pause-over-visit", await house.Pedagogue.Refused(new PauseCourse.Command(course, new(from, "Indlagt"))));

        var paused = await house.Pedagogue.Do(new PauseCourse.Command(course, new PauseCourse.Body(from, "Indlagt", on)));

        Assert.Equal((CourseStatus.Active, House.Day("2026-01-05").AddDays(301)), (paused.Status, paused.Allowance.LastDay));
        Assert.Equal("course.paused", await house.Pedagogue.Refused(new RecordVisit.Command(course, Held("2026-02-22"))));
        await house.Pedagogue.Do(new RecordVisit.Command(course, Held("2026-02-23")));
        Assert.Equal(
            "course.pause-over-pause",
            await house.Pedagogue.Refused(new PauseCourse.Command(course, new PauseCourse.Body(from, null, House.Day("2026-02-03"))))
        );
    }

    [Fact]
    public async Task An_extension_answers_the_request_and_makes_room()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        for (var day = 12; day < 21; day++)
        {
            await house.Pedagogue.Do(new RecordVisit.Command(course, Held($"2026-01-{day}")));
        }

        await house.Pedagogue.Do(new RequestExtension.Command(course, new ExtensionBody(2, null, "Far er kommet med")));
        Assert.Equal(
            "extraWeeks=extension.no-limit-on-weeks",
            await house.Lead.Refused(new ExtendCourse.Command(course, new ExtensionBody(0, 4, null)))
        );
        var extended = await house.Lead.Do(new ExtendCourse.Command(course, new ExtensionBody(2, 0, "Ja")));

        Assert.Equal(2, extended.Allowance.VisitsLeft);
        Assert.True(Assert.Single((await house.Lead.Do(new ReadHistory.Query(course))).ExtensionRequests).Answered);
        Assert.Equal("caller.not-allowed", await house.Pedagogue.Refused(new ExtendCourse.Command(course, new ExtensionBody(2, 0, null))));
        Assert.Equal("caller.not-allowed", await house.Lead.Refused(new RequestExtension.Command(course, new ExtensionBody(2, 0, null))));
    }

    [Fact]
    public async Task A_course_follows_its_new_pedagogue()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var body = new ReassignCourse.Body(house.OtherPedagogue.Id, House.Day("2026-02-01"));
        Assert.Equal(
            "pedagogueId=course.pedagogue-unknown",
            await house.Lead.Refused(new ReassignCourse.Command(course, body with { PedagogueId = house.Controller.Id }))
        );

        await house.Lead.Do(new ReassignCourse.Command(course, body));

        Assert.Equal("record.not-found", await house.Pedagogue.Refused(new ReadCourse.Query(course)));
        Assert.Equal(house.OtherPedagogue.Id, (await house.OtherPedagogue.Do(new ReadCourse.Query(course))).PedagogueId);
        Assert.Equal(
            [house.Pedagogue.Id, house.OtherPedagogue.Id],
            (await house.Lead.Do(new ReadHistory.Query(course))).Assignments.Select(a => a.PedagogueId)
        );
    }

    [Fact]
    public async Task Goals_are_kept_in_the_familys_words_and_followed()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var goal = await house.Pedagogue.Do(
            new AgreeGoal.Command(course, new AgreeGoal.Body("Ud ad døren uden gråd", GoalGroup.Home, House.Day("2026-01-05")))
        );

        await house.Pedagogue.Do(new FollowGoal.Command(course, goal.Id, new FollowGoal.Body(GoalStatus.Reached)));

        var kept = Assert.Single((await house.Pedagogue.Do(new ReadCourse.Query(course))).Goals);
        Assert.Equal(("Ud ad døren uden gråd", GoalStatus.Reached, House.Day("2026-05-21")), (kept.Text, kept.Status, kept.StatusOn));
        Assert.Equal(
            "text=field.required",
            await house.Pedagogue.Refused(new AgreeGoal.Command(course, new AgreeGoal.Body(" ", GoalGroup.Home, House.Day("2026-01-05"))))
        );
    }

    [Fact]
    public async Task What_is_private_stands_nowhere_in_the_files()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var body = Held("2026-01-12") with
        {
            Guidance = "Hemmelighed-vejledning",
            Handover = "Hemmelighed-overlevering",
            Participants = ["Hemmelighed-deltager"],
        };
        await house.Pedagogue.Do(new RecordVisit.Command(course, body));
        await house.Pedagogue.Do(
            new AgreeGoal.Command(course, new AgreeGoal.Body("Hemmelighed-mål", GoalGroup.Home, House.Day("2026-01-05")))
        );
        await house.Pedagogue.Do(new PauseCourse.Command(course, new PauseCourse.Body(House.Day("2026-02-02"), "Hemmelighed-pause")));
        await house.Pedagogue.Do(new RequestExtension.Command(course, new ExtensionBody(1, 0, "Hemmelighed-ønske")));
        await house.Pedagogue.Do(
            new EndCourse.Command(course, new EndCourse.Body(House.Day("2026-02-12"), EndReason.Moved, "Hemmelighed-slut"))
        );

        foreach (var file in Directory.GetFiles(house.Folder))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf("Hemmelighed"u8));
        }
    }
}
