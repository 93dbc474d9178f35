using BarnetIMidten.Referrals.Contracts;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>A referral as somebody states it, complete and well-formed.</summary>
/// <param name="ChannelCode">The municipality's own word under the channel, where that was chosen.</param>
internal sealed record AsGiven(
    DateOnly ReceivedOn,
    ChildNames Child,
    DateOnly? BirthDate,
    DateOnly? DueDate,
    IReadOnlyList<GuardianAsGiven> Guardians,
    ReferrerRole ReferrerRole,
    Channel Channel,
    DaycareKind DaycareKind,
    string? DaycareName,
    bool Acquainted,
    bool SupportCourse,
    DateOnly? PlannedDaycareStart,
    CaseNotes Notes,
    string? ChannelCode = null
);

internal sealed record GuardianAsGiven(
    string Name,
    string? Phone,
    string? Email,
    string? Address,
    bool Protected,
    string? Language,
    DateOnly? ConsentGivenOn,
    DateOnly? ProtectedUntil = null
);
