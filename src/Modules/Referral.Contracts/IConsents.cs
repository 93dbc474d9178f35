using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Contracts;

/// <summary>What parents have taken their consent back from (ADR 0022). Whoever is about to do something under a consent asks here first.</summary>
public interface IConsents
{
    /// <summary>Of a case that the caller has been let into.</summary>
    Task<ConsentStops> StopsOf(ReferralId referral, CancellationToken cancellation);
}

/// <summary>From which day each purpose is stopped: its consent was taken back and has not been given anew. Null where nothing stops it;
/// a consent that was never asked for stops nothing.</summary>
public sealed record ConsentStops(DateOnly? Programme, DateOnly? Daycare, DateOnly? Evaluation)
{
    public static ConsentStops None { get; } = new(null, null, null);

    public bool Any => (Programme ?? Daycare ?? Evaluation) is not null;

    public DateOnly? From(ConsentPurpose purpose) =>
        purpose switch
        {
            ConsentPurpose.Programme => Programme,
            ConsentPurpose.Daycare => Daycare,
            _ => Evaluation,
        };
}
