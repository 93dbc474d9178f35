using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Tests.Features;

public sealed class VersionTests
{
    [Fact]
    public async Task A_draft_is_revised_until_it_is_approved_and_never_after()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();
        var cheaper = A.Body(A.Ishoej with { Name = "Billigere" });

        Assert.Equal("Billigere", (await house.Administrator.Do(new ReviseCase.Command(made.Id, cheaper))).Name);
        var approved = await house.Controller.Do(Town.Approve(made.Id));

        Assert.Equal((CaseStatus.Approved, A.Day("2021-02-02")), (approved.Status, approved.ApprovedOn));
        Assert.Equal("business-case.approved", await house.Controller.Refused(new ReviseCase.Command(made.Id, cheaper)));
        Assert.Equal("business-case.approved", await house.Controller.Refused(Town.Approve(made.Id)));
        Assert.Equal("business-case.approved", await house.Controller.Refused(new DiscardDraft.Command(made.Id)));
    }

    [Fact]
    public async Task A_new_version_takes_the_place_of_the_approved_one_when_it_is_approved_itself()
    {
        await using var house = await Town.Open();
        var first = await house.Approved();

        var second = await house.Controller.Do(new BeginVersion.Command(first.Id));
        Assert.Equal((2, CaseStatus.Draft, first.Id), (second.Number, second.Status, second.OriginId));
        Assert.Equal(first.Lines.Select(l => l.Key), second.Lines.Select(l => l.Key));
        Assert.Equal("business-case.draft-exists", await house.Controller.Refused(new BeginVersion.Command(first.Id)));
        Assert.Equal("business-case.not-approved", await house.Controller.Refused(new BeginVersion.Command(second.Id)));

        await house.Controller.Do(new ReviseCase.Command(second.Id, A.Body(A.Ishoej with { LastYear = 2028 })));
        await house.Controller.Do(Town.Approve(second.Id, "2022-05-01"));

        var line = (await house.Lead.Do(new ListCaseVersions.Query(first.Id))).Items;
        Assert.Equal([(2, CaseStatus.Approved, 2028), (1, CaseStatus.Replaced, 2027)], line.Select(v => (v.Number, v.Status, v.LastYear)));
        Assert.Equal("business-case.replaced", await house.Controller.Refused(new BeginVersion.Command(first.Id)));
        Assert.Equal([second.Id], (await house.Lead.Do(new ListCases.Query())).Items.Select(c => c.Id));
        Assert.Equal([first.Id], (await house.Lead.Do(new ListCases.Query("replaced"))).Items.Select(c => c.Id));
        Assert.Equal(2027, (await house.Lead.Do(new ReadCase.Query(first.Id))).LastYear);
    }

    [Fact]
    public async Task A_case_without_lines_is_a_draft_and_is_not_approved()
    {
        await using var house = await Town.Open();
        var empty = await house.Controller.Do(new MakeCase.Command(new MakeCase.Body(Name: "Tom", FirstYear: 2026, LastYear: 2028)));

        Assert.Equal("business-case.empty", await house.Controller.Refused(Town.Approve(empty.Id)));
        Assert.Equal([0m, 0m, 0m], (await house.Controller.Do(new ReadTable.Query(empty.Id))).NetByYear.Select(n => n.Amount));
    }

    [Fact]
    public async Task An_approval_lies_not_in_the_future()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();

        Assert.Equal("on=field.in-the-future", await house.Controller.Refused(Town.Approve(made.Id, "2026-05-22")));
        Assert.Equal("on=field.required", await house.Controller.Refused(new ApproveCase.Command(made.Id, new ApproveCase.Body(null))));
        await house.Controller.Do(Town.Approve(made.Id, "2026-05-21"));
    }

    [Fact]
    public async Task What_was_entered_from_the_accounts_stays_with_the_case_through_its_versions()
    {
        await using var house = await Town.Open();
        var first = await house.Approved();
        await house.Controller.Do(Town.Accounts(first.Id, 2023, entries: ("counselling", 6, 5_000)));
        var second = await house.Controller.Do(new BeginVersion.Command(first.Id));
        var without = A.Body(A.Ishoej with { Shares = [], Lines = [.. A.Ishoej.Lines.Where(l => l.Key != "counselling")] });

        Assert.Equal("business-case.line-recorded", await house.Controller.Refused(new ReviseCase.Command(second.Id, without)));
        var followed = await house.Controller.Do(new ReadFollowUp.Query(second.Id, 2023));
        Assert.Equal(new Kroner(30_000), followed.Lines.Single(l => l.Key == "counselling").Actual);

        await house.Controller.Do(Town.Accounts(first.Id, 2023));
        await house.Controller.Do(new ReviseCase.Command(second.Id, without));
    }

    [Fact]
    public async Task Accounts_that_came_after_a_draft_was_revised_keep_it_from_being_approved_without_them()
    {
        await using var house = await Town.Open();
        var first = await house.Approved();
        var second = await house.Controller.Do(new BeginVersion.Command(first.Id));
        var without = A.Body(A.Ishoej with { Shares = [], Lines = [.. A.Ishoej.Lines.Where(l => l.Key != "counselling")] });
        await house.Controller.Do(new ReviseCase.Command(second.Id, without));
        await house.Controller.Do(Town.Accounts(first.Id, 2023, entries: ("counselling", 6, 5_000)));

        Assert.Equal("business-case.line-recorded", await house.Controller.Refused(Town.Approve(second.Id)));
        Assert.Equal(CaseStatus.Draft, (await house.Lead.Do(new ReadCase.Query(second.Id))).Status);
    }

    [Fact]
    public async Task Accounts_are_written_on_the_version_that_stands_and_one_that_was_replaced_sees_its_own_lines_and_years()
    {
        await using var house = await Town.Open();
        var first = await house.Approved();
        var second = await house.Controller.Do(new BeginVersion.Command(first.Id));
        var plan = A.Ishoej with { LastYear = 2028, Lines = [.. A.Ishoej.Lines, A.Line("ny", A.Entry(2023, 2023, 1, 1))] };
        await house.Controller.Do(new ReviseCase.Command(second.Id, A.Body(plan)));
        Assert.Equal("business-case.not-approved", await house.Controller.Refused(Town.Accounts(second.Id, 2023, entries: ("ny", 1, 1))));

        await house.Controller.Do(Town.Approve(second.Id));
        await house.Controller.Do(Town.Accounts(second.Id, 2023, entries: [("ny", 1, 1), ("counselling", 6, 5_000)]));
        await house.Controller.Do(Town.Accounts(second.Id, 2028, entries: ("ny", 1, 1)));
        var seen = Assert.Single((await house.Controller.Do(new ReadActuals.Query(first.Id))).Items);
        Assert.Equal(["counselling"], seen.Entries.Select(e => e.Key));
        var files = await house.Controller.Do(new ExportTable.Query(first.Id));
        Assert.Equal(2023, Assert.Single(files.FollowedUp).Year);
        Assert.Equal(2, (await house.Controller.Do(new ReadActuals.Query(second.Id))).Items.Count);
    }

    [Fact]
    public async Task Nothing_more_is_written_on_a_version_that_was_replaced()
    {
        await using var house = await Town.Open();
        var first = await house.Approved();
        var second = await house.Controller.Do(new BeginVersion.Command(first.Id));
        await house.Controller.Do(Town.Approve(second.Id));

        Assert.Equal("business-case.replaced", await house.Controller.Refused(Town.Accounts(first.Id, 2023)));
        Assert.Equal(
            "business-case.replaced",
            await house.Controller.Refused(new WriteNote.Command(first.Id, new WriteNote.Body(2023, null, "Fordi")))
        );
        Assert.Equal(2023, (await house.Controller.Do(new ReadFollowUp.Query(first.Id, 2023))).Year);
    }

    [Fact]
    public async Task A_draft_is_discarded_unless_something_hangs_on_it()
    {
        await using var house = await Town.Open();
        var kept = await house.Ishoej();
        await house.Controller.Do(new WriteNote.Command(kept.Id, new WriteNote.Body(2021, null, "Corona")));
        Assert.Equal("business-case.has-records", await house.Controller.Refused(new DiscardDraft.Command(kept.Id)));

        var first = await house.Approved();
        await house.Controller.Do(Town.Accounts(first.Id, 2023, entries: ("counselling", 6, 5_000)));
        var second = await house.Controller.Do(new BeginVersion.Command(first.Id));
        await house.Controller.Do(new DiscardDraft.Command(second.Id));

        Assert.Equal("record.not-found", await house.Controller.Refused(new ReadCase.Query(second.Id)));
        Assert.Single((await house.Controller.Do(new ReadActuals.Query(first.Id))).Items);
        Assert.Equal(2, (await house.Controller.Do(new BeginVersion.Command(first.Id))).Number);
    }
}
