using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;

namespace BarnetIMidten.Referrals.Features;

/// <summary>A referral as it is sent in, at registration and when it is changed.</summary>
/// <param name="Channel">A word of the contract, or the code of the municipality's own word under one.</param>
/// <param name="PedagogueBase">Where the pedagogue has her base: the child's day-care, another, the administration (N7).</param>
/// <param name="PlannedDaycareStart">The planned start at day-care (N13); may lie in the future.</param>
/// <param name="ParentsInformed">When the parents were told what is registered about them, or why not yet; left out, it stands as it was.</param>
/// <param name="ConfirmedDistinct">Another child than the one already referred under this name and day: twins.</param>
internal sealed record ReferralBody(
    DateOnly? ReceivedOn = null,
    ChildBody? Child = null,
    IReadOnlyList<GuardianBody?>? Guardians = null,
    ReferrerBody? Referrer = null,
    CodedWord<Channel>? Channel = null,
    DaycareBody? Daycare = null,
    bool? Acquainted = null,
    bool? SupportCourse = null,
    string? Concern = null,
    IReadOnlyList<OtherProfessionalBody?>? OtherProfessionals = null,
    string? PedagogueBase = null,
    DateOnly? PlannedDaycareStart = null,
    bool? ConfirmedDistinct = null,
    InformationBody? ParentsInformed = null
)
{
    /// <summary>Whether the municipality's own words were offered beside the contract's: then the contract's word is meant alone.
    /// Whoever knows the contract only puts back what it was given.</summary>
    internal bool KnowsOwnWords { get; init; }

    /// <summary>As the room keeps it, once its shape is checked and its words are found in the catalogue.</summary>
    public AsGiven Read(FinerWord<Channel> channel, IReadOnlyList<OtherProfessional> professionals) =>
        new(
            ReceivedOn!.Value,
            new ChildNames(Child!.FirstName, Child.LastName!, Blank(Child.Cpr)),
            Child.BirthDate,
            Child.DueDate,
            [.. Guardians!.Select(g => g!.Read())],
            Referrer!.Role!.Value,
            channel.Word,
            Daycare!.Kind!.Value,
            Daycare.Name,
            Acquainted ?? false,
            SupportCourse ?? false,
            PlannedDaycareStart,
            new CaseNotes(Referrer.Name, Referrer.Contact, Concern, professionals, PedagogueBase),
            channel.Code
        );

    /// <summary>No number is null, however it was left out.</summary>
    public static string? Blank(string? cpr) => string.IsNullOrWhiteSpace(cpr) ? null : cpr.Trim();
}

/// <param name="DueDate">Stands in for the birth date of an unborn child: exactly one of the two.</param>
internal sealed record ChildBody(
    string? Cpr = null,
    string? FirstName = null,
    string? LastName = null,
    DateOnly? BirthDate = null,
    DateOnly? DueDate = null
);

/// <param name="Protected">The address is shown in no answer.</param>
/// <param name="ProtectedUntil">So long the protection is known to hold; may lie in the future.</param>
/// <param name="Language">The language the guardian speaks, <c>da</c>.</param>
/// <param name="ConsentGivenOn">The day she consented to the programme, if she has.</param>
internal sealed record GuardianBody(
    string? Name = null,
    string? Phone = null,
    string? Email = null,
    string? Address = null,
    bool? Protected = null,
    string? Language = null,
    DateOnly? ConsentGivenOn = null,
    DateOnly? ProtectedUntil = null
)
{
    public GuardianAsGiven Read() => new(Name!, Phone, Email, Address, Protected ?? false, Language, ConsentGivenOn, ProtectedUntil);
}

internal sealed record ReferrerBody(ReferrerRole? Role = null, string? Name = null, string? Contact = null);

internal sealed record DaycareBody(DaycareKind? Kind = null, string? Name = null);

/// <summary>Another professional around the child (A4).</summary>
/// <param name="Kind">A word of the catalogue, <c>speechTherapist</c>, the code of the municipality's own word under one, or a word of the sender's own.</param>
/// <param name="Involve">Whether to involve her in the course.</param>
internal sealed record OtherProfessionalBody(string? Kind = null, string? Name = null, bool? Involve = null)
{
    public OtherProfessional Read() => new(Kind, Name, Involve ?? false);
}
