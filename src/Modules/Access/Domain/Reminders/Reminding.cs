using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Domain;

/// <summary>How one user is reminded, and what she was told: nothing twice.</summary>
internal sealed class Reminding
{
    private Reminding() { }

    public UserId User { get; private init; }
    public ReminderWishes Wishes { get; private set; } = ReminderWishes.Usual;

    /// <summary>What she was told and still waits, each as a keyed hash: it says nothing of a case, also of one that is erased.</summary>
    public IReadOnlyList<string> Told { get; private set; } = [];

    /// <summary>The day of her last daily mail, or the last on which there was nothing for it.</summary>
    public DateOnly? DailyOn { get; private set; }

    public static Reminding Of(UserId user) => new() { User = user };

    public void Choose(ReminderWishes wishes) => Wishes = wishes;

    /// <summary>Whether there may be something to tell her now.</summary>
    /// <param name="role">What she is now: some of what she has chosen may be of another.</param>
    /// <param name="now">By the clock in Copenhagen.</param>
    public bool IsDue(IReadOnlyList<ReminderKind> role, DateTimeOffset now) =>
        IsHere(now) && (DailyIsDue(now) || role.Any(k => Wishes.Of(k) == ReminderWay.AtOnce));

    /// <summary>What to tell her now of what waits; null for nothing. A daily mail tells all that waits, and what is new of it; it comes as long as something waits
    /// that she wants daily. Between two she is told what is new of what she wants at once.</summary>
    /// <param name="waits">One of each kind, each matter by its keyed hash.</param>
    /// <param name="now">By the clock in Copenhagen.</param>
    public Reminder? Tell(IReadOnlyList<Waits> waits, DateTimeOffset now)
    {
        if (!IsHere(now))
        {
            return null;
        }

        var wanted = waits.Where(w => w.Matters.Count > 0 && Wishes.Of(w.Kind) != ReminderWay.Off).ToList();
        var isDaily = false;
        if (DailyIsDue(now))
        {
            isDaily = wanted.Exists(w => Wishes.Of(w.Kind) == ReminderWay.Daily);
            DailyOn = ReminderHours.DayOf(now);
        }

        var known = Told.ToHashSet(StringComparer.Ordinal);
        var told = wanted.FindAll(w => isDaily || (Wishes.Of(w.Kind) == ReminderWay.AtOnce && w.Matters.Any(m => !known.Contains(m))));
        if (told.Count == 0)
        {
            return null;
        }

        Told = [.. wanted.SelectMany(w => told.Contains(w) ? w.Matters : w.Matters.Where(known.Contains))];
        return new Reminder(isDaily, [.. told.Select(w => Line(w, known, isDaily))]);
    }

    private static ReminderLine Line(Waits waits, HashSet<string> known, bool isDaily)
    {
        var fresh = waits.Matters.Count(m => !known.Contains(m));
        return new ReminderLine(waits.Kind, isDaily ? waits.Matters.Count : fresh, fresh);
    }

    private bool IsHere(DateTimeOffset now) => ReminderHours.IsOpen(now) && !(ReminderHours.DayOf(now) <= Wishes.AwayTo);

    private bool DailyIsDue(DateTimeOffset now) => !(DailyOn >= ReminderHours.DayOf(now)) && now.Hour >= Wishes.Hour;
}

/// <summary>What a mail says.</summary>
internal sealed record Reminder(bool IsDaily, IReadOnlyList<ReminderLine> Lines)
{
    public int Count => Lines.Sum(l => l.Count);

    public int New => Lines.Sum(l => l.New);
}

/// <param name="New">How many of them she was not told of before.</param>
internal sealed record ReminderLine(ReminderKind Kind, int Count, int New);
