using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>The tokens of a user, newest first; never what they say.</summary>
internal static class ListTokens
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Read, "purpose.tokens")]
    internal sealed record Query(UserId Id) : IQuery<Listed<Answer>>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Active">False once revoked, and when its user was closed or got another role or password since.</param>
    internal sealed record Answer(TokenId Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt, bool Active);

    internal sealed class Handler(AccessDb db) : IHandle<Query, Listed<Answer>>
    {
        public async Task<Result<Listed<Answer>>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.User(query.Id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            var tokens = await db.Tokens.Where(t => t.UserId == user.Id).OrderByDescending(t => t.Id).ToListAsync(cancellation);
            return new Listed<Answer>(tokens.ConvertAll(t => new Answer(t.Id, t.Name, t.CreatedAt, t.RevokedAt, t.Opens(user))));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/users/{id}/tokens",
                (UserId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
