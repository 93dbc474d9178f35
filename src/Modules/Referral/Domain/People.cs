namespace BarnetIMidten.Referrals.Domain;

/// <summary>The people of a referral: kept sealed.</summary>
/// <param name="Former">Guardians who were left out by a change after they had consented: what they said is kept, and binds nobody else.</param>
internal sealed record People(ChildNames Child, IReadOnlyList<Guardian> Guardians, IReadOnlyList<Guardian> Former)
{
    public static People Nobody { get; } = new(new ChildNames(null, "", null), [], []);
}

/// <param name="FirstName">An unborn child may have none yet.</param>
/// <param name="Cpr">As it was typed; see <see cref="Shared.Values.Cpr"/>.</param>
internal sealed record ChildNames(string? FirstName, string LastName, string? Cpr)
{
    /// <summary>First and last name as far as given.</summary>
    public string Full => string.IsNullOrWhiteSpace(FirstName) ? LastName : $"{FirstName} {LastName}";
}

/// <summary>A holder of custody.</summary>
internal sealed record Guardian(string Name, string? Phone, string? Email, string? Address, bool Protected, string? Language, IReadOnlyList<Consent> Consents);

/// <summary>What else is said about the case: kept sealed.</summary>
internal sealed record CaseNotes(string? ReferrerName, string? ReferrerContact, string? Concern, IReadOnlyList<OtherProfessional> OtherProfessionals, string? PedagogueBase)
{
    public static CaseNotes Nothing { get; } = new(null, null, null, [], null);
}

/// <summary>Another professional around the child, and whether to involve her (A4).</summary>
internal sealed record OtherProfessional(string? Kind, string? Name, bool Involve);
