using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Tests.Features;

public sealed class PoolTests
{
    [Fact]
    public async Task The_pool_is_over_all_approved_cases_and_keeps_plan_and_accounts_apart()
    {
        await using var house = await Town.Open();
        var ishoej = await house.Approved();
        var other = A.Plan(A.Line("a", A.Entry(2023, 2025, 1, 1))) with { Name = "Den anden", Pool = A.Pool(600, 300, 2024, 2025) };
        var body = A.Body(other);
        var made = await house.Controller.Do(
            new MakeCase.Command(new MakeCase.Body(null, body.Name, body.FirstYear, body.LastYear, body.Lines, body.Pool))
        );
        await house.Controller.Do(Town.Approve(made.Id));
        await house.Ishoej();
        await house.Controller.Do(Town.Accounts(ishoej.Id, 2021, new PutActuals.PoolOf(new Kroner(240_000), Kroner.Zero, "Bilag")));
        await house.Controller.Do(Town.Accounts(ishoej.Id, 2023, new PutActuals.PoolOf(Kroner.Zero, new Kroner(100_000), "Bilag")));

        var pool = await house.Observer.Do(new ReadPool.Query());

        Assert.Equal(Enumerable.Range(2021, 7), pool.Years);
        Assert.Equal([250_000m, 250_000, 600, 0, 0, 0, 0], pool.Budgeted.Granted.Select(g => g.Amount));
        Assert.Equal([0m, 0, 100_000, 100_300, 100_300, 100_000, 100_000], pool.Budgeted.Repaid.Select(g => g.Amount));
        Assert.Equal([250_000m, 500_000, 400_600, 300_300, 200_000, 100_000, 0], pool.Budgeted.Owed.Select(g => g.Amount));
        Assert.Equal([240_000m, 0, 0, 0, 0, 0, 0], pool.Documented.Drawn.Select(g => g.Amount));
        Assert.Equal([240_000m, 240_000, 140_000, 140_000, 140_000, 140_000, 140_000], pool.Documented.Owed.Select(g => g.Amount));
        Assert.Equal(
            [(ishoej.Id, 2022), (ishoej.Id, 2024), (ishoej.Id, 2025), (made.Id, 2023), (made.Id, 2024), (made.Id, 2025)],
            pool.Missing.Select(m => (m.CaseId, m.Year))
        );
        Assert.Equal(
            [("Barnet i Midten, Ishøj 2021", 500_000m, 140_000m), ("Den anden", 600m, 0m)],
            pool.Cases.Select(c => (c.CaseName, c.Granted.Amount, c.Owed.Amount))
        );
    }

    [Fact]
    public async Task A_new_version_takes_the_place_of_the_old_one_in_the_pool_with_its_accounts()
    {
        await using var house = await Town.Open();
        var first = await house.Approved();
        await house.Controller.Do(Town.Accounts(first.Id, 2021, new PutActuals.PoolOf(new Kroner(250_000), Kroner.Zero, "Bilag")));
        var second = await house.Controller.Do(new BeginVersion.Command(first.Id));
        await house.Controller.Do(Town.Approve(second.Id));

        var pool = await house.Controller.Do(new ReadPool.Query());

        Assert.Equal((second.Id, new Kroner(250_000)), (Assert.Single(pool.Cases).CaseId, pool.Cases[0].Drawn));
    }

    [Fact]
    public async Task Without_an_approved_case_it_is_empty()
    {
        await using var house = await Town.Open();
        await house.Ishoej();

        var pool = await house.Controller.Do(new ReadPool.Query());

        Assert.Empty(pool.Years);
        Assert.Empty(pool.Cases);
    }
}
