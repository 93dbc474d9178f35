using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Screenings.Features.ShowScreeningForm;

/// <summary>What the page needs around a screening: whose it is, what can be seen under its rules, and what stands.</summary>
internal static class ShowScreeningForm
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.screening-form")]
    internal sealed record Query(ReferralId Id) : IQuery<Form>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Today">The day in Denmark.</param>
    /// <param name="Current">Null until the family is screened.</param>
    internal sealed record Form(ReferralGlance Referral, string Programme, DateOnly Today, Catalogue Catalogue, ScreeningAnswer? Current);

    internal sealed class Handler(ScreeningDb db, IReferrals referrals, IProgrammes programmes, DanishClock clock) : IHandle<Query, Form>
    {
        public async Task<Result<Form>> Handle(Query query, CancellationToken cancellation)
        {
            if (await referrals.Find(query.Id, cancellation) is not { } referral)
            {
                return Refusal.NotFound;
            }

            var version = await programmes.Get(referral.Version, cancellation);
            var current = await db.Latest(query.Id, cancellation);
            return new Form(
                referral,
                version.Name,
                clock.Today,
                await programmes.CatalogueOf(version, cancellation),
                current is null ? null : ScreeningAnswer.Of(current)
            );
        }
    }
}
