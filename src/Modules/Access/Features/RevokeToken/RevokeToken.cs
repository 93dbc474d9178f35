using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>Ends a token from its next request on. Revoking twice is no fault.</summary>
internal static class RevokeToken
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Delete, "purpose.tokens")]
    [Uncounted]
    internal sealed record Command(UserId Id, TokenId Token) : ICommand<Done>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(AccessDb db, CallContext call, TimeProvider clock) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.Tokens.FirstOrDefaultAsync(t => t.Id == command.Token && t.UserId == command.Id, cancellation) is not { } token)
            {
                return Refusal.NotFound;
            }

            token.Revoke(call.Known.Id, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete(
                "/users/{id}/tokens/{tokenId}",
                (UserId id, TokenId tokenId, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, tokenId), cancellation).NoContent()
            )
            .For<Command>(StatusCodes.Status204NoContent);
}
