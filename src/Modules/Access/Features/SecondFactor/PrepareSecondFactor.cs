using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>A new secret for the caller's authenticator app. It is kept nowhere before a code has shown that the app knows it.</summary>
internal static class PrepareSecondFactor
{
    private const string Issuer = "Barnet i Midten";
    private const string Use = "second factor's secret";

    /// <summary>What an app shows of the name, and a QR code bears.</summary>
    private const int LongestName = 60;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(string? Ticket = null) : IQuery<Answer>;

    /// <param name="Secret">In Base32, as it is typed into an app.</param>
    /// <param name="Address">The same as a QR code holds it (<c>otpauth://totp/…</c>).</param>
    /// <param name="Ticket">Goes back with the first code, within half an hour.</param>
    internal sealed record Answer(string Secret, string Address, string Ticket);

    internal sealed class Handler(AccessDb db, CallContext call, Slips slips) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.User(call.Known.Id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            var known = SecretIn(query.Ticket, call.Known, slips);
            var secret = known ?? Totp.NewSecret();
            var name = user.Person.SignInName ?? user.Person.Name;
            var label = Uri.EscapeDataString($"{Issuer}:{name[..Math.Min(name.Length, LongestName)]}");
            return new Answer(
                secret,
                $"otpauth://totp/{label}?secret={secret}&issuer={Uri.EscapeDataString(Issuer)}",
                known is null ? slips.Give(Use, call.Known.Municipality.ToString(), call.Known.Id.ToString(), secret) : query.Ticket!
            );
        }
    }

    /// <summary>The secret that this caller was given; null for a ticket of another, or one that is too old.</summary>
    public static string? SecretIn(string? ticket, Caller of, Slips slips) =>
        slips.Read(Use, ticket, Longest) is [var municipality, var user, var secret]
        && municipality == of.Municipality.ToString()
        && user == of.Id.ToString()
            ? secret
            : null;

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/me/second-factor/secret",
                (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok()
            )
            .For<Query>();
}
