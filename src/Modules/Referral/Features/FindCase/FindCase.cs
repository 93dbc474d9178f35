using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features.FindCase;

/// <summary>The cases of whoever asks for her papers, or asks to be erased: by the number of the referral, or the child's CPR number. Without names.</summary>
internal static class FindCase
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Search, "purpose.case-find")]
    internal sealed record Query(string? Q) : IQuery<Answer>;

    /// <param name="Q">The number of the referral, or the child's CPR number, which stands in no address.</param>
    internal sealed record Body(string? Q);

    internal sealed record Answer(IReadOnlyList<Found> Cases);

    internal sealed record Found(ReferralId Id, string Number, ReferralStatus Status, DateOnly ReceivedOn);

    private static readonly Refusal Unreadable = Refusal.Field("q", "retention.find-unreadable");

    internal sealed class Handler(ReferralDb db, Session session, AuditNote note, CprTries tries) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var q = query.Q?.Trim() ?? "";
            if (!ReferralNumber.TryParse(q, out _) && !Cpr.TryParse(q, out _))
            {
                return Unreadable;
            }

            note.Criterion = $"q={q}";
            if (tries.Over(q) is { } tooMany)
            {
                return tooMany;
            }

            var filter = ReferralFilter.Read(new ListReferrals.Query(null, q, null, null, null, null));
            if (filter.Refusal is { } refusal)
            {
                return refusal;
            }

            var rows = await filter
                .Value.Apply(db.Referrals, db, session.Vault)
                .NewestFirst()
                .Select(r => new
                {
                    r.Id,
                    r.SeriesYear,
                    r.Sequence,
                    r.Status,
                    r.ReceivedOn,
                })
                .ToListAsync(cancellation);
            return new Answer([
                .. rows.Select(r => new Found(r.Id, ReferralNumber.Text(r.SeriesYear, r.Sequence), r.Status, r.ReceivedOn)),
            ]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/referrals/find",
                (Body body, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(body.Q), cancellation).Ok()
            )
            .For<Query>();
}
