using BarnetIMidten.Evaluation.Domain;

namespace BarnetIMidten.Evaluation.Tests.Domain;

public sealed class AskingTimeTests
{
    [Theory]
    [InlineData("2026-03-01", null, "2026-02-28", null)]
    [InlineData("2026-03-01", null, "2026-03-01", "Start")]
    [InlineData("2026-03-01", null, "2026-04-29", "Start")]
    [InlineData("2026-03-01", null, "2026-04-30", null)]
    [InlineData("2026-01-05", "2026-03-01", "2026-02-28", null)]
    [InlineData("2026-01-05", "2026-03-01", "2026-03-01", "End")]
    [InlineData("2026-01-05", "2026-03-01", "2026-05-31", null)]
    [InlineData("2026-01-05", "2026-03-01", "2026-06-01", "Month3")]
    [InlineData("2026-01-05", "2026-03-01", "2027-02-28", null)]
    [InlineData("2026-01-05", "2026-03-01", "2027-03-01", "Month12")]
    [InlineData("2026-01-05", "2026-03-01", "2028-03-01", null)]
    [InlineData(null, "2026-03-01", "2026-03-01", null)]
    public void Parents_are_asked_at_the_start_the_end_and_three_and_twelve_months_after_it(
        string? started,
        string? ended,
        string today,
        string? due
    ) => Assert.Equal(Of(due), AskingTime.Due((Day(started), Day(ended)), null, [], Day(today)!.Value));

    [Theory]
    [InlineData("2024-06-15", "2027-06-14", null)]
    [InlineData("2024-06-15", "2027-06-15", "Month36")]
    [InlineData("2024-06-15", "2027-08-13", "Month36")]
    [InlineData("2024-06-15", "2027-08-14", null)]
    [InlineData("2023-03-01", "2026-03-01", "End")]
    public void And_when_the_child_turns_three_after_the_course(string birth, string today, string? due) =>
        Assert.Equal(Of(due), AskingTime.Due((Day("2026-01-05"), Day("2026-03-01")), Day(birth), [], Day(today)!.Value));

    [Fact]
    public void Nobody_is_asked_twice_at_a_moment_and_the_latest_that_is_here_comes_first()
    {
        var course = (Day("2026-01-05"), Day("2026-03-01"));
        var both = Day("2026-04-15")!.Value;
        Assert.Equal(Moment.Month36, AskingTime.Due(course, Day("2023-04-10"), [], both));
        Assert.Equal(Moment.End, AskingTime.Due(course, Day("2023-04-10"), [Moment.Month36], both));
        Assert.Null(AskingTime.Due(course, Day("2023-04-10"), [Moment.Month36, Moment.End], both));
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Moment? Of(string? name) => name is null ? null : Enum.Parse<Moment>(name);
}
