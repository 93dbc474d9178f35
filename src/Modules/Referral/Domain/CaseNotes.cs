namespace BarnetIMidten.Referrals.Domain;

/// <summary>What else is said about the case: kept sealed.</summary>
/// <param name="PedagogueBase">Where the pedagogue has her base (N7).</param>
internal sealed record CaseNotes(
    string? ReferrerName,
    string? ReferrerContact,
    string? Concern,
    IReadOnlyList<OtherProfessional> OtherProfessionals,
    string? PedagogueBase
)
{
    public static CaseNotes Nothing { get; } = new(null, null, null, [], null);
}

/// <summary>Another professional around the child, and whether to involve her (A4).</summary>
internal sealed record OtherProfessional(string? Kind, string? Name, bool Involve);
