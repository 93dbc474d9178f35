using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Contracts;

/// <summary>What other rooms may ask of referrals, as the caller may see them.</summary>
public interface IReferrals
{
    /// <summary>The referral, or null if there is none or it is none of the caller's business.</summary>
    Task<ReferralGlance?> Find(ReferralId id, CancellationToken cancellation);

    /// <summary>How a case came, for whoever counts cases: no name, whoever asks.</summary>
    /// <exception cref="KeyNotFoundException">There is no such referral.</exception>
    Task<CaseOrigin> OriginOf(ReferralId id, CancellationToken cancellation);

    /// <summary>The same of many; those that there are not are left out.</summary>
    Task<IReadOnlyDictionary<ReferralId, CaseOrigin>> OriginsOf(IReadOnlyCollection<ReferralId> ids, CancellationToken cancellation);

    /// <summary>What of a case counts, whoever asks.</summary>
    /// <exception cref="KeyNotFoundException">There is no such referral.</exception>
    Task<ReferralFigures> FiguresOf(ReferralId id, CancellationToken cancellation);

    /// <summary>The referrals of the same child, this one among them: the same CPR number, or the same full name and day. Whoever asks.</summary>
    Task<IReadOnlyList<ReferralId>> OfSameChild(ReferralId id, CancellationToken cancellation);

    /// <summary>Families that were accepted under a programme that opens no course, and have been given nothing yet; the longest decided first, no more than so many.
    /// The asking room answers for who sees them.</summary>
    Task<IReadOnlyList<Family>> WaitingForGrant(int most, CancellationToken cancellation);

    /// <summary>How many they are.</summary>
    Task<int> HowManyWaitForGrant(CancellationToken cancellation);

    /// <summary>How many referrals there are.</summary>
    Task<int> HowMany(CancellationToken cancellation);

    /// <summary>What of each counts, the oldest first.</summary>
    IAsyncEnumerable<ReferralFigures> AllFigures();

    /// <summary>The family of a case that the caller has been let into.</summary>
    Task<Family?> FamilyOf(ReferralId id, CancellationToken cancellation);

    /// <summary>The guardians of a case that the caller has been let into, in their order, and where each can be written to.</summary>
    Task<IReadOnlyList<GuardianReach>> ReachOf(ReferralId id, CancellationToken cancellation);

    /// <summary>Names and ages for lists and headings. The asking room answers for whose they are.</summary>
    Task<IReadOnlyDictionary<ReferralId, Family>> Families(IReadOnlyCollection<ReferralId> ids, CancellationToken cancellation);

    /// <summary>The referrals in which one person, the child or a guardian, bears all these words in the name; æ and ae, ø and oe, å and aa are the same.
    /// The asking room answers for who sees them.</summary>
    Task<IReadOnlyList<ReferralId>> Bearing(string name, CancellationToken cancellation);

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

/// <param name="Protected">Nobody writes to her by a way that others see: her address is hidden.</param>
public sealed record GuardianReach(string Name, string? Email, bool Protected);

/// <summary>How a case came: by what reports split courses (S1, S2).</summary>
/// <param name="Institution">The day-care's name; null of dagpleje and of none.</param>
/// <param name="DueDate">Of a child that was not born when it was referred.</param>
/// <param name="ChannelCode">The municipality's own word under the channel, where that was chosen; nothing is counted by it.</param>
public sealed record CaseOrigin(
    string ProgrammeKey,
    DateOnly ReceivedOn,
    Channel Channel,
    ReferrerRole Referrer,
    DaycareKind DaycareKind,
    string? Institution,
    DateOnly? BirthDate,
    DateOnly? DueDate,
    DateOnly? PlannedDaycareStart,
    string? ChannelCode
);
