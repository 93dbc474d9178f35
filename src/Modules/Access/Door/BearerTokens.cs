using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BarnetIMidten.Access.Door;

/// <summary>Lets in whoever shows a token (<c>Authorization: Bearer …</c>). The only way into the API: a cookie opens nothing there,
/// so no other site can make a browser call it.</summary>
internal sealed class BearerTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    Doorkeeper door
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "Bearer";
    private const string Before = Name + " ";
    private const int Longest = 200;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Verdict());

    private AuthenticateResult Verdict()
    {
        var shown = Request.Headers.Authorization.ToString();
        if (!shown.StartsWith(Before, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var token = shown[Before.Length..].Trim();
        return token.Length is > 0 and <= Longest && door.ByToken(token) is { } caller
            ? AuthenticateResult.Success(new AuthenticationTicket(caller.ToPrincipal(Name), Name))
            : AuthenticateResult.Fail("The token opens nothing");
    }
}
