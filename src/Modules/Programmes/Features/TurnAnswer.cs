using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Flags;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Features;

/// <summary>A planned turn.</summary>
/// <param name="PlannedBy">Null: somebody who is no user any more.</param>
internal sealed record TurnAnswer(
    SwitchPlanId Id,
    string Name,
    bool Enabled,
    DateTimeOffset At,
    string Note,
    string? PlannedBy,
    DateTimeOffset PlannedAt
)
{
    public static TurnAnswer Of(SwitchPlan plan, string? by) =>
        new(
            plan.Id,
            Flag.NameOf(plan.Feature),
            plan.Enabled,
            DanishClock.InDenmark(plan.At),
            plan.Note,
            by,
            DanishClock.InDenmark(plan.PlannedAt)
        );
}
