using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using BarnetIMidten.Visits.Pages.Forloeb;
using BarnetIMidten.Visits.Tests.Features;

namespace BarnetIMidten.Visits.Tests.Pages;

public sealed class VisitInputTests
{
    private static readonly DateOnly Today = A.Day("2026-05-21");

    [Fact]
    public async Task An_imported_visit_is_opened_without_a_place_and_says_nothing_of_what_nobody_knows()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.Course();
        await house.System.Do(new ImportCourse.Command(course, [House.Day("2026-01-05")], null, null, null));
        var visit = Assert.Single((await house.Pedagogue.Do(new ReadCourse.Query(course))).Visits);

        var input = VisitInput.Of(visit, null, Today);

        Assert.Null(input.Place);
        Assert.Null(input.Body().Place);
        Assert.Null(input.Body().HandoverAgreed);
        input.HandoverAgreed = true;
        Assert.True(input.Body().HandoverAgreed);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(null, null)]
    public async Task What_the_parents_agreed_to_stays_as_it_was(bool? recorded, bool? sent)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var body = Cases.Held("2026-01-12") with { Handover = "Sangen om vinter", HandoverAgreed = recorded };
        var visit = await house.Pedagogue.Do(new RecordVisit.Command(course, body));

        var opened = VisitInput.Of(visit, null, Today).Body();

        Assert.Equal((sent, Place.Home), (opened.HandoverAgreed, opened.Place));
    }

    [Fact]
    public async Task A_plan_is_opened_as_held_at_home_and_an_empty_box_says_no()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var plan = await house.Pedagogue.Do(new RecordVisit.Command(course, Cases.Planned("2026-05-20")));

        var opened = VisitInput.Of(plan, VisitStatus.Held, Today).Body();

        Assert.Equal((Place.Home, false), (opened.Place, opened.HandoverAgreed));
    }
}
