using BarnetIMidten.Shared.Reminding;

namespace BarnetIMidten.Access.Domain;

/// <summary>How somebody is told that something waits.</summary>
internal enum ReminderWay
{
    Daily,
    AtOnce,
    Off,
}

/// <summary>How a user wants to be reminded; kept sealed.</summary>
/// <param name="Hour">Of the daily mail, by the clock in Copenhagen.</param>
/// <param name="Ways">Of the kinds that she has chosen for; all others come daily.</param>
/// <param name="AwayTo">She is away, and nothing is sent, up to and including this day.</param>
internal sealed record ReminderWishes(int Hour, IReadOnlyDictionary<ReminderKind, ReminderWay> Ways, DateOnly? AwayTo)
{
    /// <summary>Of one who has chosen nothing.</summary>
    public static ReminderWishes Usual { get; } = new(ReminderHours.Usual, new Dictionary<ReminderKind, ReminderWay>(), null);

    public ReminderWay Of(ReminderKind kind) => Ways.GetValueOrDefault(kind);
}
