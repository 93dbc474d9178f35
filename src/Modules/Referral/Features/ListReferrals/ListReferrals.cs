using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Limits;
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
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Search, "purpose.referral-search")]
    internal sealed record Query(string? Status, string? Q, string? From, string? To, int? Page, int? PageSize)
        : IQuery<Paged<ReferralAnswer>>;

    internal sealed class Handler(ReferralDb db, CallContext call, Session session, AuditNote note, TryLimits limits)
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
            if (filter.Value.AsksForCpr && Over(call.Known) is { } tooMany)
            {
                return tooMany;
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

        /// <summary>A number can be tried after another; a name or a case's number cannot lead to whoever is not known already.</summary>
        private Refusal? Over(Caller caller)
        {
            var user = $"{caller.Municipality} {caller.Id}";
            if (limits.CprSearches.Take(user))
            {
                return null;
            }

            note.IsTold = !limits.CprSearches.IsFirstNo(user);
            return new TooMany(limits.CprSearches.Wait(user) ?? TimeSpan.Zero).As(TooMany.Searches);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
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
                ) => send.Send(new Query(status, q, from, to, page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
