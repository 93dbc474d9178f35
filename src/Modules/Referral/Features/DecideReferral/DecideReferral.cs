using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features;

/// <summary>The lead's decision on a referral, once. Accepting opens the course in the same transaction.</summary>
internal static class DecideReferral
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Change, "purpose.referral-decide")]
    internal sealed record Command(ReferralId Id, Body Body) : ICommand<Decided>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <summary>Its fields are looked at last, after what the referral itself lacks: so there is no validator here.</summary>
    /// <param name="PassedOnTo">Whereto the family is passed on (A11); kept when it is.</param>
    internal sealed record Body(DecisionOutcome? Outcome, DateOnly? DecidedOn, string? Reason, UserId? PedagogueId, string? PassedOnTo);

    /// <param name="CourseId">Null unless a course was opened.</param>
    internal sealed record Decided(CourseId? CourseId);

    internal sealed class Handler(ReferralDb db, CallContext call, Visitation visitation) : IHandle<Command, Decided>
    {
        public async Task<Result<Decided>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.Own(request.Id, call, cancellationToken) is not { } referral)
            {
                return Refusal.NotFound;
            }

            if (call.Unchanged(referral.Version) is { } stale)
            {
                return stale;
            }

            return (await visitation.Decide(referral, request.Body, WhoMayCarry.ActivePedagogues, cancellationToken)).Map(
                course => new Decided(course)
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/referrals/{id}/decision",
                (ReferralId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
