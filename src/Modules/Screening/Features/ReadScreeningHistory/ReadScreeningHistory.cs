using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Screenings.Features.ReadScreeningHistory;

/// <summary>The states before the one that stands, oldest first; empty until the screening was put a second time.</summary>
internal static class ReadScreeningHistory
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.screening-history")]
    internal sealed record Query(ReferralId Id) : IQuery<Listed<ScreeningAnswer>>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(ScreeningDb db, IReferrals referrals) : IHandle<Query, Listed<ScreeningAnswer>>
    {
        public async Task<Result<Listed<ScreeningAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            if (await referrals.Find(query.Id, cancellation) is null)
            {
                return Refusal.NotFound;
            }

            var states = await db.StatesOf(query.Id).ToListAsync(cancellation);
            return new Listed<ScreeningAnswer>([.. states.SkipLast(1).Select(ScreeningAnswer.Of)]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/referrals/{id}/screening/history",
                (ReferralId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
