using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Shared.Limits;

/// <summary>Whose an address is, for what is counted by network.</summary>
public static class Network
{
    private const int BytesOfNetwork = 8;

    /// <summary>Of IPv6 the first half: the rest a household chooses as it likes.</summary>
    public static IPAddress Of(IPAddress from)
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

    /// <summary>Whence a request comes; a request without a connection, as a test makes one, comes from nowhere.</summary>
    public static string KeyOf(HttpContext http) => http.Connection.RemoteIpAddress is { } from ? Of(from).ToString() : "";
}
