using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Screenings.Features.ShowProfile;

/// <summary>One state of a screening with all that its picture needs: the catalogue it was seen by, whose it is, and who saw it.</summary>
internal static class ShowProfile
{
    /// <param name="Number">Null: the state that stands.</param>
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.screening-profile")]
    internal sealed record Query(ReferralId Id, int? Number) : IQuery<Profile>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="By">Null where the user is unknown.</param>
    /// <param name="Latest">The number of the state that stands.</param>
    internal sealed record Profile(
        ReferralGlance Referral,
        string Programme,
        IReadOnlyList<CatalogueItem> Factors,
        ScreeningAnswer State,
        string? By,
        int Latest,
        bool LeadLooks
    )
    {
        public bool Stands => State.Version == Latest;
    }

    internal sealed class Handler(ScreeningDb db, IReferrals referrals, IProgrammes programmes, IStaff staff, CallContext call)
        : IHandle<Query, Profile>
    {
        public async Task<Result<Profile>> Handle(Query query, CancellationToken cancellation)
        {
            if (
                await referrals.Find(query.Id, cancellation) is not { } referral
                || await db.Latest(query.Id, cancellation) is not { } latest
            )
            {
                return Refusal.NotFound;
            }

            var state =
                query.Number is { } number && number != latest.Number
                    ? await db.StatesOf(query.Id).FirstOrDefaultAsync(s => s.Number == number, cancellation)
                    : latest;
            if (state is null)
            {
                return Refusal.NotFound;
            }

            var version = await programmes.Get(state.Version, cancellation);
            return new Profile(
                referral,
                version.Name,
                [.. (await programmes.CatalogueOf(version, cancellation)).RiskFactors.Offered(state.SeenCodes)],
                ScreeningAnswer.Of(state),
                (await staff.Find(state.SavedBy, cancellation))?.Name,
                latest.Number,
                call.Known.Role == Role.Lead
            );
        }
    }
}
