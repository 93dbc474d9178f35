using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features;

/// <summary>The caller's cases whose parents have not been told what is registered about them, the one that is due first on top.</summary>
internal static class ListUninformed
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Search, "purpose.information-list")]
    internal sealed record Query(int? Page = null, int? PageSize = null) : IQuery<Paged<Line>>;

    /// <param name="DueBy">By when they are to be told.</param>
    /// <param name="WhyNot">Why not yet, as far as said.</param>
    internal sealed record Line(
        ReferralId ReferralId,
        string Number,
        string Child,
        ReferralStatus Status,
        DateOnly ReceivedOn,
        DateOnly DueBy,
        bool Overdue,
        string? WhyNot
    )
    {
        public static Line Of(Referral r, DateOnly today) =>
            new(r.Id, r.Number, r.People.Child.Full, r.Status, r.ReceivedOn, r.InformBy!.Value, r.InformBy < today, r.ToldLast?.WhyNot);
    }

    internal sealed class Handler(ReferralDb db, CallContext call, DanishClock clock) : IHandle<Query, Paged<Line>>
    {
        public async Task<Result<Paged<Line>>> Handle(Query query, CancellationToken cancellation)
        {
            if (Paging.Of(query.Page, query.PageSize).Refuses(out var paging) is { } refusal)
            {
                return refusal;
            }

            var untold = db.Referrals.OwnTo(call).Where(r => r.InformBy != null);
            var rows = await untold
                .OrderBy(r => r.InformBy)
                .ThenBy(r => r.Id)
                .Skip(paging.Skip)
                .Take(paging.PageSize)
                .ToListAsync(cancellation);
            return new Paged<Line>(
                [.. rows.Select(r => Line.Of(r, clock.Today))],
                paging.Page,
                paging.PageSize,
                await untold.CountAsync(cancellation)
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/information-duty",
                (int? page, int? pageSize, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
