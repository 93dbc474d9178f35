namespace BarnetIMidten.Referrals.Domain;

/// <summary>What a guardian can consent to.</summary>
internal enum ConsentPurpose
{
    /// <summary>To be offered the programme.</summary>
    Programme,

    /// <summary>That what is agreed is carried to the day-care.</summary>
    Daycare,

    /// <summary>To be asked afterwards how it went.</summary>
    Evaluation,
}

/// <summary>A guardian's consent: dated, with its purposes, and withdrawn rather than removed.</summary>
/// <param name="AtRegistration">Given with the referral itself (<c>consentGivenOn</c>).</param>
internal sealed record Consent(
    ConsentId Id,
    IReadOnlyList<ConsentPurpose> Purposes,
    DateOnly GivenOn,
    DateOnly? WithdrawnOn,
    bool AtRegistration
)
{
    public bool InForceFor(ConsentPurpose purpose) => WithdrawnOn is null && Purposes.Contains(purpose);
}
