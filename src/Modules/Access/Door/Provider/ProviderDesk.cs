using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Limits;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BarnetIMidten.Access.Door;

/// <summary>What a provider sends back with her, in the address.</summary>
internal sealed record ProviderReply(string? State, string? Code, string? Issuer);

/// <summary>The connections to the providers, each made when it is first used; and which trips have ended.</summary>
internal sealed class ProviderConnections(Providers providers, TimeProvider clock) : IDisposable
{
    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            AllowAutoRedirect = false,
        }
    )
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = 1_000_000,
    };
    private readonly ConcurrentDictionary<MunicipalityCode, ProviderConnection> open = [];
    private readonly Allowance ends = new(1, TimeSpan.FromMinutes(10), clock);

    public ProviderConnection To(MunicipalityCode municipality) =>
        open.GetOrAdd(municipality, code => new ProviderConnection(providers.Of(code)!, http, clock));

    /// <summary>False the second time.</summary>
    public bool Ends(ProviderTrip trip) => ends.Take(trip.State);

    public void Dispose() => http.Dispose();
}

/// <summary>Where one who comes back from her municipality's provider is let in, or told why not.</summary>
internal sealed partial class ProviderDesk(
    Providers providers,
    ProviderConnections connections,
    Dispatcher send,
    UseLog log,
    TryLimits limits,
    ILogger<ProviderDesk> serverLog
)
{
    public const string NotBelieved = "oidc.refused";
    public const string Unreachable = "oidc.unreachable";
    public const string Closed = "oidc.closed";

    /// <param name="from">The network, for the log's sake: a flood of wrong answers leaves no flood of rows.</param>
    public async Task<Result<Admitted>> Enter(
        ProviderTrip trip,
        ProviderReply reply,
        string callback,
        string from,
        CancellationToken cancellation
    )
    {
        try
        {
            if (!Same(trip.State, reply.State) || string.IsNullOrEmpty(reply.Code) || !connections.Ends(trip))
            {
                throw new ProviderException("The answer is of another trip, or of one that has ended");
            }

            return await Judge(
                trip.Municipality,
                await connections.To(trip.Municipality).Exchange(reply.Code, reply.Issuer, trip, callback, cancellation),
                cancellation
            );
        }
        catch (ProviderException fault)
        {
            NotLetIn(trip.Municipality.Value, fault.Message);
            if (!fault.IsUnreachable && limits.FailedSignIns.Take(from))
            {
                await log.Refused(Caller.SystemIn(trip.Municipality), "purpose.sign-in", subject: null, NotBelieved);
            }

            return fault.IsUnreachable ? new Refusal(RefusalKind.Unavailable, Unreachable) : new Refusal(RefusalKind.Invalid, NotBelieved);
        }
    }

    private async Task<Result<Admitted>> Judge(MunicipalityCode municipality, JsonWebToken token, CancellationToken cancellation)
    {
        var settings = providers.Of(municipality)!;
        var system = CallContext.For(Caller.SystemIn(municipality));
        var known = (await send.Send(new FindAccount.BySubject(token.Issuer, token.Subject), system, cancellation)).Value;
        var said = new Asserted(
            Values(token, settings.RoleClaim),
            Values(token, settings.AssuranceClaim),
            settings.MunicipalityClaim is { } claim ? Values(token, claim) : []
        );
        var rules = new AdmissionRules(
            settings.Roles.ToDictionary(r => r.Value, r => Word.Read<Role>(r.Role)!.Value, StringComparer.Ordinal),
            [.. settings.EnoughAssurance],
            settings.MunicipalityClaim is null ? null : settings.MunicipalityValue ?? municipality.Value
        );
        var admission = Admission.Of(said, rules);
        if (admission.Role is not { } role)
        {
            var why = admission.Refusal!;
            await log.Refused(Caller.SystemIn(municipality), "purpose.sign-in", known?.Id.Value, why);
            return new Refusal(RefusalKind.Forbidden, why);
        }

        var name =
            Values(token, settings.NameClaim).FirstOrDefault(n => !string.IsNullOrWhiteSpace(n) && n.Length <= Rules.Name) ?? token.Subject;
        name = name[..Math.Min(name.Length, Rules.Name)];
        var id = known?.Id;
        if (id is null)
        {
            var made = await send.Send(new AddFromProvider.Command(token.Issuer, token.Subject, name, role), system, cancellation);
            if (made.Refusal is { } refusal)
            {
                return refusal;
            }

            id = made.Value;
        }

        var caller = new Caller(id.Value, name, municipality, role);
        var entered = await send.Send(new EnterByProvider.Command(id.Value, name, role), CallContext.For(caller), cancellation);
        return entered.Value.Stamp is { } stamp ? new Admitted(caller, stamp, known?.Language) : new Refusal(RefusalKind.Forbidden, Closed);
    }

    private static bool Same(string one, string? other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other ?? ""));

    /// <summary>A claim holds one value or several.</summary>
    private static List<string> Values(JsonWebToken token, string claim) =>
        [.. token.Claims.Where(c => c.Type == claim).Select(c => c.Value)];

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Municipality}: nobody was let in from its provider. {Why}")]
    private partial void NotLetIn(string municipality, string why);
}
