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

/// <summary>The report of break-glass: every opening, the latest first, or those alone that no lead has taken note of.</summary>
internal static class ListOpenings
{
    [Allow(Role.Lead, Role.Administrator)]
    [Audited(AuditAction.Read, "purpose.break-glass-report")]
    internal sealed record Query(int? Page = null, int? PageSize = null, bool Unseen = false) : IQuery<Paged<OpeningAnswer>>;

    internal sealed class Handler(AccessDb db, Openings openings, AuditNote note) : IHandle<Query, Paged<OpeningAnswer>>
    {
        public async Task<Result<Paged<OpeningAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            if (Paging.Of(query.Page, query.PageSize).Refuses(out var paging) is { } refusal)
            {
                return refusal;
            }

            var asked = query.Unseen ? db.Openings.Where(o => o.SeenAt == null) : db.Openings;
            var total = await asked.CountAsync(cancellation);
            var shown = await asked
                .OrderByDescending(o => o.OpenedAt)
                .ThenByDescending(o => o.Id)
                .Skip(paging.Skip)
                .Take(paging.PageSize)
                .ToListAsync(cancellation);
            foreach (var referral in shown.Select(o => o.Referral).Distinct())
            {
                note.Subjects.Add(referral.Value);
            }

            return new Paged<OpeningAnswer>(await openings.Told(shown, cancellation), paging.Page, paging.PageSize, total);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/break-glass",
                (int? page, int? pageSize, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
