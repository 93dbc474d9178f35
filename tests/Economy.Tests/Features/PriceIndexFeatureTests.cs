using BarnetIMidten.Economy.Features;

namespace BarnetIMidten.Economy.Tests.Features;

public sealed class PriceIndexFeatureTests
{
    [Fact]
    public async Task The_table_stands_in_any_years_prices_once_each_percentage_is_entered()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();
        await house.Controller.Do(Put(2022, 2m));

        var refusal = (await house.Controller.Send(new ReadTable.Query(made.Id, null, 2024))).Refusal!;
        Assert.Equal(("price-index.missing", "2023, 2024"), (refusal.Code, refusal.Arguments[0]));

        await house.Controller.Do(Put(2023, 10m));
        await house.Controller.Do(Put(2024, 0m));
        var table = await house.Controller.Do(new ReadTable.Query(made.Id, null, 2024));
        Assert.Equal(-437_580m, table.Lines[0].ByYear[0].Amount);
        Assert.Equal(112_200m, table.NetByYear[^1].Amount);
        Assert.Equal(250_000m, table.GrantsByYear[0].Amount);
        Assert.Equal(2024, table.PriceYear);
        Assert.Equal(-390_000m, (await house.Controller.Do(new ReadTable.Query(made.Id, null, 2021))).Lines[0].ByYear[0].Amount);
    }

    [Fact]
    public async Task Each_line_starts_from_the_prices_that_it_stands_in()
    {
        await using var house = await Town.Open();
        var plan = A.Plan(A.Line("a", A.Entry(2023, 2023, 1, 100)), A.Line("b", A.Entry(2023, 2023, 1, 100)) with { PriceYear = 2022 });
        var body = A.Body(plan);
        var made = await house.Controller.Do(new MakeCase.Command(new MakeCase.Body(null, "Sag", 2023, 2025, body.Lines)));
        await house.Controller.Do(Put(2023, 10m));

        var table = await house.Controller.Do(new ReadTable.Query(made.Id, null, 2023));

        Assert.Equal([100m, 110m], table.Lines.Select(l => l.ByYear[0].Amount));
    }

    [Fact]
    public async Task A_percentage_has_a_source_and_one_entered_again_replaces_it()
    {
        await using var house = await Town.Open();
        await house.Administrator.Do(Put(2023, 2m));
        await house.Controller.Do(Put(2023, 2.1m));

        Assert.Equal([(2023, 2.1m)], (await house.Lead.Do(new ListIndex.Query())).Items.Select(i => (i.Year, i.Percent)));
        Assert.Equal(
            "source=field.required",
            await house.Controller.Refused(new PutIndexYear.Command(2023, new PutIndexYear.Body(2m, "")))
        );
    }

    [Theory]
    [InlineData(1990, -15, "done")]
    [InlineData(2100, 15, "done")]
    [InlineData(1989, 1, "year=field.outside")]
    [InlineData(2101, 1, "year=field.outside")]
    [InlineData(2023, 15.01, "percent=field.outside")]
    [InlineData(2023, -15.01, "percent=field.outside")]
    public async Task A_percentage_is_within_reason(int year, double percent, string expected)
    {
        await using var house = await Town.Open();
        var refused = await house.Controller.Refused(Put(year, (decimal)percent));

        Assert.Equal(expected, refused == "not refused" ? "done" : refused);
    }

    private static PutIndexYear.Command Put(int year, decimal percent) => new(year, new PutIndexYear.Body(percent, "En opdigtet kilde"));
}
