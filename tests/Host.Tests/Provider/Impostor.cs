using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BarnetIMidten.Host.Tests.Provider;

/// <summary>A provider of our own that gives whatever token the test wants, good or bad: the real one gives no bad ones.</summary>
internal sealed class Impostor : IDisposable
{
    private const string KeyId = "real";
    private readonly HttpListener listener = new();
    private readonly RSA real = RSA.Create(2048);
    private readonly RSA forged = RSA.Create(2048);

    public Impostor()
    {
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
        }

        listener.Prefixes.Add($"{Address}");
        listener.Start();
        _ = Task.Run(Serve);
    }

    public Uri Address { get; }

    private string Issuer => Address.ToString().TrimEnd('/');

    /// <summary>How the next token departs from a good one: <c>forged</c>, <c>unsigned</c>, <c>shared secret</c>, <c>expired</c>, <c>early</c>,
    /// <c>for another</c>, <c>from another</c>, <c>other nonce</c>, <c>no nonce</c>, <c>nobody</c>; <c>good</c> does not.</summary>
    public string Kind { get; set; } = "good";

    /// <summary>Of the trip that asked.</summary>
    public string? Nonce { get; set; }

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            HttpListenerContext http;
            try
            {
                http = await listener.GetContextAsync();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var body = JsonSerializer.SerializeToUtf8Bytes(Answer(http.Request.Url!.AbsolutePath));
            http.Response.ContentType = "application/json";
            await http.Response.OutputStream.WriteAsync(body);
            http.Response.Close();
        }
    }

    private object Answer(string path)
    {
        var key = real.ExportParameters(includePrivateParameters: false);
        return path switch
        {
            "/.well-known/openid-configuration" => new
            {
                issuer = Issuer,
                authorization_endpoint = $"{Issuer}/auth",
                token_endpoint = $"{Issuer}/token",
                jwks_uri = $"{Issuer}/keys",
            },
            "/keys" => new
            {
                keys = new[]
                {
                    new
                    {
                        kty = "RSA",
                        use = "sig",
                        kid = KeyId,
                        n = Url(key.Modulus!),
                        e = Url(key.Exponent!),
                    },
                },
            },
            _ => new
            {
                access_token = "a",
                token_type = "Bearer",
                id_token = Token(),
            },
        };
    }

    private string Token()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["iss"] = Kind == "from another" ? "https://en-anden.example" : Issuer,
            ["aud"] = Kind == "for another" ? "another" : "barnet-i-midten",
            ["sub"] = Kind == "nobody" ? "" : "hanne-17",
            ["name"] = "Hanne Kommunal",
            ["role"] = "bim-leder",
            ["loa"] = Identity.Substantial,
            ["kommune"] = "0183",
            ["nonce"] = Kind == "other nonce" ? "en-anden" : Nonce,
            ["iat"] = now,
            ["nbf"] = Kind == "early" ? now + 3600 : now - 5,
            ["exp"] = Kind == "expired" ? now - 3600 : now + 7200,
        };
        if (Kind == "no nonce")
        {
            claims.Remove("nonce");
        }

        var algorithm = Kind switch
        {
            "unsigned" => "none",
            "shared secret" => "HS256",
            _ => "RS256",
        };
        var signed =
            $"{Url(JsonSerializer.SerializeToUtf8Bytes(new { alg = algorithm, kid = KeyId, typ = "JWT" }))}.{Url(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = Kind switch
        {
            "unsigned" => [],
            "shared secret" => HMACSHA256.HashData(Encoding.UTF8.GetBytes("kun til test"), bytes),
            _ => (Kind == "forged" ? forged : real).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{signed}.{Url(signature)}";
    }

    private static string Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    public void Dispose()
    {
        listener.Close();
        real.Dispose();
        forged.Dispose();
    }
}
