namespace BarnetIMidten.Economy.Domain;

/// <summary>What a line is. A repayment to the pool is none of them: it is a transfer.</summary>
internal enum LineKind
{
    Cost,
    Saving,
    Reorganisation,
}

/// <summary>Whose purse a line falls to (A14).</summary>
internal enum Beneficiary
{
    Municipality,
    OtherMunicipality,
    Region,
    State,
}

/// <summary>Whether a line's amounts follow the number of courses, or stand whatever it becomes.</summary>
internal enum Scaling
{
    Fixed,
    Courses,
}

/// <summary>Where a version is in its life. Only a <see cref="Draft"/> can be edited.</summary>
internal enum CaseStatus
{
    Draft,
    Approved,
    Replaced,
}
