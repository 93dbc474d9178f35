using BarnetIMidten.Access.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>Lets a closed user, or one who came with an import, in again: with her password, but not with the sessions and tokens of before.</summary>
internal static class ReopenUser
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.users")]
    internal sealed record Command(UserId Id) : ICommand<UserAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(AccessDb db, CallContext call, TimeProvider clock) : IHandle<Command, UserAnswer>
    {
        public async Task<Result<UserAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.User(command.Id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            if (call.Unchanged(user.Version) is { } stale)
            {
                return stale;
            }

            if (user.Reopen(call.Known.Id, clock.GetUtcNow()).Refusal is { } refusal)
            {
                return refusal;
            }

            await db.Handed(user.Id, call.Known, clock.GetUtcNow(), cancellation);
            await db.SaveChangesAsync(cancellation);
            return UserAnswer.Of(user, clock.GetUtcNow());
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/users/{id}/reopening",
                (UserId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(id), cancellation).Ok()
            )
            .For<Command>();
}
