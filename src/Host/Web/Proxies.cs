using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace BarnetIMidten.Host.Web;

/// <summary>Whom forwarded headers are believed from: the addresses (<c>10.0.0.4</c>) and networks (<c>10.0.0.0/24</c>) listed under <c>Proxies</c>,
/// and nobody else, not even this machine.</summary>
internal static class Proxies
{
    /// <exception cref="FormatException">An entry is neither an address nor a network.</exception>
    public static void AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var known = configuration.GetSection("Proxies").Get<string[]>() ?? [];
        var networks = Array.ConvertAll(known, Read);
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            // two empty lists would mean everybody
            forwarded.ForwardedHeaders =
                networks.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in networks)
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });
    }

    private static System.Net.IPNetwork Read(string text) =>
        IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
        : System.Net.IPNetwork.TryParse(text, out var network) ? network
        : throw new FormatException($"Proxies: '{text}' is neither an address nor a network");
}
