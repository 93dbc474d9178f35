using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Referrals.Contracts;

public enum ReferralStatus
{
    Received,
    Screened,
    Accepted,
    Declined,
    PassedOn,
    Withdrawn,
}

/// <summary>The one answer to whether a referral still waits for its decision.</summary>
public static class OpenReferrals
{
    /// <summary>Neither decided nor withdrawn; for a query.</summary>
    public static IReadOnlyList<ReferralStatus> Statuses { get; } = [ReferralStatus.Received, ReferralStatus.Screened];

    public static bool IsOpen(this ReferralStatus status) => Statuses.Contains(status);
}

/// <summary>Who refers (N6).</summary>
public enum ReferrerRole
{
    DaycareStaff,
    HealthVisitor,
    GeneralPractitioner,
    Midwife,
    Parent,
    Other,
}

/// <summary>How the family came (S2).</summary>
public enum Channel
{
    ActionPlanMeeting,
    CrossDepartmentMeeting,
    Straxen,
    Daycare,
    HealthVisit,
    Direct,
    Other,
}

public enum DaycareKind
{
    Institution,
    Dagpleje,
    None,
}

/// <summary>What a guardian can consent to.</summary>
public enum ConsentPurpose
{
    /// <summary>To be offered the programme.</summary>
    Programme,

    /// <summary>That what is agreed is carried to the day-care.</summary>
    Daycare,

    /// <summary>To be asked afterwards how it went.</summary>
    Evaluation,
}

/// <summary>What a person decided on a referral.</summary>
public enum DecisionOutcome
{
    Accept,
    Decline,
    PassOn,
}

/// <summary>In what language parents are spoken with.</summary>
public static class SpokenLanguage
{
    /// <summary>A code that the house knows by its name; another system's own word, »kurdisk (sorani)«, as it was written.</summary>
    public static string Language(this Phrasebook texts, string written) => texts.Or($"referral.language.{written}", written);
}
