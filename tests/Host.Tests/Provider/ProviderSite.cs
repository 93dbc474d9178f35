using System.Diagnostics.CodeAnalysis;
using System.Net;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Provider;

/// <summary>A site whose municipality 0183 signs in at a provider.</summary>
internal static class ProviderSite
{
    public static async Task<Website> Open(Uri authority, int port)
    {
        var site = await Website.Start("ishoej-0-6", settings: [.. Settings(authority), $"urls=http://127.0.0.1:{port}"]);
        // the provider's clock is the machine's
        site.Clock.Pass(TimeProvider.System.GetUtcNow() - site.Clock.GetUtcNow());
        return site;
    }

    public static string[] Settings(Uri authority) =>
        [
            $"Oidc:0183:Authority={authority}",
            "Oidc:0183:ClientId=barnet-i-midten",
            "Oidc:0183:ClientSecret=kun til test",
            "Oidc:0183:AssuranceClaim=loa",
            "Oidc:0183:MunicipalityClaim=kommune",
            "Oidc:0183:Roles:0:Value=bim-leder",
            "Oidc:0183:Roles:0:Role=lead",
            "Oidc:0183:Roles:1:Value=bim-medarbejder",
            "Oidc:0183:Roles:1:Role=pedagogue",
        ];

    [SuppressMessage("Security", "CA2100", Justification = "The test's own words.")]
    public static long Count(Website site, string sql)
    {
        _ = MunicipalityCode.TryParse("0183", out var code);
        using var connection = site.Services.GetRequiredService<Municipalities>().Open(code).OpenForReading();
        using var count = connection.CreateCommand();
        count.CommandText = sql;
        return (long)count.ExecuteScalar()!;
    }

    public static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
