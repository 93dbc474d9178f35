namespace BarnetIMidten.Referrals.Contracts;

/// <summary>What waits in the municipality as a whole. A number, no names: the asking room answers for who may see it.</summary>
public interface IReferralQueue
{
    /// <summary>How many referrals are received or screened, and not decided.</summary>
    Task<int> Waiting(CancellationToken cancellation);
}
