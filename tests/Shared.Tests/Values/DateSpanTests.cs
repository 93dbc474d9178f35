using BarnetIMidten.Shared.Values;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Shared.Tests.Values;

public sealed class DateSpanTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    private static DateSpan Week => new(First, First.AddDays(6));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void Both_ends_belong_to_the_span(int offset, bool within) => Assert.Equal(within, Week.Contains(First.AddDays(offset)));

    [Fact]
    public void Both_ends_are_counted()
    {
        Assert.Equal(7, Week.Days);
        Assert.Equal(1, new DateSpan(First, First).Days);
    }

    [Fact]
    public void A_span_that_ends_before_it_begins_is_refused() =>
        Assert.Throws<ArgumentException>(() => new DateSpan(First, First.AddDays(-1)));

    [Fact]
    public void Its_text_is_an_ISO_8601_interval() => Assert.Equal("2026-03-02/2026-03-08", Week.ToString());

    [Fact]
    public void Listing_the_days_gives_the_same_answers()
    {
        var spans = Gen.Choose(0, 30)
            .SelectMany(_ => Gen.Choose(0, 9), (from, more) => new DateSpan(First.AddDays(from), First.AddDays(from + more)));

        Prop.ForAll(spans.ToArbitrary(), span => span.Days == Listed(span).Count && Listed(span).TrueForAll(span.Contains))
            .QuickCheckThrowOnFailure();
    }

    private static List<DateOnly> Listed(DateSpan span)
    {
        List<DateOnly> days = [];
        for (var day = span.From; day <= span.To; day = day.AddDays(1))
            days.Add(day);
        return days;
    }
}
