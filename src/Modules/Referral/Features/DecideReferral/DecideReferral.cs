using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
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

    /// <param name="PassedOnTo">Whereto the family is passed on (A11); kept when it is.</param>
    internal sealed record Body(DecisionOutcome? Outcome, DateOnly? DecidedOn, string? Reason, UserId? PedagogueId, string? PassedOnTo);

    /// <param name="CourseId">Null unless a course was opened.</param>
    /// <param name="Version">The referral's.</param>
    internal sealed record Decided(CourseId? CourseId, int Version) : IVersioned;

    /// <summary>Looked at last, after what the referral itself lacks: so it is the body's, and <see cref="Visitation"/> runs it.</summary>
    internal sealed class Shape : AbstractValidator<Body>
    {
        public Shape(DanishClock clock)
        {
            RuleFor(b => b.Outcome).Required().OneOf();
            RuleFor(b => b.DecidedOn).Required().NotAfter(clock);
            RuleFor(b => b.Reason).AtMost(Rules.FreeText);
            RuleFor(b => b.PassedOnTo).AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(ReferralDb db, CallContext call, Visitation visitation) : IHandle<Command, Decided>
    {
        public async Task<Result<Decided>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Id, call, cancellation)).Refuses(out var referral) is { } no)
            {
                return no;
            }

            return (await visitation.Decide(referral, command.Body, WhoMayCarry.ActivePedagogues, cancellation)).Map(course => new Decided(
                course,
                referral.Version
            ));
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
