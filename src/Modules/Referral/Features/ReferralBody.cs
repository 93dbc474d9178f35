using BarnetIMidten.Referrals.Contracts;

namespace BarnetIMidten.Referrals.Features;

/// <summary>A referral as it is sent in, at registration and when it is changed.</summary>
/// <param name="PedagogueBase">Where the pedagogue has her base: the child's day-care, another, the administration (N7).</param>
/// <param name="PlannedDaycareStart">The planned start at day-care (N13); may lie in the future.</param>
/// <param name="ConfirmedDistinct">Another child than the one already referred under this name and day: twins.</param>
internal sealed record ReferralBody(
    DateOnly? ReceivedOn,
    ChildBody? Child,
    IReadOnlyList<GuardianBody?>? Guardians,
    ReferrerBody? Referrer,
    Channel? Channel,
    DaycareBody? Daycare,
    bool? Acquainted,
    bool? SupportCourse,
    string? Concern,
    IReadOnlyList<OtherProfessionalBody?>? OtherProfessionals,
    string? PedagogueBase,
    DateOnly? PlannedDaycareStart,
    bool? ConfirmedDistinct
);

/// <param name="DueDate">Stands in for the birth date of an unborn child: exactly one of the two.</param>
internal sealed record ChildBody(string? Cpr, string? FirstName, string? LastName, DateOnly? BirthDate, DateOnly? DueDate);

/// <param name="Protected">The address is shown in no answer.</param>
/// <param name="Language">The language the guardian speaks, <c>da</c>.</param>
/// <param name="ConsentGivenOn">The day she consented to the programme, if she has.</param>
internal sealed record GuardianBody(
    string? Name,
    string? Phone,
    string? Email,
    string? Address,
    bool? Protected,
    string? Language,
    DateOnly? ConsentGivenOn
);

internal sealed record ReferrerBody(ReferrerRole? Role, string? Name, string? Contact);

internal sealed record DaycareBody(DaycareKind? Kind, string? Name);

/// <summary>Another professional around the child (A4).</summary>
/// <param name="Kind">A word of the sender's own, <c>speechTherapist</c>.</param>
/// <param name="Involve">Whether to involve her in the course.</param>
internal sealed record OtherProfessionalBody(string? Kind, string? Name, bool? Involve);
