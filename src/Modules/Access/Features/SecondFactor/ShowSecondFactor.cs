using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>Whether the caller has a second factor, and how many of her codes on paper are left.</summary>
internal static class ShowSecondFactor
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Answer>;

    /// <param name="Since">When it was set up; null when it is not.</param>
    /// <param name="AtProvider">She signs in at her municipality's own provider, whose business it is.</param>
    internal sealed record Answer(bool Required, DateTimeOffset? Since, int RecoveryCodesLeft, bool AtProvider);

    internal sealed class Handler(AccessDb db, CallContext call) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation) =>
            await db.User(call.Known.Id, cancellation) is { } user
                ? new Answer(
                    SecondFactor.IsRequiredOf(user.Role),
                    user.SecondFactor?.SetUpAt,
                    user.SecondFactor?.RecoveryCodes.Count ?? 0,
                    user.IsAtProvider
                )
                : Refusal.NotFound;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/me/second-factor", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
