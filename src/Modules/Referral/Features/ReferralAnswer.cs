using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Referrals.Features;

/// <summary>A referral as it is shown: alone with the child's CPR number whole, in lists masked. A protected address is shown in neither.</summary>
/// <param name="Number"><c>2026-0001</c>: the year of the day it was received when registered, and its place in that year.</param>
internal sealed record ReferralAnswer(
    ReferralId Id,
    string Number,
    ReferralStatus Status,
    VersionAnswer ProgrammeVersion,
    DateOnly ReceivedOn,
    ChildAnswer Child,
    IReadOnlyList<GuardianAnswer> Guardians,
    ReferrerAnswer Referrer,
    Channel Channel,
    DaycareAnswer Daycare,
    bool Acquainted,
    bool SupportCourse,
    string? Concern,
    IReadOnlyList<OtherProfessional> OtherProfessionals,
    string? PedagogueBase,
    DateOnly? PlannedDaycareStart,
    EligibilityAnswer Eligibility,
    UserId? AssignedTo,
    UserId RegisteredBy,
    BirthAnswer? Birth,
    DecisionAnswer? Decision,
    NotificationAnswer? Notification,
    WithdrawalAnswer? Withdrawal,
    int Version
) : IVersioned;

internal sealed record VersionAnswer(ProgrammeVersionId Id, string Key);

internal sealed record ChildAnswer(string? Cpr, string? FirstName, string LastName, DateOnly? BirthDate, DateOnly? DueDate);

/// <param name="Address"><c>***</c> if it is protected.</param>
/// <param name="ConsentGivenOn">The consent given with the referral; all of them stand in <paramref name="Consents"/>.</param>
internal sealed record GuardianAnswer(
    string Name,
    string? Phone,
    string? Email,
    string? Address,
    bool Protected,
    string? Language,
    DateOnly? ConsentGivenOn,
    IReadOnlyList<ConsentShown> Consents
);

internal sealed record ConsentShown(ConsentId Id, IReadOnlyList<ConsentPurpose> Purposes, DateOnly GivenOn, DateOnly? WithdrawnOn);

internal sealed record ReferrerAnswer(ReferrerRole Role, string? Name, string? Contact);

internal sealed record DaycareAnswer(DaycareKind Kind, string? Name);

internal sealed record EligibilityAnswer(bool Eligible, IReadOnlyList<GroundAnswer> Grounds);

/// <param name="Text">As it was said when it was judged.</param>
internal sealed record GroundAnswer(string Code, bool Met, LocalText Text, string Source);

/// <summary>That a child who was referred unborn was born.</summary>
/// <param name="DueDate">The due date that it was referred by.</param>
internal sealed record BirthAnswer(DateOnly DueDate);

/// <param name="Expected">What the rules pointed to; null where they pointed to nothing, for want of a screening.</param>
/// <param name="PassedOnTo">Whereto the family was passed on (A11).</param>
internal sealed record DecisionAnswer(
    DecisionOutcome Outcome,
    DateOnly DecidedOn,
    UserId DecidedBy,
    string? Reason,
    string? PassedOnTo,
    DecisionOutcome? Expected,
    CourseId? CourseId
);

/// <summary>The record of a notification of concern (N9).</summary>
internal sealed record NotificationAnswer(
    DateOnly SentOn,
    string Ground,
    bool ParentsInformed,
    string? WhyNot,
    DateOnly? ReceiptOn,
    UserId RecordedBy
);

internal sealed record WithdrawalAnswer(DateOnly On, UserId By, string Reason);

/// <summary>One consent, alone.</summary>
/// <param name="Guardian">Which guardian of the referral, from 0.</param>
internal sealed record ConsentAnswer(
    ConsentId Id,
    int Guardian,
    IReadOnlyList<ConsentPurpose> Purposes,
    DateOnly GivenOn,
    DateOnly? WithdrawnOn,
    int Version
) : IVersioned;
