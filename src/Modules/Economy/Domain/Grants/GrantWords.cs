namespace BarnetIMidten.Economy.Domain;

/// <summary>How the child is enrolled beside its training at home (K1).</summary>
internal enum Enrolment
{
    Special,
    Base,
    OrdinaryWithSupport,
    Ordinary,
}

/// <summary>What a grant is used for (K2).</summary>
internal enum GrantCategory
{
    ExtraSupport,
    ParentCooperation,
    Competence,
    Supervision,
    Other,
}

/// <summary>Who accepts the description of the course (K3).</summary>
internal enum GrantParty
{
    Parents,
    Institution,
}

/// <summary>Where a grant is in its life.</summary>
internal enum GrantStatus
{
    /// <summary>The description lacks an acceptance.</summary>
    Offered,
    Running,

    /// <summary>Its last day has passed.</summary>
    Ended,

    /// <summary>Taken back before anything was used of it.</summary>
    TakenBack,
}
