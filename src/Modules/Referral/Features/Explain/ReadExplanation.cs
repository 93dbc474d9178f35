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

/// <summary>Why this family was offered the programme or not, and under which rules: made anew each time from what is stored.</summary>
internal static class ReadExplanation
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Read, "purpose.referral-explanation")]
    internal sealed record Query(ReferralId Id) : IQuery<ExplanationAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(ReferralDb db, CallContext call, Explanations explanations) : IHandle<Query, ExplanationAnswer>
    {
        public async Task<Result<ExplanationAnswer>> Handle(Query query, CancellationToken cancellation) =>
            await db.Own(query.Id, call, cancellation) is { } referral ? await explanations.Of(referral, cancellation) : Refusal.NotFound;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/referrals/{id}/explanation",
                (ReferralId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
