using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>Where a webhook may lead: out of the house, and by https. An administrator must not be able to make the server ask what only the server reaches.
/// <c>Webhooks:PrivateAddresses</c> lets the operator's own network be reached, and this machine without https.</summary>
internal sealed class WebhookAddress(IConfiguration configuration)
{
    public const int Longest = 500;

    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "224.0.0.0/3",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/32",
            "2002::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private readonly bool isOpenInside = configuration["Webhooks:PrivateAddresses"] switch
    {
        null or "" => false,
        var written when bool.TryParse(written, out var open) => open,
        var written => throw new InvalidOperationException($"Webhooks:PrivateAddresses is true or false, and not '{written}'"),
    };

    /// <summary>What is wrong with an address as it was written; a key of the phrasebook, or null.</summary>
    public string? FaultOf(string? written) =>
        !Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var url) ? "webhook.address-unreadable"
        : url.UserInfo.Length > 0 || url.Fragment.Length > 0 ? "webhook.address-unreadable"
        : url.Scheme != Uri.UriSchemeHttps && !(isOpenInside && url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)
            ? "webhook.address-not-https"
        : IsInside(url) ? "webhook.address-private"
        : null;

    /// <summary>Those that may be asked, of the addresses that a name stands for at this moment.</summary>
    public IPAddress[] Open(IEnumerable<IPAddress> addresses) => [.. addresses.Where(a => isOpenInside || !IsInside(a))];

    private bool IsInside(Uri url) =>
        !isOpenInside && (url.IsLoopback || (IPAddress.TryParse(url.DnsSafeHost, out var address) && IsInside(address)));

    internal static bool IsInside(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6)
            || Inside.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }
}
