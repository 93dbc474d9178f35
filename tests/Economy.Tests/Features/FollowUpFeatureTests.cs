using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Tests.Features;

public sealed class FollowUpFeatureTests
{
    [Fact]
    public async Task Accounts_put_again_replace_what_stood_and_name_who_put_them()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();
        await house.Controller.Do(Town.Accounts(made.Id, 2023, entries: ("counselling", 6, 5_000)));
        await house.Administrator.Do(Town.Accounts(made.Id, 2023, entries: [("counselling", 2, 4_000), ("counselling", 2, 6_000)]));

        var year = Assert.Single((await house.Lead.Do(new ReadActuals.Query(made.Id))).Items);

        Assert.Equal((2023, "Kim Demo", 2), (year.Year, year.RecordedBy, year.Entries.Count));
        var line = (await house.Lead.Do(new ReadFollowUp.Query(made.Id, 2023))).Lines.Single(l => l.Key == "counselling");
        Assert.Equal((new Kroner(20_000), 4m), (line.Actual, line.ActualVolume));
    }

    [Fact]
    public async Task The_year_is_this_one_if_none_is_asked_for_or_the_nearest_of_the_case()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();
        Assert.Equal(2026, (await house.Lead.Do(new ReadFollowUp.Query(made.Id))).Year);
        house.Clock.Today = A.Day("2035-01-01");
        Assert.Equal(2027, (await house.Lead.Do(new ReadFollowUp.Query(made.Id))).Year);
    }

    [Fact]
    public async Task A_figure_without_a_source_is_named_as_such()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();
        var body = new PutActuals.Body(2023, [new PutActuals.EntryOf("counselling", 1, new Kroner(5_000), null)]);
        await house.Controller.Do(new PutActuals.Command(made.Id, body));

        var followed = await house.Controller.Do(new ReadFollowUp.Query(made.Id, 2023));

        Assert.Equal(["counselling"], followed.WithoutSource);
        Assert.DoesNotContain("counselling", followed.Missing);
    }

    [Fact]
    public async Task The_budget_year_gathers_figures_pool_notes_and_deadlines()
    {
        await using var house = await Town.Open();
        var made = await house.Approved();
        await house.Controller.Do(
            Town.Accounts(made.Id, 2023, new PutActuals.PoolOf(Kroner.Zero, new Kroner(90_000), "Bilag 3"), ("counselling", 6, 5_000))
        );
        await house.Controller.Do(new WriteNote.Command(made.Id, new WriteNote.Body(2023, "counselling", "Flere spurgte selv.")));
        await house.Controller.Do(new WriteNote.Command(made.Id, new WriteNote.Body(2022, null, "Et andet år")));
        await Deadline(house, made, "2023-08-01");
        await Deadline(house, made, "2024-08-01");

        var report = await house.Lead.Do(new ReadBudgetYear.Query(made.Id, 2023));

        Assert.Equal(new Kroner(100_000), report.FollowUp.Total.Expected);
        Assert.Equal((Kroner.Zero, new Kroner(100_000), new Kroner(400_000)), (report.Pool.Granted, report.Pool.ToRepay, report.Pool.Debt));
        Assert.Equal(new Kroner(90_000), report.Pool.Documented!.Repaid);
        Assert.Equal(("counselling", "Jens Demo"), (Assert.Single(report.Notes).Key, report.Notes[0].WrittenBy));
        Assert.Equal(A.Day("2023-08-01"), Assert.Single(report.Deadlines).DueOn);
    }

    [Fact]
    public async Task Deadlines_stand_soonest_first_across_cases_until_they_are_met()
    {
        await using var house = await Town.Open();
        var (one, other) = (await house.Ishoej(), await house.Approved());
        var late = await Deadline(house, one, "2026-05-20");
        await Deadline(house, other, "2026-05-21");

        var open = (await house.Lead.Do(new ListDeadlines.Query(Open: true))).Items;
        Assert.Equal([(one.Id, true), (other.Id, false)], open.Select(d => (d.CaseId, d.Overdue)));

        var met = new MeetDeadline.Command(one.Id, late.Id, new MeetDeadline.Body(A.Day("2026-05-21")));
        Assert.False((await house.Controller.Do(met)).Overdue);
        Assert.Equal("deadline.met", await house.Controller.Refused(met));
        Assert.Equal("record.not-found", await house.Controller.Refused(met with { Id = other.Id }));
        Assert.Equal([other.Id], (await house.Lead.Do(new ListDeadlines.Query(Open: true))).Items.Select(d => d.CaseId));
        Assert.Equal(A.Day("2026-05-21"), Assert.Single((await house.Lead.Do(new ListDeadlines.Query(one.Id))).Items).DoneOn);
    }

    [Fact]
    public async Task A_deadline_follows_its_case_to_the_version_that_stands()
    {
        await using var house = await Town.Open();
        var first = await house.Approved();
        await Deadline(house, first, "2026-08-01");
        var second = await house.Controller.Do(new BeginVersion.Command(first.Id));
        Assert.Equal(first.Id, Assert.Single((await house.Lead.Do(new ListDeadlines.Query())).Items).CaseId);

        await house.Controller.Do(Town.Approve(second.Id));
        Assert.Equal(second.Id, Assert.Single((await house.Lead.Do(new ListDeadlines.Query())).Items).CaseId);
    }

    [Fact]
    public async Task A_deadline_lies_within_reach()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();
        SetDeadline.Command On(string day) => new(made.Id, new SetDeadline.Body(A.Day(day), "Opfølgning", "Center for Børn"));

        Assert.Equal("dueOn=field.outside", await house.Controller.Refused(On("1989-12-31")));
        Assert.Equal("dueOn=field.outside", await house.Controller.Refused(On("2101-01-01")));
        await house.Controller.Do(On("2100-12-31"));
    }

    [Theory]
    [InlineData(2020, null, "year=business-case.outside")]
    [InlineData(2023, "nobody", "key=business-case.no-such-line")]
    public async Task A_note_is_of_a_year_and_a_line_of_the_case(int year, string? key, string refusal)
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();

        Assert.Equal(refusal, await house.Controller.Refused(new WriteNote.Command(made.Id, new WriteNote.Body(year, key, "Fordi"))));
        Assert.Equal(
            "text=field.required",
            await house.Controller.Refused(new WriteNote.Command(made.Id, new WriteNote.Body(2023, null, " ")))
        );
        Assert.Empty((await house.Lead.Do(new ListNotes.Query(made.Id))).Items);
    }

    private static Task<DeadlineAnswer> Deadline(Testing.House house, CaseAnswer of, string dueOn) =>
        house.Controller.Do(
            new SetDeadline.Command(of.Id, new SetDeadline.Body(A.Day(dueOn), "Opfølgning til budgettet", "Center for Børn"))
        );
}
