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

internal static class ShowUser
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Read, "purpose.users")]
    internal sealed record Query(UserId Id) : IQuery<UserAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(AccessDb db, TimeProvider clock) : IHandle<Query, UserAnswer>
    {
        public async Task<Result<UserAnswer>> Handle(Query query, CancellationToken cancellation) =>
            await db.User(query.Id, cancellation) is { } user ? UserAnswer.Of(user, clock.GetUtcNow()) : Refusal.NotFound;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/users/{id}",
                (UserId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
