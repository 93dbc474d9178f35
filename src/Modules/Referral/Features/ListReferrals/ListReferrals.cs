using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features;

/// <summary>The caller's referrals, newest number first.</summary>
internal static class ListReferrals
{
    /// <param name="Status">A word of <see cref="Contracts.ReferralStatus"/>; everything here is as it stands in the address, and blank is all.</param>
    /// <param name="Q">A number, whole words of one person's name, or a CPR number.</param>
    /// <param name="From">First day received.</param>
    /// <param name="To">Last day received.</param>
    /// <param name="InAddress">It stands in an address, where others may read it: no CPR number is taken there.</param>
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Search, "purpose.referral-search")]
    internal sealed record Query(string? Status, string? Q, string? From, string? To, int? Page, int? PageSize, bool InAddress = false)
        : IQuery<Paged<ReferralAnswer>>;

    /// <summary>As it is posted.</summary>
    internal sealed record Body(string? Status, string? Q, string? From, string? To, int? Page, int? PageSize);

    internal sealed class Handler(ReferralDb db, CallContext call, Session session, AuditNote note, CprTries tries)
        : IHandle<Query, Paged<ReferralAnswer>>
    {
        public async Task<Result<Paged<ReferralAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            var (paging, filter) = (Paging.Of(query.Page, query.PageSize), ReferralFilter.Read(query));
            if ((paging.Refusal ?? filter.Refusal) is { } refusal)
            {
                return refusal;
            }

            note.Criterion = filter.Value.Criterion;
            if (tries.Over(filter.Value.Cpr) is { } tooMany)
            {
                return tooMany;
            }

            if (query.InAddress && filter.Value.Cpr is not null)
            {
                return Refusal.Field("q", "search.cpr-in-address");
            }

            var matching = filter.Value.Apply(db.Referrals.OwnTo(call), db, session.Vault);
            var total = await matching.CountAsync(cancellation);
            var rows = await matching
                .NewestFirst()
                .WithOutcome()
                .Skip(paging.Value.Skip)
                .Take(paging.Value.PageSize)
                .ToListAsync(cancellation);
            return new Paged<ReferralAnswer>([.. rows.Select(ReferralAnswer.InList)], paging.Value.Page, paging.Value.PageSize, total);
        }
    }

    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/referrals",
                (
                    string? status,
                    string? q,
                    string? from,
                    string? to,
                    int? page,
                    int? pageSize,
                    Dispatcher send,
                    CancellationToken cancellation
                ) => send.Send(new Query(status, q, from, to, page, pageSize, InAddress: true), cancellation).Ok()
            )
            .For<Query>();
        // the same in a body, where a CPR number may stand
        api.MapPost(
                "/referrals/search",
                (Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(body.Status, body.Q, body.From, body.To, body.Page, body.PageSize), cancellation).Ok()
            )
            .For<Query>()
            .WithName("SearchReferrals");
    }
}
