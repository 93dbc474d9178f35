using BarnetIMidten.Shared.Web;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using Microsoft.Extensions.DependencyInjection;
using static BarnetIMidten.Visits.Tests.Features.Cases;

namespace BarnetIMidten.Visits.Tests.Features;

/// <summary>Today is Thursday 21 May 2026.</summary>
public sealed class CaseloadTests
{
    [Fact]
    public async Task A_pedagogue_sees_her_own_courses_and_a_lead_all()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var mine = await house.StartedCourse();
        var others = await house.StartedCourse(house.OtherPedagogue);

        Assert.Equal([mine], await Ids(house.Pedagogue, new CaseloadFilter()));
        Assert.Equal([others, mine], await Ids(house.Lead, new CaseloadFilter()));
        Assert.Equal([others], await Ids(house.Lead, new CaseloadFilter(PedagogueId: house.OtherPedagogue.Id.ToString())));
        Assert.Empty(await Ids(house.Pedagogue, new CaseloadFilter(PedagogueId: house.OtherPedagogue.Id.ToString())));
        Assert.Equal("record.not-found", await house.Pedagogue.Refused(new ReadCourse.Query(others)));
        Assert.Equal("record.not-found", await house.Pedagogue.Refused(new RecordVisit.Command(others, Held("2026-02-02"))));
        Assert.Equal("caller.not-allowed", await house.Administrator.Refused(new ListCourses.Query(new CaseloadFilter())));
    }

    [Theory]
    [InlineData("2026-05-11", "2026-05-20", true, true)]
    [InlineData("2026-05-11", "2026-05-21", false, true)]
    [InlineData("2026-05-17", null, true, false)]
    [InlineData("2026-05-24", null, false, true)]
    [InlineData("2026-05-25", null, false, false)]
    public async Task A_plan_is_overdue_after_its_last_day_and_due_in_the_week_it_touches(
        string from,
        string? to,
        bool overdue,
        bool thisWeek
    )
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        var plan = await house.Pedagogue.Do(new RecordVisit.Command(course, Planned(from, to)));

        Assert.Equal(overdue, (await Ids(house.Pedagogue, new CaseloadFilter(Due: "overdue"))).Count == 1);
        Assert.Equal(thisWeek, (await Ids(house.Pedagogue, new CaseloadFilter(Due: "thisWeek"))).Count == 1);

        await house.Pedagogue.Do(new ChangeVisit.Command(course, plan.Id, Planned(from, to) with { Status = VisitStatus.Cancelled }));
        Assert.Empty(await Ids(house.Pedagogue, new CaseloadFilter(Due: "overdue")));
    }

    [Fact]
    public async Task A_plan_of_an_ended_course_is_nobodys_to_keep()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await house.StartedCourse();
        await house.Pedagogue.Do(new RecordVisit.Command(course, Planned("2026-05-11")));

        await house.Pedagogue.Do(new EndCourse.Command(course, new EndCourse.Body(House.Day("2026-05-12"), EndReason.Completed, null)));

        Assert.Empty(await Ids(house.Pedagogue, new CaseloadFilter(Due: "overdue")));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_status_and_paged()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var planned = await house.Course();
        var active = await house.StartedCourse();
        var ended = await house.StartedCourse();
        await house.Pedagogue.Do(new EndCourse.Command(ended, new EndCourse.Body(House.Day("2026-02-02"), EndReason.Other, null)));

        Assert.Equal([planned], await Ids(house.Lead, new CaseloadFilter(Status: "planned")));
        Assert.Equal([active, planned, ended], await Ids(house.Lead, new CaseloadFilter()));
        var second = await house.Lead.Do(new ListCourses.Query(new CaseloadFilter(Page: 2, PageSize: 2)));
        Assert.Equal((3, 2, 2), (second.Total, second.Page, second.PageSize));
        Assert.Equal([ended], second.Items.Select(c => c.Id));
    }

    [Theory]
    [InlineData("Active", null, "status=field.unknown-value")]
    [InlineData("1", null, "status=field.unknown-value")]
    [InlineData("ACTIVE", null, "status=field.unknown-value")]
    [InlineData("active,paused", null, "status=field.unknown-value")]
    [InlineData(null, "soon", "due=field.unknown-value")]
    [InlineData("open", "soon", "status=field.unknown-value, due=field.unknown-value, sort=field.unknown-value", "name")]
    public async Task An_unknown_word_is_refused(string? status, string? due, string expected, string? sort = null)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        Assert.Equal(expected, await house.Lead.Refused(new ListCourses.Query(new CaseloadFilter(status, Due: due, Sort: sort))));
    }

    [Fact]
    public async Task The_family_nobody_has_visited_for_longest_can_stand_first()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var lately = await house.StartedCourse();
        await house.Pedagogue.Do(new RecordVisit.Command(lately, Held("2026-05-20")));
        var longAgo = await house.StartedCourse();
        await house.Pedagogue.Do(new RecordVisit.Command(longAgo, Held("2026-02-09")));
        var never = await house.Course();
        var ended = await house.StartedCourse();
        await house.Pedagogue.Do(new EndCourse.Command(ended, new EndCourse.Body(House.Day("2026-02-02"), EndReason.Other, null)));

        Assert.Equal([never, longAgo, lately, ended], await Ids(house.Lead, new CaseloadFilter(Sort: "longestSince")));
    }

    [Theory]
    [InlineData(null, 4)]
    [InlineData("ended", 2)]
    [InlineData("active", 1)]
    [InlineData("planned", 1)]
    [InlineData("paused", 0)]
    public async Task The_total_counts_what_the_filter_leaves(string? status, int total)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await house.Course();
        await house.StartedCourse();
        foreach (var pedagogue in new[] { house.Pedagogue, house.OtherPedagogue })
        {
            var course = await house.StartedCourse(pedagogue);
            await pedagogue.Do(new EndCourse.Command(course, new EndCourse.Body(House.Day("2026-02-02"), EndReason.Other, null)));
        }

        Assert.Equal(total, (await house.Lead.Do(new ListCourses.Query(new CaseloadFilter(status, PageSize: 1)))).Total);
    }

    [Fact]
    public async Task What_is_translated_once_finds_what_is_put_together_each_time()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        foreach (var pedagogue in new[] { house.Pedagogue, house.OtherPedagogue })
        {
            await house.Course(pedagogue);
            await house.StartedCourse(pedagogue, "2026-02-02");
            await house.StartedCourse(pedagogue);
            var paused = await house.StartedCourse(pedagogue);
            await pedagogue.Do(new PauseCourse.Command(paused, new PauseCourse.Body(House.Day("2026-02-02"), null)));
            var ended = await house.StartedCourse(pedagogue);
            await pedagogue.Do(new EndCourse.Command(ended, new EndCourse.Body(House.Day("2026-02-02"), EndReason.Other, null)));
        }

        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Shared.Calling.CallContext>().Caller = house.Lead.Caller;
        var db = scope.ServiceProvider.GetRequiredService<VisitsDb>();
        var ends = CancellationToken.None;
        foreach (var status in Enum.GetValues<CourseStatus>().Cast<CourseStatus?>().Prepend(null))
        {
            foreach (var only in new Shared.Values.UserId?[] { null, house.Pedagogue.Id })
            {
                foreach (var order in Enum.GetValues<CaseloadOrder>())
                {
                    var shape = CaseloadShape.Of(status, order);
                    var total = await shape.Total(db, only, ends);
                    Assert.Equal(await shape.Total(db.Courses.Of(only), ends), total);
                    Assert.NotEqual(0, total);
                    foreach (var paging in new[] { new Paging(1, 3), new Paging(2, 3), new Paging(1, 50) })
                    {
                        var page = await shape.Page(db, only, paging, ends);
                        Assert.Equal((await shape.Page(db.Courses.Of(only), paging, ends)).Select(c => c.Id), page.Select(c => c.Id));
                        Assert.Equal(Math.Clamp(total - paging.Skip, 0, paging.PageSize), page.Count);
                        Assert.All(page, c => Assert.Equal(status ?? c.Status, c.Status));
                    }
                }
            }
        }

        Assert.Empty(db.ChangeTracker.Entries());
    }

    [Fact]
    public async Task The_load_of_a_pedagogue_is_what_she_has_under_way()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await house.Course();
        await house.StartedCourse();
        var paused = await house.StartedCourse();
        await house.Pedagogue.Do(new PauseCourse.Command(paused, new PauseCourse.Body(House.Day("2026-02-02"), null)));
        var ended = await house.StartedCourse(house.OtherPedagogue);
        await house.Lead.Do(new EndCourse.Command(ended, new EndCourse.Body(House.Day("2026-02-02"), EndReason.Other, null)));

        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Shared.Calling.CallContext>().Caller = house.Lead.Caller;
        var loads = await scope.ServiceProvider.GetRequiredService<ICourses>().Loads(CancellationToken.None);

        Assert.Equal([new Load(house.Pedagogue.Id, 1, 1, 1)], loads);
    }

    private static async Task<List<Shared.Values.CourseId>> Ids(Member member, CaseloadFilter filter) =>
        [.. (await member.Do(new ListCourses.Query(filter))).Items.Select(c => c.Id)];
}
