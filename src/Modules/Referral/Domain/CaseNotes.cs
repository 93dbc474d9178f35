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
/// <param name="Kind">A word of the catalogue, or of the sender's own.</param>
/// <param name="KindCode">The municipality's own word under it, where that was chosen.</param>
internal sealed record OtherProfessional(string? Kind, string? Name, bool Involve, string? KindCode = null)
{
    /// <summary>As it was chosen.</summary>
    public string? Chosen => KindCode ?? Kind;
}
