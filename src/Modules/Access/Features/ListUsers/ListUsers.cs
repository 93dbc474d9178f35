using BarnetIMidten.Access.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>The users of the municipality, by name. Names are sealed and cannot be put in order by the database;
/// a municipality has tens of users, at most some hundreds, so they are ordered here.</summary>
internal static class ListUsers
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Search, "purpose.users")]
    internal sealed record Query(int? Page, int? PageSize) : IQuery<Paged<UserAnswer>>;

    internal sealed class Handler(AccessDb db, TimeProvider clock) : IHandle<Query, Paged<UserAnswer>>
    {
        public async Task<Result<Paged<UserAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            var asked = Paging.Of(query.Page, query.PageSize);
            if (asked.Refusal is { } refusal)
            {
                return refusal;
            }

            var users = await db.Users.Include(u => u.Closures).ToListAsync(cancellation);
            var page = users
                .OrderBy(u => u.Person.Name, Staff.InOrder)
                .ThenBy(u => u.Id.Value)
                .Skip(asked.Value.Skip)
                .Take(asked.Value.PageSize);
            var now = clock.GetUtcNow();
            return new Paged<UserAnswer>([.. page.Select(u => UserAnswer.Of(u, now))], asked.Value.Page, asked.Value.PageSize, users.Count);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/users",
                (int? page, int? pageSize, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
