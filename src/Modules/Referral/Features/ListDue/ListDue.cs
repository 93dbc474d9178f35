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

namespace BarnetIMidten.Referrals.Features.ListDue;

/// <summary>The cases that the municipality's rule no longer keeps, the longest closed first. Without names.</summary>
internal static class ListDue
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(int? Page, int? PageSize) : IQuery<Paged<Item>>;

    /// <param name="KeptUntil">The first day on which it was due.</param>
    /// <param name="ErasureWaits">Whether its erasure was asked for already.</param>
    internal sealed record Item(ReferralId ReferralId, string Number, DateOnly ClosedOn, DateOnly KeptUntil, bool ErasureWaits);

    internal sealed class Handler(ReferralDb db, DanishClock clock) : IHandle<Query, Paged<Item>>
    {
        public async Task<Result<Paged<Item>>> Handle(Query query, CancellationToken cancellation)
        {
            var paging = Paging.Of(query.Page, query.PageSize);
            if (paging.Refusal is { } refusal)
            {
                return refusal;
            }

            var (page, size) = (paging.Value.Page, paging.Value.PageSize);
            if ((await db.Retention(cancellation))?.Months is not { } months)
            {
                return new Paged<Item>([], page, size, 0);
            }

            var due = db.Referrals.AsNoTracking().ClosedBy(Retention.LastDue(clock.Today, months));
            var rows = await due.Skip(paging.Value.Skip)
                .Take(size)
                .Select(r => new
                {
                    r.Id,
                    r.SeriesYear,
                    r.Sequence,
                    r.LastsUntil,
                    Ended = r.CourseEndedOn ?? (r.Decision != null ? r.Decision.DecidedOn : r.Withdrawal!.On),
                    Waits = db.Erasures.Any(e => e.Referral == r.Id && e.State == ErasureState.Waiting),
                })
                .ToListAsync(cancellation);
            return new Paged<Item>(
                [
                    .. from r in rows
                    let closed = r.LastsUntil is { } last && last > r.Ended ? last : r.Ended
                    select new Item(r.Id, ReferralNumber.Text(r.SeriesYear, r.Sequence), closed, closed.AddMonths(months), r.Waits),
                ],
                page,
                size,
                await due.CountAsync(cancellation)
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/retention/due",
                (int? page, int? pageSize, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
