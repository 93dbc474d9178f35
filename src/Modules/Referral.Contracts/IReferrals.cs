using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Contracts;

/// <summary>What other rooms may ask of referrals, as the caller may see them.</summary>
public interface IReferrals
{
    /// <summary>The referral, or null if there is none or it is none of the caller's business.</summary>
    Task<ReferralGlance?> Find(ReferralId id, CancellationToken cancellation);

    /// <summary>The family of a case that the caller has been let into.</summary>
    Task<Family?> FamilyOf(ReferralId id, CancellationToken cancellation);

    /// <summary>Names and ages for lists and headings. The asking room answers for whose they are.</summary>
    Task<IReadOnlyDictionary<ReferralId, Family>> Families(IReadOnlyCollection<ReferralId> ids, CancellationToken cancellation);

    /// <summary>Which of these referrals belong to one home, two or more at a time, as far as the caller may see them; each stands in one home only.
    /// Computed from the opened records of those asked for: ask for few.</summary>
    Task<IReadOnlyList<IReadOnlyList<ReferralId>>> Homes(IReadOnlyCollection<ReferralId> ids, CancellationToken cancellation);
}

/// <param name="Number"><c>2026-0001</c></param>
public sealed record ReferralGlance(
    ReferralId Id,
    string Number,
    ReferralStatus Status,
    ProgrammeVersionId Version,
    DateOnly ReceivedOn,
    Family Family
)
{
    /// <summary>Nothing more is screened.</summary>
    public bool Decided => !Status.IsOpen();
}

/// <summary>A family as a heading shows it.</summary>
/// <param name="ChildName">First and last name, as far as given; an unborn child may have the last name alone.</param>
/// <param name="DueDate">Stands in for the birth date of an unborn child.</param>
public sealed record Family(
    ReferralId Referral,
    string Number,
    string ChildName,
    string? ChildFirstName,
    DateOnly? BirthDate,
    DateOnly? DueDate,
    DaycareKind DaycareKind,
    string? DaycareName,
    IReadOnlyList<string> Languages
);
