using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Screenings.Features.OpenProfile;

/// <summary>One state of a screening with all that its picture needs: the catalogue it was seen by, whose it is, and who saw it.</summary>
internal static class OpenProfile
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
        public async Task<Result<Profile>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (
                await referrals.Find(request.Id, cancellationToken) is not { } referral
                || await db.Latest(request.Id, cancellationToken) is not { } latest
            )
            {
                return Refusal.NotFound;
            }

            var state =
                request.Number is { } number && number != latest.Number
                    ? await db.StatesOf(request.Id).FirstOrDefaultAsync(s => s.Number == number, cancellationToken)
                    : latest;
            if (state is null)
            {
                return Refusal.NotFound;
            }

            var version = await programmes.Get(state.Version, cancellationToken);
            return new Profile(
                referral,
                version.Name,
                programmes.CatalogueOf(version).RiskFactors,
                ScreeningAnswer.Of(state),
                (await staff.Find(state.SavedBy, cancellationToken))?.Name,
                latest.Number,
                call.Known.Role == Role.Lead
            );
        }
    }
}
