using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Values;
using static BarnetIMidten.Access.Tests.Features.Reminded;

namespace BarnetIMidten.Access.Tests.Features;

/// <summary>Reminders over days, from the round to the outbox. It begins on Thursday 21 May 2026 at ten.</summary>
public sealed class ReminderTests
{
    [Fact]
    public async Task Over_Whitsun_each_workday_has_one_mail()
    {
        await using var town = await WithMail();
        var mette = await User(town, "Mette Demo");
        town.Tray.Lies = [new Waits(ReminderKind.Visits, ["a"])];
        var days = new List<DateOnly>();
        for (var i = 0; i < 24 * 7; i++)
        {
            await Round(town);
            days.AddRange(Enumerable.Repeat(DanishClock.DayOf(town.Clock.GetUtcNow()), (await town.Mails()).Count - days.Count));
            town.Clock.Pass(TimeSpan.FromHours(1));
        }

        Assert.Equal([new(2026, 5, 21), new(2026, 5, 22), new(2026, 5, 26), new(2026, 5, 27), new DateOnly(2026, 5, 28)], days);
        Assert.Equal(5, town.Log().Count(r => (r.Action, r.Role) == ("Change", "System")));
        // nobody looked: no look stands in her name
        Assert.DoesNotContain(town.Log(), r => r.User == mette.Id.ToString() && r.Action == "Search");
    }

    [Fact]
    public async Task A_mail_says_kinds_and_counts_in_her_language_and_where_to_look()
    {
        await using var town = await WithMail();
        var mette = await User(town, "Mette Demo");
        town.Tray.Lies = [new Waits(ReminderKind.Visits, ["a"]), new Waits(ReminderKind.Limits, ["b", "c"])];
        await Round(town);
        var mail = Assert.Single(await town.Mails());
        Assert.Equal(("mette.demo@ishoej.example", "da"), (mail.To, mail.Language));
        Assert.Equal("3 ting venter på dig i Barnet i Midten (nye: 3)", mail.Subject);
        Assert.Contains("- Besøg i dag og næste hverdag: 1 (nyt)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("- Forløb, der nærmer sig grænsen: 2 (nyt)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://barnet.ishoej.example/min-side/paamindelser", mail.Text, StringComparison.Ordinal);

        await town.Api(mette.Token).Put("me/language", new { language = "en" }).Said();
        town.Clock.Pass(TimeSpan.FromDays(1));
        town.Tray.Lies = [new Waits(ReminderKind.Visits, ["a", "d"]), new Waits(ReminderKind.Limits, ["b"])];
        await Round(town);
        var english = (await town.Mails())[^1];
        Assert.Equal("3 things wait for you in Barnet i Midten (new: 1)", english.Subject);
        Assert.Contains("- Visits today and the next workday: 2 (new: 1)", english.Text, StringComparison.Ordinal);
        Assert.Contains("- Courses that are near their limit: 1 (still waiting)", english.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_rounds_at_once_send_one()
    {
        await using var town = await WithMail();
        var mette = await User(town, "Mette Demo");
        town.Tray.Lies = [new Waits(ReminderKind.Visits, ["a"])];
        await Task.WhenAll(Round(town), Round(town), Round(town));
        Assert.Single(await town.Mails());
    }

    [Fact]
    public async Task A_round_that_is_cut_off_is_gone_on_with_by_the_next_process()
    {
        await using var first = await WithMail();
        await User(first, "Mette Demo");
        await User(first, "Ali Demo");
        using var killed = new CancellationTokenSource();
        var asked = 0;
        first.Tray.Lies = [new Waits(ReminderKind.Visits, ["a"])];
        first.Tray.Asked = _ =>
        {
            if (++asked == 2)
            {
                killed.Cancel();
                killed.Token.ThrowIfCancellationRequested();
            }

            return Task.CompletedTask;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Round(first, killed.Token));
        Assert.Single(await first.Mails());

        await using var second = await first.Restarted();
        second.Tray.Lies = first.Tray.Lies;
        await Round(second);
        await Round(second);
        Assert.Equal(["ali.demo@ishoej.example", "mette.demo@ishoej.example"], (await second.Mails()).Select(m => m.To).Order());
    }

    [Fact]
    public async Task One_whose_front_page_fails_keeps_no_other_from_hers()
    {
        await using var town = await WithMail();
        var mette = await User(town, "Mette Demo");
        await User(town, "Ali Demo");
        town.Tray.Lies = [new Waits(ReminderKind.Visits, ["a"])];
        town.Tray.Asked = caller => caller.Id == mette.Id ? throw new InvalidOperationException("planted") : Task.CompletedTask;
        Assert.Equal(1, await Round(town));
        Assert.Equal("ali.demo@ishoej.example", Assert.Single(await town.Mails()).To);
        town.Tray.Asked = _ => Task.CompletedTask;
        Assert.Equal(0, await Round(town));
        Assert.Equal(2, (await town.Mails()).Count);
    }

    [Fact]
    public async Task One_of_whom_a_seal_is_broken_keeps_no_other_from_hers_and_her_mail_fails_by_itself()
    {
        await using var town = await WithMail();
        var mette = await User(town, "Mette Demo");
        await User(town, "Ali Demo");
        town.Tray.Lies = [new Waits(ReminderKind.Visits, ["a"])];
        await Round(town);
        town.BreakSealsOf(mette);
        var taken = (await town.Send(new TakeDue.Command(new Lane(DeliveryKind.Mail)), Caller.SystemIn(Town.Code(Town.Ishoej)))).Value;
        Assert.Equal("ali.demo@ishoej.example", Assert.Single(taken).Parcel.Content.Mail!.To);
        var failed = Assert.Single(await town.Outbox(), d => d.State == DeliveryState.Failed);
        Assert.Equal(("delivery.fault.not-judged", "mette.demo@ishoej.example"), (failed.Fault, failed.Content!.Mail!.To));
        Assert.True(failed.CanBeSentAgain);

        town.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(1, await Round(town));
        Assert.Equal("ali.demo@ishoej.example", (await town.Mails()).Skip(2).Single().To);
    }

    [Fact]
    public async Task Nobody_is_told_who_is_closed_has_no_address_or_has_another_role_since_she_was_asked_after()
    {
        await using var town = await WithMail();
        await town.Make(Role.Pedagogue, "Uden Adresse");
        await User(town, "Lukket Demo");
        await town.Close("Lukket Demo", "Er holdt op");
        var mette = await User(town, "Mette Demo");
        town.Tray.Lies = [new Waits(ReminderKind.Visits, ["a"])];
        town.Tray.Asked = _ => Change(town, mette, "Mette Demo", Role.Lead);
        await Round(town);
        Assert.Empty(await town.Mails());

        town.Tray.Asked = _ => Task.CompletedTask;
        await Round(town);
        Assert.Equal(mette.Id, Assert.Single(await town.Mails()).Reader!.Id);
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("role")]
    [InlineData("address")]
    [InlineData("evening")]
    [InlineData("nothing")]
    public async Task A_mail_leaves_only_while_it_is_hers_to_read(string changed)
    {
        await using var town = await WithMail();
        var mette = await User(town, "Mette Demo");
        town.Tray.Lies = [new Waits(ReminderKind.Visits, ["a"])];
        await Round(town);
        await (
            changed switch
            {
                "closed" => town.Close("Mette Demo", "Er holdt op"),
                "role" => Change(town, mette, "Mette Demo", Role.Lead),
                "address" => Change(town, mette, "Mette Demo", Role.Pedagogue, "m@ny.example"),
                _ => Task.CompletedTask,
            }
        );
        town.Clock.Pass(changed == "evening" ? TimeSpan.FromHours(10) : TimeSpan.Zero);
        var taken = (await town.Send(new TakeDue.Command(new Lane(DeliveryKind.Mail)), Caller.SystemIn(Town.Code(Town.Ishoej)))).Value;
        Assert.Equal(
            changed == "nothing" ? (1, DeliveryState.Waiting) : (0, DeliveryState.Dropped),
            (taken.Count, (await town.Outbox()).Single().State)
        );
    }
}
