using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features.ListErasures;

/// <summary>What was asked to be erased and what became of it: those that wait first, then the newest.</summary>
internal static class ListErasures
{
    [Allow(Role.Lead, Role.Administrator)]
    [Audited(AuditAction.Search, "purpose.erasure-list")]
    internal sealed record Query(string? State, int? Page, int? PageSize) : IQuery<Paged<ErasureAnswer>>;

    internal sealed class Handler(ReferralDb db, ICases cases, CallContext call, AuditNote note) : IHandle<Query, Paged<ErasureAnswer>>
    {
        public async Task<Result<Paged<ErasureAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            var faults = new List<FieldError>();
            var state = AskedFor.Word<ErasureState>("state", query.State, faults);
            var asked = Paging.Of(query.Page, query.PageSize);
            if ((faults.Count > 0 ? Refusal.Invalid(faults) : asked.Refusal) is { } refusal)
            {
                return refusal;
            }

            note.Criterion = state is { } asks ? $"state={Word.Spelt(asks)}" : null;
            var paging = asked.Value;
            var all = db.Erasures.AsNoTracking().Where(e => state == null || e.State == state);
            var rows = await all.OrderBy(e => e.State != ErasureState.Waiting)
                .ThenByDescending(e => e.Id)
                .Skip(paging.Skip)
                .Take(paging.PageSize)
                .ToListAsync(cancellation);
            var ids = rows.Select(e => e.Referral).ToList();
            var numbers = await db
                .Referrals.Where(r => ids.Contains(r.Id))
                .Select(r => new
                {
                    r.Id,
                    r.SeriesYear,
                    r.Sequence,
                })
                .ToDictionaryAsync(r => r.Id, r => ReferralNumber.Text(r.SeriesYear, r.Sequence), cancellation);
            var answers = rows.ConvertAll(e => ErasureAnswer.Of(e, numbers.GetValueOrDefault(e.Referral)));
            return new Paged<ErasureAnswer>(
                call.Known.Role == Role.Lead ? answers : await WithoutNames(answers, cancellation),
                paging.Page,
                paging.PageSize,
                await all.CountAsync(cancellation)
            );
        }

        /// <summary>An administrator sees no family's name, not even where a lead wrote it.</summary>
        private async Task<IReadOnlyList<ErasureAnswer>> WithoutNames(IReadOnlyList<ErasureAnswer> answers, CancellationToken cancellation)
        {
            var reasons = await cases.WithoutNames([.. answers.Select(a => a.Reason ?? "")], cancellation);
            var replies = await cases.WithoutNames([.. answers.Select(a => a.Answer ?? "")], cancellation);
            return
            [
                .. answers.Select(
                    (a, i) => a with { Reason = a.Reason is null ? null : reasons[i], Answer = a.Answer is null ? null : replies[i] }
                ),
            ];
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/erasures",
                (string? state, int? page, int? pageSize, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(state, page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
