using BarnetIMidten.Access.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>Takes a user's second factor away, because the telephone is gone. She is out everywhere, and sets up another when she signs in.</summary>
internal static class ResetSecondFactor
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.second-factor-reset")]
    internal sealed record Command(UserId Id) : ICommand<Done>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(AccessDb db, CallContext call, TimeProvider clock) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.User(command.Id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            if (user.Id == call.Known.Id)
            {
                return Refusal.Conflict("second-factor.own");
            }

            if (call.Unchanged(user.Version) is { } stale)
            {
                return stale;
            }

            var done = user.ResetSecondFactor();
            await db.Handed(user.Id, call.Known, clock.GetUtcNow(), cancellation);
            await db.SaveChangesAsync(cancellation);
            return done;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete(
                "/users/{id}/second-factor",
                (UserId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(id), cancellation).NoContent()
            )
            .For<Command>(StatusCodes.Status204NoContent);
}
