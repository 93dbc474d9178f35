using BarnetIMidten.Referrals.Contracts;

namespace BarnetIMidten.Referrals.Domain;

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

    /// <summary>What is left of it, if anything, under its own id; and last what was taken back.</summary>
    public IReadOnlyList<Consent> TakenBack(IReadOnlyList<ConsentPurpose> purposes, DateOnly on)
    {
        var left = Purposes.Except(purposes).ToArray();
        var withdrawn = this with { WithdrawnOn = on };
        return left.Length == 0
            ? [withdrawn]
            : [this with { Purposes = left }, withdrawn with { Id = ConsentId.New(), Purposes = [.. purposes.Intersect(Purposes)] }];
    }
}

internal enum ConsentState
{
    Given,
    Withdrawn,

    /// <summary>Never given.</summary>
    Missing,
}

/// <summary>How one guardian stands to one purpose.</summary>
/// <param name="GivenOn">Of the latest consent.</param>
internal sealed record ConsentStanding(ConsentPurpose Purpose, ConsentState State, DateOnly? GivenOn, DateOnly? WithdrawnOn);
