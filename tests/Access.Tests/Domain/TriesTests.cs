using BarnetIMidten.Access.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Access.Tests.Domain;

public sealed class TriesTests
{
    private static readonly DateTimeOffset Morning = new(2026, 5, 21, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void The_sixth_wrong_password_locks(int wrong, bool locked)
    {
        var tries = Enumerable.Range(0, wrong).Aggregate(Tries.None, (t, _) => t.Wrong(Morning));

        Assert.Equal(locked, tries.LockedAt(Morning));
    }

    [Theory]
    [InlineData(29, 59, true)]
    [InlineData(30, 0, false)]
    public void The_lock_lasts_thirty_minutes_from_the_sixth(int minutes, int seconds, bool locked)
    {
        var tries = Enumerable.Range(0, 6).Aggregate(Tries.None, (t, i) => t.Wrong(Morning.AddMinutes(i)));

        Assert.Equal(locked, tries.LockedAt(Morning.AddMinutes(5 + minutes).AddSeconds(seconds)));
    }

    [Fact]
    public void Knocking_on_a_locked_door_keeps_it_locked_no_longer()
    {
        var locked = Enumerable.Range(0, 6).Aggregate(Tries.None, (t, _) => t.Wrong(Morning));

        Assert.Equal(locked, locked.Wrong(Morning.AddMinutes(29)));
    }

    /// <summary>Against a second statement: the history as a line of signs, in which six wrong ones in a row close the door.</summary>
    [Fact]
    public void A_door_opens_as_its_history_says()
    {
        var moves = Gen.Choose(0, 20)
            .SelectMany(minutes => Gen.Elements(true, false, false, false).Select(right => (minutes, right)))
            .ListOf();
        Prop.ForAll(moves.ToArbitrary(), Agree).QuickCheckThrowOnFailure();
    }

    private static bool Agree(IList<(int Minutes, bool Right)> moves)
    {
        var user = User.New(Shared.Calling.Role.Lead, new Findable("Hanne Demo", [1]), Morning);
        var (now, history, closedUntil) = (Morning, "", DateTimeOffset.MinValue);
        foreach (var (minutes, right) in moves)
        {
            now = now.AddMinutes(minutes);
            var isShut = now < closedUntil;
            history +=
                isShut ? ""
                : right ? "+"
                : "-";
            if (history.EndsWith("------", StringComparison.Ordinal))
            {
                (closedUntil, history) = (now.AddMinutes(30), "");
            }

            if (user.TrySignIn(right, now) != (right && !isShut))
            {
                return false;
            }
        }

        return true;
    }
}
