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

namespace BarnetIMidten.Screenings.Features.ReadScreening;

internal static class ReadScreening
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.screening-read")]
    internal sealed record Query(ReferralId Id) : IQuery<ScreeningAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(ScreeningDb db, IReferrals referrals) : IHandle<Query, ScreeningAnswer>
    {
        public async Task<Result<ScreeningAnswer>> Handle(Query query, CancellationToken cancellation) =>
            await referrals.Find(query.Id, cancellation) is not null && await db.Latest(query.Id, cancellation) is { } state
                ? ScreeningAnswer.Of(state)
                : Refusal.NotFound;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/referrals/{id}/screening",
                (ReferralId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
