using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Whether a child that is being written down has an open referral already. Whoever may not see that one learns what the refusal
/// <c>referral.duplicate</c> would tell her, and no more.</summary>
internal static class FindOpenReferral
{
    /// <param name="Except">The referral that is being changed.</param>
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Search, "purpose.referral-duplicate")]
    internal sealed record Query(ChildBody Child, ReferralId? Except = null) : IQuery<Answer>;

    /// <param name="Own">Those that the caller may see.</param>
    internal sealed record Answer(bool IsOpen, IReadOnlyList<Found> Own);

    internal sealed record Found(ReferralId Id, string Number);

    internal sealed class Handler(ReferralDb db, CallContext call, Session session, AuditNote note, CprTries tries) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var names = new ChildNames(query.Child.FirstName, query.Child.LastName ?? "", query.Child.Cpr);
            var identity = Identity.Now(names, query.Child.BirthDate, query.Child.DueDate);
            note.Criterion = string.Join("; ", identity);
            if (tries.Over(query.Child.Cpr) is { } tooMany)
            {
                return tooMany;
            }

            var open = db.OpenOf([.. identity.Select(session.Vault.OfIdentity)], query.Except);
            var own = await open.OwnTo(call).NewestFirst().ToListAsync(cancellation);
            return new Answer(own.Count > 0 || await open.AnyAsync(cancellation), [.. own.Select(r => new Found(r.Id, r.Number))]);
        }
    }
}
