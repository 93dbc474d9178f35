using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using static BarnetIMidten.Visits.Tests.Features.Cases;

namespace BarnetIMidten.Visits.Tests.Features;

public sealed class VisitHistoryTests
{
    [Fact]
    public async Task Every_earlier_state_is_kept_with_who_and_when()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var first = Held("2026-01-12") with { AgreedNext = "Hemmelighed-først", Techniques = ["T4"] };
        var visit = await house.Pedagogue.Do(new RecordVisit.Command(course, first));
        Assert.Empty((await house.Pedagogue.Do(new ReadVisitHistory.Query(course, visit.Id))).Items);
        house.Clock.Today = House.Day("2026-05-22");
        await house.Lead.Do(new ChangeVisit.Command(course, visit.Id, first with { AgreedNext = "så", Place = Place.Walk }));
        house.Clock.Today = House.Day("2026-05-23");

        var changed = await house.Pedagogue.Do(new ChangeVisit.Command(course, visit.Id, first with { AgreedNext = "nu" }));

        Assert.Equal((house.Pedagogue.Id, "nu"), (changed.RecordedBy, changed.AgreedNext));
        Assert.Equal(
            (house.Pedagogue.Id, House.Day("2026-05-23")),
            (changed.CorrectedBy, DateOnly.FromDateTime(changed.CorrectedAt!.Value.DateTime))
        );
        var states = (await house.Lead.Do(new ReadVisitHistory.Query(course, visit.Id))).Items;
        Assert.Equal(
            [
                ("Hemmelighed-først", Place.Home, house.Pedagogue.Id, House.Day("2026-05-21")),
                ("så", Place.Walk, house.Lead.Id, House.Day("2026-05-22")),
            ],
            states.Select(s => (s.AgreedNext!, s.Place!.Value, s.RecordedBy, DateOnly.FromDateTime(s.RecordedAt.DateTime)))
        );
        Assert.Equal(["T4"], states[0].Techniques);
        Assert.Equal(House.Day("2026-01-12"), states[0].HeldOn);
    }

    [Fact]
    public async Task A_plan_that_comes_about_is_no_correction_and_its_author_is_kept_too()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var plan = await house.Lead.Do(new RecordVisit.Command(course, Planned("2026-01-12")));

        var held = await house.Pedagogue.Do(new ChangeVisit.Command(course, plan.Id, Held("2026-01-12")));

        Assert.Equal((house.Pedagogue.Id, null), (held.RecordedBy, held.CorrectedBy));
        var earlier = Assert.Single((await house.Pedagogue.Do(new ReadVisitHistory.Query(course, plan.Id))).Items);
        Assert.Equal((VisitStatus.Planned, house.Lead.Id), (earlier.Status, earlier.RecordedBy));
    }

    [Fact]
    public async Task What_was_written_before_is_sealed_and_none_of_anybody_elses_business()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (course, other) = (await house.StartedCourse(), await house.StartedCourse());
        var visit = await house.Pedagogue.Do(new RecordVisit.Command(course, Held("2026-01-12") with { AgreedNext = "Hemmelighed" }));
        await house.Pedagogue.Do(new ChangeVisit.Command(course, visit.Id, Held("2026-01-13")));

        Assert.Equal("record.not-found", await house.OtherPedagogue.Refused(new ReadVisitHistory.Query(course, visit.Id)));
        Assert.Equal("record.not-found", await house.Pedagogue.Refused(new ReadVisitHistory.Query(other, visit.Id)));
        foreach (var file in Directory.GetFiles(house.Folder))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf("Hemmelighed"u8));
        }
    }

    [Fact]
    public async Task Whatever_moves_the_version_of_a_course_tells_the_new_one()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var goal = await house.Pedagogue.Do(
            new AgreeGoal.Command(course, new AgreeGoal.Body("Ud ad døren", GoalGroup.Home, House.Day("2026-01-05")))
        );
        var asked = await house.Pedagogue.Do(new RequestExtension.Command(course, new ExtensionBody(1, null, null)));
        var followed = await house.Pedagogue.Do(new FollowGoal.Command(course, goal.Id, new FollowGoal.Body(GoalStatus.Reached)));
        var offered = await house.Pedagogue.Do(
            new OfferBooster.Command(course, new OfferBooster.Body(House.Day("2026-05-01"), OfferAnswer.Unanswered))
        );

        Assert.Equal([3, 4, 5, 6], [goal.Version, asked.Version, followed.Version, offered.Version]);
        Assert.Equal(offered.Version, (await house.Pedagogue.Do(new ReadCourse.Query(course))).Version);
    }
}
