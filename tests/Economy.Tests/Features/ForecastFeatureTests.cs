using BarnetIMidten.Economy.Features;

namespace BarnetIMidten.Economy.Tests.Features;

public sealed class ForecastFeatureTests
{
    [Fact]
    public async Task The_case_is_computed_anew_from_the_courses_that_ended_in_each_year_that_is_over()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();
        await GivenCourses.In(house, 2024, started: 7, ended: 6);
        await GivenCourses.In(house, 2025, started: 5, ended: 4);
        await GivenCourses.In(house, 2026, started: 6, ended: 0);

        var forecast = await house.Controller.Do(new ReadForecast.Query(made.Id));

        Assert.Equal(30, forecast.ExpectedCourses);
        Assert.Equal(Enumerable.Range(2021, 7), forecast.Years.Select(y => y.Year));
        Assert.Equal((7, 6, 6, -120_000m, false), Row(forecast, 2024));
        Assert.Equal((5, null, null, null, true), Row(forecast, 2025));
        Assert.Equal((null, null, null, null, false), Row(forecast, 2026));
        Assert.Equal(100_000m, forecast.Years.Single(y => y.Year == 2024).Planned.Amount);
        Assert.Equal(65_000m, forecast.Years.Single(y => y.Year == 2024).UnitCost?.Amount);
    }

    [Fact]
    public async Task The_lead_sees_the_true_counts_of_years_that_are_over()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();
        await GivenCourses.In(house, 2025, started: 3, ended: 2);

        var forecast = await house.Lead.Do(new ReadForecast.Query(made.Id));

        Assert.Equal((3, 2, 2, -156_666.67m, false), Row(forecast, 2025));
        Assert.Equal((0, 0, 0, -175_000m, false), Row(forecast, 2024));
        Assert.Equal((null, null, null, null, false), Row(forecast, 2026));
    }

    [Theory, InlineData(30, 100_000, 13_000), InlineData(25, 54_166.67, 15_600), InlineData(21, 17_500, 18_571.43)]
    public async Task Or_from_a_number_that_is_asked_about(int courses, double net, double unitCost)
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();

        var forecast = await house.Controller.Do(new ReadForecast.Query(made.Id, courses));

        Assert.All(
            forecast.Years.Where(y => y.Year >= 2023),
            y => Assert.Equal(((decimal)net, (decimal)unitCost), (y.Forecast!.Value.Amount, y.UnitCost!.Value.Amount))
        );
        Assert.All(
            forecast.Years.Where(y => y.Year >= 2023),
            y => Assert.Equal((19.09m, 30m), (y.Needs.BreakEvenCourses, y.Needs.RepaymentCourses))
        );
        Assert.Equal(30m, forecast.AllYears.BreakEvenCourses);
    }

    [Fact]
    public async Task A_case_that_expects_no_number_of_courses_says_so()
    {
        await using var house = await Town.Open();
        var empty = await house.Controller.Do(new MakeCase.Command(new MakeCase.Body(Name: "Tom", FirstYear: 2026, LastYear: 2028)));

        Assert.Equal("business-case.no-expectation", await house.Controller.Refused(new ReadForecast.Query(empty.Id)));
    }

    private static (int?, int?, int?, decimal?, bool) Row(ForecastAnswer forecast, int year)
    {
        var row = forecast.Years.Single(y => y.Year == year);
        return (row.Started, row.Ended, row.Courses, row.Forecast?.Amount, row.Withheld);
    }
}
