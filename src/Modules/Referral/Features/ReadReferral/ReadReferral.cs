using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features;

internal static class ReadReferral
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Read, "purpose.referral-read")]
    internal sealed record Query(ReferralId Id) : IQuery<ReferralAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(ReferralDb db, CallContext call) : IHandle<Query, ReferralAnswer>
    {
        public async Task<Result<ReferralAnswer>> Handle(Query query, CancellationToken cancellation) =>
            await db.Own(query.Id, call, cancellation) is { } referral ? ReferralAnswer.Alone(referral) : Refusal.NotFound;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/referrals/{id}",
                (ReferralId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
