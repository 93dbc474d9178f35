using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Tests.Domain;

public sealed class RemindingTests
{
    private const ReminderKind Visits = ReminderKind.Visits;
    private const ReminderKind Limits = ReminderKind.Limits;

    [Theory]
    [InlineData("2026-05-21T06:59", false)] // a Thursday, before the hour
    [InlineData("2026-05-21T07:00", true)]
    [InlineData("2026-05-21T19:59", true)] // missed in the morning, made up
    [InlineData("2026-05-21T20:00", false)] // and not in the evening
    [InlineData("2026-05-23T09:00", false)] // Saturday
    [InlineData("2026-05-25T09:00", false)] // Whit Monday
    [InlineData("2026-12-24T09:00", true)] // Christmas Eve is a workday by law
    [InlineData("2026-12-25T09:00", false)]
    [InlineData("2023-05-05T09:00", false)] // Store bededag, the last one
    [InlineData("2024-04-26T09:00", true)] // the day it would have been in 2024
    [InlineData("2028-02-29T07:00", true)] // a Tuesday
    [InlineData("2026-03-30T07:00", true)] // the Monday after the clocks went forward
    [InlineData("2026-03-30T06:59", false)]
    [InlineData("2026-10-26T07:00", true)] // the Monday after they went back
    [InlineData("2026-10-26T06:59", false)]
    public void A_daily_mail_is_sent_on_workdays_from_its_hour_by_the_clock_in_Copenhagen(string at, bool sent) =>
        Assert.Equal(sent, Hers().Tell([Waiting(Visits, "a")], At(at)) is not null);

    [Fact]
    public void A_day_has_one_daily_mail_and_what_waits_is_told_each_day_as_still_waiting()
    {
        var hers = Hers();
        Assert.Equal([new(Visits, 1, 1)], Told(hers, "2026-05-21T07:00", Waiting(Visits, "a")));
        Assert.Null(hers.Tell([Waiting(Visits, "a", "b")], At("2026-05-21T07:10")));
        Assert.Equal(
            [new(Visits, 2, 1), new(Limits, 1, 1)],
            Told(hers, "2026-05-22T07:00", Waiting(Visits, "a", "b"), Waiting(Limits, "c"))
        );
        Assert.Equal([new(Limits, 1, 0)], Told(hers, "2026-05-26T07:00", Waiting(Visits), Waiting(Limits, "c")));
    }

    [Fact]
    public void A_server_that_stood_still_for_a_week_sends_one()
    {
        var hers = Hers();
        hers.Tell([Waiting(Visits, "a")], At("2026-05-11T07:00"));
        Assert.Equal([new(Visits, 2, 1)], Told(hers, "2026-05-20T15:30", Waiting(Visits, "a", "b")));
        Assert.Null(hers.Tell([Waiting(Visits, "a", "b")], At("2026-05-20T15:40")));
        Assert.NotNull(hers.Tell([Waiting(Visits, "a", "b")], At("2026-05-21T07:00")));
    }

    [Fact]
    public void Where_nothing_waits_in_the_morning_nothing_is_sent_that_day()
    {
        var hers = Hers();
        Assert.Null(hers.Tell([], At("2026-05-21T07:00")));
        Assert.Null(hers.Tell([Waiting(Visits, "a")], At("2026-05-21T11:00")));
        Assert.NotNull(hers.Tell([Waiting(Visits, "a")], At("2026-05-22T07:00")));
    }

    [Fact]
    public void What_is_wanted_at_once_is_told_when_it_comes_and_never_at_once_again()
    {
        var hers = Hers((Limits, ReminderWay.AtOnce));
        Assert.Equal([new(Limits, 1, 1)], Told(hers, "2026-05-21T06:10", Waiting(Limits, "c"), Waiting(Visits, "a")));
        Assert.Null(hers.Tell([Waiting(Limits, "c"), Waiting(Visits, "a")], At("2026-05-21T06:20")));
        Assert.Equal([new(Limits, 1, 1)], Told(hers, "2026-05-21T06:30", Waiting(Limits, "c", "d")));
        // the daily mail has it too, as still waiting
        Assert.Equal(
            [new(Visits, 1, 1), new(Limits, 2, 0)],
            Told(hers, "2026-05-21T07:00", Waiting(Visits, "a"), Waiting(Limits, "c", "d"))
        );
        Assert.Null(hers.Tell([Waiting(Visits, "a"), Waiting(Limits, "c", "d")], At("2026-05-21T07:10")));
    }

    [Fact]
    public void What_was_told_in_the_daily_mail_is_not_told_at_once_when_she_chooses_so_later()
    {
        var hers = Hers();
        hers.Tell([Waiting(Limits, "c")], At("2026-05-21T07:00"));
        hers.Choose(Wishes((Limits, ReminderWay.AtOnce)));
        Assert.Null(hers.Tell([Waiting(Limits, "c")], At("2026-05-21T08:00")));
        Assert.NotNull(hers.Tell([Waiting(Limits, "c changed")], At("2026-05-21T08:10")));
    }

    [Fact]
    public void Who_wants_all_at_once_gets_no_daily_mail()
    {
        var hers = Hers((Limits, ReminderWay.AtOnce));
        hers.Tell([Waiting(Limits, "c")], At("2026-05-21T08:00"));
        Assert.Null(hers.Tell([Waiting(Limits, "c")], At("2026-05-22T07:00")));
    }

    [Theory]
    [InlineData("2026-05-20T08:00")] // a workday
    [InlineData("2026-05-23T12:00")] // Saturday
    [InlineData("2026-05-25T12:00")] // Whit Monday
    public void What_nobody_wants_is_not_told(string at) =>
        Assert.Null(Hers((Limits, ReminderWay.Off)).Tell([Waiting(Limits, "c")], At(at)));

    [Fact]
    public void At_once_waits_for_the_next_workday()
    {
        var hers = Hers((Limits, ReminderWay.AtOnce));
        Assert.Null(hers.Tell([Waiting(Limits, "c")], At("2026-05-22T20:00"))); // Friday evening
        Assert.Null(hers.Tell([Waiting(Limits, "c")], At("2026-05-25T10:00"))); // Whit Monday
        Assert.NotNull(hers.Tell([Waiting(Limits, "c")], At("2026-05-26T06:00")));
    }

    [Fact]
    public void Who_is_away_gets_nothing_and_then_one_mail()
    {
        var hers = Hers();
        hers.Choose(Wishes() with { AwayTo = new DateOnly(2026, 5, 21) });
        Assert.Null(hers.Tell([Waiting(Visits, "a")], At("2026-05-20T07:00")));
        Assert.Null(hers.Tell([Waiting(Visits, "a")], At("2026-05-21T15:00")));
        Assert.Equal([new(Visits, 1, 1)], Told(hers, "2026-05-22T07:00", Waiting(Visits, "a")));
    }

    [Fact]
    public void What_is_no_more_is_forgotten_and_told_anew_if_it_comes_back()
    {
        var hers = Hers();
        hers.Tell([Waiting(Visits, "a", "b")], At("2026-05-20T07:00"));
        hers.Tell([Waiting(Visits, "b")], At("2026-05-21T07:00"));
        Assert.Equal([new(Visits, 2, 1)], Told(hers, "2026-05-22T07:00", Waiting(Visits, "a", "b")));
    }

    private static IReadOnlyList<ReminderLine>? Told(Reminding hers, string at, params Waits[] waits) => hers.Tell(waits, At(at))?.Lines;

    private static Waits Waiting(ReminderKind kind, params string[] matters) => new(kind, matters);

    private static ReminderWishes Wishes(params (ReminderKind Kind, ReminderWay Way)[] ways) =>
        ReminderWishes.Usual with
        {
            Ways = ways.ToDictionary(w => w.Kind, w => w.Way),
        };

    private static Reminding Hers(params (ReminderKind Kind, ReminderWay Way)[] ways)
    {
        var hers = Reminding.Of(EntityId.New<UserId>());
        hers.Choose(Wishes(ways));
        return hers;
    }

    /// <summary>By the clock in Copenhagen.</summary>
    private static DateTimeOffset At(string shown)
    {
        var at = DateTime.Parse(shown, System.Globalization.CultureInfo.InvariantCulture);
        return DanishClock.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
    }
}
