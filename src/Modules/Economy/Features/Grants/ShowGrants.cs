using BarnetIMidten.Economy.Data;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>What the page of a year's grants shows to those who write them: the grants, whose they are, the pilot, and who waits for one.</summary>
internal static class ShowGrants
{
    private const int MostWaiting = 50;

    [Allow(Role.Lead, Role.Controller)]
    [Audited(AuditAction.Search, "purpose.grant-list")]
    internal sealed record Query(int Year) : IQuery<View>;

    /// <param name="Names">Of the children, by referral; none to a controller.</param>
    /// <param name="Waiting">Accepted, and granted nothing yet; to a lead.</param>
    internal sealed record View(
        IReadOnlyList<GrantAnswer> Grants,
        IReadOnlyDictionary<ReferralId, string> Names,
        IReadOnlyList<Family> Waiting,
        PilotAnswer Pilot
    );

    internal sealed class Handler(EconomyDb db, GrantAnswers answers, IReferrals referrals, CallContext call, AuditNote note)
        : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellation)
        {
            note.Criterion = $"year={MoneyWords.Year(query.Year)}";
            var found = await db.Grants.In(query.Year).OrderByDescending(g => g.From).ThenByDescending(g => g.Id).ToListAsync(cancellation);
            var families =
                call.Known.Role == Role.Lead
                    ? await referrals.Families([.. found.Select(g => g.Referral).Distinct()], cancellation)
                    : new Dictionary<ReferralId, Family>();
            return new View(
                await answers.Of(found, cancellation),
                families.ToDictionary(f => f.Key, f => f.Value.ChildName),
                call.Known.Role == Role.Lead ? await referrals.WaitingForGrant(MostWaiting, cancellation) : [],
                await answers.Of(await db.Pilot(cancellation), cancellation)
            );
        }
    }
}
