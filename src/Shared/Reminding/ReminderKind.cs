using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Shared.Reminding;

/// <summary>What a user can be reminded of: what the front page says that it waits, by kind, in the order in which it is told.</summary>
public enum ReminderKind
{
    BreakGlass,
    Visits,
    Unrecorded,
    Boosters,
    Limits,
    Uncarried,
    LateDecisions,
    Referrals,
    Unplanned,
    FamilyDuties,
    AskParents,
    Unanswered,
    Adjustments,
    Erasures,
    Retention,
    Operation,
    Deliveries,
    Versions,
    FollowUp,
    Pilot,
    Drafts,
}

public static class ReminderKinds
{
    /// <summary>A mail of its own goes out whenever a case is opened by break-glass, whatever a lead has chosen: it is not told at once a second time.</summary>
    public static bool HasItsOwnNotice(this ReminderKind kind) => kind == ReminderKind.BreakGlass;

    /// <summary>What a role can be reminded of, in order. Whatever a part of the front page tells of is here, or a test fails.</summary>
    public static IReadOnlyList<ReminderKind> Of(Role role) =>
        role switch
        {
            Role.Pedagogue =>
            [
                ReminderKind.Visits,
                ReminderKind.Unrecorded,
                ReminderKind.Boosters,
                ReminderKind.Limits,
                ReminderKind.Referrals,
                ReminderKind.Unplanned,
                ReminderKind.FamilyDuties,
                ReminderKind.AskParents,
                ReminderKind.Unanswered,
                ReminderKind.Adjustments,
                ReminderKind.Drafts,
            ],
            Role.Lead =>
            [
                ReminderKind.BreakGlass,
                ReminderKind.Limits,
                ReminderKind.Uncarried,
                ReminderKind.LateDecisions,
                ReminderKind.Referrals,
                ReminderKind.FamilyDuties,
                ReminderKind.Adjustments,
                ReminderKind.Erasures,
                ReminderKind.Pilot,
                ReminderKind.Drafts,
            ],
            Role.Administrator =>
            [
                ReminderKind.Operation,
                ReminderKind.Deliveries,
                ReminderKind.Erasures,
                ReminderKind.Retention,
                ReminderKind.Versions,
                ReminderKind.Drafts,
            ],
            Role.Controller => [ReminderKind.FollowUp, ReminderKind.Pilot, ReminderKind.Drafts],
            _ => [ReminderKind.Drafts],
        };
}
