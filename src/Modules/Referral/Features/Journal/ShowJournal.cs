using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox.Journal;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Features;

/// <summary>What of a case was handed to the records system lately, and what can be.</summary>
internal static class ShowJournal
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Read, "purpose.journal")]
    internal sealed record Query(ReferralId Id) : IQuery<View>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed record View(string Number, bool IsOn, IReadOnlyList<JournalKind> Ready, IReadOnlyList<JournalEntry> Entries);

    internal sealed class Handler(ReferralDb db, IJournal journal, CallContext call) : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellation) =>
            await db.Own(query.Id, call, cancellation) is { } referral
                ? new View(referral.Number, journal.IsOn, JournalPapers.Ready(referral), await journal.Of(query.Id.Value, cancellation))
                : Refusal.NotFound;
    }
}
