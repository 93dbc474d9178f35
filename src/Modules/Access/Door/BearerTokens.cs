using System.Text.Encodings.Web;
using BarnetIMidten.Shared.Limits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BarnetIMidten.Access.Door;

/// <summary>Lets in whoever shows a token (<c>Authorization: Bearer …</c>). The only way into the API: a cookie opens nothing there,
/// so no other site can make a browser call it.</summary>
internal sealed partial class BearerTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    Doorkeeper door,
    TryLimits limits
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
        var network = Network.KeyOf(Context);
        var wait = limits.FailedTokens.Wait(network);
        if (token.Length is > 0 and <= Longest && (wait is null || door.IsInUse(token)) && door.ByToken(token) is { } caller)
        {
            return AuthenticateResult.Success(new AuthenticationTicket(caller.ToPrincipal(Name), Name));
        }

        if (wait is { } some)
        {
            Context.Features.Set(new TooMany(some));
            if (limits.FailedTokens.IsFirstNo(network))
            {
                Flooded(Logger, network);
            }

            return AuthenticateResult.Fail("Too many tokens opened nothing");
        }

        limits.FailedTokens.Take(network);
        return AuthenticateResult.Fail("The token opens nothing");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Too many tokens from {Network} opened nothing: it waits")]
    private static partial void Flooded(ILogger log, string network);
}
