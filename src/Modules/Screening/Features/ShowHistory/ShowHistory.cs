using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Data;
using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Screenings.Features.ShowHistory;

/// <summary>How a screening came to be as it is: every state with who, when and what was otherwise, and any two of them side by side.</summary>
internal static class ShowHistory
{
    /// <param name="From">With <paramref name="To"/>: the two states to compare, in either order.</param>
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.screening-history")]
    internal sealed record Query(ReferralId Id, int? From, int? To) : IQuery<History>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="States">Newest first.</param>
    /// <param name="Compared">Null unless two states that exist were asked for.</param>
    internal sealed record History(
        ReferralGlance Referral,
        IReadOnlyList<CatalogueItem> Factors,
        IReadOnlyList<State> States,
        Comparison? Compared
    );

    /// <param name="By">Null where the user is unknown.</param>
    /// <param name="Changes">Since the state before; of the first there is none.</param>
    internal sealed record State(
        int Number,
        DateTimeOffset At,
        string? By,
        RecommendationOutcome Outcome,
        int Seen,
        IReadOnlyList<Change> Changes
    );

    internal sealed record Comparison(int From, int To, IReadOnlyList<Change> Changes);

    internal sealed class Handler(ScreeningDb db, IReferrals referrals, IProgrammes programmes, IStaff staff) : IHandle<Query, History>
    {
        public async Task<Result<History>> Handle(Query query, CancellationToken cancellation)
        {
            if (await referrals.Find(query.Id, cancellation) is not { } referral)
            {
                return Refusal.NotFound;
            }

            var states = await db.StatesOf(query.Id).ToListAsync(cancellation);
            if (states.Count == 0)
            {
                return Refusal.NotFound;
            }

            var savers = await staff.Find([.. states.Select(s => s.SavedBy).Distinct()], cancellation);
            return new History(
                referral,
                (await programmes.CatalogueOf(await programmes.Get(referral.Version, cancellation), cancellation)).RiskFactors,
                [
                    .. states
                        .Select(
                            (s, i) =>
                                new State(
                                    s.Number,
                                    DanishClock.InDenmark(s.SavedAt),
                                    savers.GetValueOrDefault(s.SavedBy)?.Name,
                                    s.Outcome,
                                    s.SeenCodes.Count,
                                    i == 0 ? [] : [.. Change.Between(states[i - 1], s)]
                                )
                        )
                        .Reverse(),
                ],
                Compare(states, query.From, query.To)
            );
        }

        private static Comparison? Compare(List<Screening> states, int? from, int? to)
        {
            var (early, late) = (states.Find(s => s.Number == Lesser(from, to)), states.Find(s => s.Number == Greater(from, to)));
            return early is null || late is null ? null : new Comparison(early.Number, late.Number, [.. Change.Between(early, late)]);
        }

        private static int? Lesser(int? one, int? other) => one < other ? one : other;

        private static int? Greater(int? one, int? other) => one < other ? other : one;
    }
}
