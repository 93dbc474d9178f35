using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace BarnetIMidten.Referrals.Features;

/// <summary>So many sendings from one address within a while. Only what would be taken in counts: a form with a mistake in it does not.</summary>
internal sealed class SendingLimit(SelfReferralLimits limits) : IDisposable
{
    private const int BytesOfNetwork = 8;

    private readonly PartitionedRateLimiter<IPAddress> limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(from =>
        RateLimitPartition.GetFixedWindowLimiter(
            WhoseOf(from),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.SendingsPerAddress, Window = limits.Window }
        )
    );

    public bool Admits(IPAddress from)
    {
        using var lease = limiter.AttemptAcquire(from);
        return lease.IsAcquired;
    }

    /// <summary>Of IPv6 the first half: the rest a household chooses as it likes.</summary>
    public static IPAddress WhoseOf(IPAddress from)
    {
        if (from.IsIPv4MappedToIPv6)
        {
            return from.MapToIPv4();
        }

        if (from.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return from;
        }

        var network = from.GetAddressBytes();
        Array.Clear(network, BytesOfNetwork, network.Length - BytesOfNetwork);
        return new IPAddress(network);
    }

    public void Dispose() => limiter.Dispose();
}
