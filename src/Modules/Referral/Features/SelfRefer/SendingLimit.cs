using System.Net;
using BarnetIMidten.Shared.Limits;

namespace BarnetIMidten.Referrals.Features;

/// <summary>So many sendings from one address within a while. Only what would be taken in counts: a form with a mistake in it does not.</summary>
internal sealed class SendingLimit(SelfReferralLimits limits, TimeProvider clock)
{
    private readonly Allowance sendings = new(limits.SendingsPerAddress, limits.Window, clock);

    public bool Admits(IPAddress from) => sendings.Take(KeyOf(from));

    public TimeSpan? Wait(IPAddress from) => sendings.Wait(KeyOf(from));

    public bool IsFirstNo(IPAddress from) => sendings.IsFirstNo(KeyOf(from));

    private static string KeyOf(IPAddress from) => Network.Of(from).ToString();
}
