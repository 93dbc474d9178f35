using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace BarnetIMidten.Access.Door;

/// <summary>The provider said something that cannot be believed, or nothing. Its message names no person.</summary>
internal sealed class ProviderException(string message, bool isUnreachable = false, Exception? inner = null) : Exception(message, inner)
{
    public bool IsUnreachable { get; } = isUnreachable;
}

/// <summary>What we ask and are told of one provider: where it lies and its keys, a code for a token, and whether the token is to be believed.</summary>
internal sealed class ProviderConnection(ProviderSettings settings, HttpClient http, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Signatures by a key that only the provider has; never <c>none</c>, never one by a shared secret.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
    ];

    private readonly JsonWebTokenHandler reader = new();
    private readonly ConfigurationManager<OpenIdConnectConfiguration> metadata = new(
        $"{settings.Authority.TrimEnd('/')}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(http) { RequireHttps = !settings.IsOnThisMachine }
    );

    /// <summary>Where she is sent to sign in (code flow with PKCE).</summary>
    public async Task<string> Address(ProviderTrip trip, string callback, CancellationToken cancellation)
    {
        var ask = new OpenIdConnectMessage
        {
            IssuerAddress = (await Metadata(cancellation)).AuthorizationEndpoint,
            ClientId = settings.ClientId,
            ResponseType = OpenIdConnectResponseType.Code,
            Scope = settings.Scope,
            RedirectUri = callback,
            State = trip.State,
            Nonce = trip.Nonce,
        };
        ask.SetParameter("code_challenge", trip.Challenge);
        ask.SetParameter("code_challenge_method", "S256");
        if (settings.AssuranceClaim == ProviderSettings.UsualAssurance)
        {
            ask.AcrValues = string.Join(' ', settings.EnoughAssurance);
        }

        return ask.CreateAuthenticationRequestUrl();
    }

    /// <summary>The token that the code is exchanged for, once it is believed: signed by the provider's key, for us, now, and for this trip.</summary>
    /// <exception cref="ProviderException">It is not to be believed, or the provider does not answer.</exception>
    /// <param name="issuer">Whom the answer says it is from (RFC 9207); null where it does not say.</param>
    public async Task<JsonWebToken> Exchange(
        string code,
        string? issuer,
        ProviderTrip trip,
        string callback,
        CancellationToken cancellation
    )
    {
        var known = await Metadata(cancellation);
        if (issuer is not null && issuer != known.Issuer)
        {
            throw new ProviderException("The answer is from another provider");
        }

        var token = await Ask(known.TokenEndpoint, code, trip, callback, cancellation);
        var read = await reader.ValidateTokenAsync(token, Demands(known));
        if (read.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // its keys may have been renewed since they were fetched
            metadata.RequestRefresh();
            read = await reader.ValidateTokenAsync(token, Demands(await Metadata(cancellation)));
        }

        return !read.IsValid
                ? throw new ProviderException($"The token is not to be believed: {read.Exception?.GetType().Name}", inner: read.Exception)
            : read.SecurityToken is not JsonWebToken { Subject.Length: > 0 } believed
                ? throw new ProviderException("The token names nobody")
            : Says(believed, "nonce") != trip.Nonce ? throw new ProviderException("The token is of another sign-in")
            : Says(believed, "azp") is { } party && party != settings.ClientId ? throw new ProviderException("The token is for another")
            : believed;
    }

    private static string? Says(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var value) ? value : null;

    private TokenValidationParameters Demands(OpenIdConnectConfiguration known) =>
        new()
        {
            ValidIssuer = known.Issuer,
            ValidAudience = settings.ClientId,
            IssuerSigningKeys = known.SigningKeys,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, to, _, _) =>
                to is { } end
                && clock.GetUtcNow().UtcDateTime < end + Skew
                && (from is not { } start || start - Skew <= clock.GetUtcNow().UtcDateTime),
        };

    private async Task<OpenIdConnectConfiguration> Metadata(CancellationToken cancellation)
    {
        try
        {
            return await metadata.GetConfigurationAsync(cancellation);
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException)
        {
            throw new ProviderException("The provider does not answer", isUnreachable: true, fault);
        }
    }

    private async Task<string> Ask(string endpoint, string code, ProviderTrip trip, string callback, CancellationToken cancellation)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = callback,
            ["code_verifier"] = trip.Verifier,
            ["client_id"] = settings.ClientId,
        };
        using var ask = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new FormUrlEncodedContent(fields) };
        if (settings.ClientSecret is { } secret)
        {
            var pair = $"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(secret)}";
            ask.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }

        try
        {
            using var answer = await http.SendAsync(ask, cancellation);
            if (!answer.IsSuccessStatusCode)
            {
                throw new ProviderException($"The code was refused: {(int)answer.StatusCode}");
            }

            using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
            return json.RootElement.TryGetProperty("id_token", out var token) && token.GetString() is { } text
                ? text
                : throw new ProviderException("There came no token");
        }
        catch (Exception fault)
            when (fault is HttpRequestException or JsonException or InvalidOperationException
                || (fault is TaskCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            throw new ProviderException("The provider does not answer", isUnreachable: true, fault);
        }
    }
}
