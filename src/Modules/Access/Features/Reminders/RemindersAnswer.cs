using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Reminding;

namespace BarnetIMidten.Access.Features;

/// <summary>Why nothing reaches her, whatever she has chosen.</summary>
internal enum ReminderObstacle
{
    /// <summary>This installation sends no mail.</summary>
    NoMail,

    /// <summary>She has no e-mail address here.</summary>
    NoAddress,
}

/// <summary>How a user is reminded of what waits for her.</summary>
/// <param name="Obstacle">Null where mail reaches her.</param>
/// <param name="Hour">From which hour of a workday the daily mail is sent, by the clock in Copenhagen.</param>
/// <param name="AwayTo">Nothing is sent up to and including this day.</param>
internal sealed record RemindersAnswer(
    ReminderObstacle? Obstacle,
    int Hour,
    DateOnly? AwayTo,
    IReadOnlyList<RemindersAnswer.Choice> Choices
)
{
    internal sealed record Choice(ReminderKind Kind, ReminderWay When);

    public static RemindersAnswer Of(ReminderWishes wishes, Role role, ReminderObstacle? obstacle, DateOnly today) =>
        new(
            obstacle,
            wishes.Hour,
            wishes.AwayTo >= today ? wishes.AwayTo : null,
            [.. ReminderKinds.Of(role).Select(k => new Choice(k, wishes.Of(k)))]
        );
}
