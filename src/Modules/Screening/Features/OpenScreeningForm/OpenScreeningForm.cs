using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Screenings.Features.OpenScreeningForm;

/// <summary>What the page needs around a screening: whose it is, what can be seen under its rules, what stands and what stood.</summary>
internal static class OpenScreeningForm
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.screening-form")]
    internal sealed record Query(ReferralId Id) : IQuery<Form>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Today">The day in Denmark.</param>
    /// <param name="Current">Null until the family is screened.</param>
    /// <param name="Saved">Every state so far, newest first.</param>
    internal sealed record Form(
        ReferralGlance Referral,
        string Programme,
        DateOnly Today,
        IReadOnlyList<CatalogueItem> Factors,
        ScreeningAnswer? Current,
        IReadOnlyList<SavedState> Saved
    );

    /// <param name="By">Null where the user is unknown.</param>
    internal sealed record SavedState(DateTimeOffset At, string? By, RecommendationOutcome Outcome, int Seen);

    internal sealed class Handler(ScreeningDb db, IReferrals referrals, IProgrammes programmes, IStaff staff, DanishClock clock)
        : IHandle<Query, Form>
    {
        public async Task<Result<Form>> Handle(Query query, CancellationToken cancellation)
        {
            if (await referrals.Find(query.Id, cancellation) is not { } referral)
            {
                return Refusal.NotFound;
            }

            var version = await programmes.Get(referral.Version, cancellation);
            var states = await db.StatesOf(query.Id).ToListAsync(cancellation);
            var savers = await staff.Find([.. states.Select(s => s.SavedBy).Distinct()], cancellation);
            return new Form(
                referral,
                version.Name,
                clock.Today,
                programmes.CatalogueOf(version).RiskFactors,
                states is [.., var last] ? ScreeningAnswer.Of(last) : null,
                [
                    .. states
                        .AsEnumerable()
                        .Reverse()
                        .Select(s => new SavedState(
                            DanishClock.InDenmark(s.SavedAt),
                            savers.GetValueOrDefault(s.SavedBy)?.Name,
                            s.Outcome,
                            s.SeenCodes.Count
                        )),
                ]
            );
        }
    }
}
