using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>Which children it is not about, though they share a name and a day with its own.</summary>
internal sealed partial class Referral
{
    public void TellApartFrom(IEnumerable<ReferralId> others) =>
        People = People with { OfOthers = [.. others.Union(People.OfOthers ?? [])] };
}
