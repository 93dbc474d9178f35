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

/// <summary>What a person decided on a referral.</summary>
public enum DecisionOutcome
{
    Accept,
    Decline,
    PassOn,
}
