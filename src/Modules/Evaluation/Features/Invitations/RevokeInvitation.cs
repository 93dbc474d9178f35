using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>A link that went astray opens nothing more; the parents count as not asked.</summary>
internal static class RevokeInvitation
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.evaluation-revoke")]
    [Uncounted]
    internal sealed record Command(CourseId Course, InvitationId Id) : ICommand<InvitationAnswer>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed class Handler(
        EvaluationDb db,
        AnswerBook counted,
        InvitationBook book,
        InvitationMail mail,
        ICourses courses,
        CallContext call,
        DanishClock clock
    ) : IHandle<Command, InvitationAnswer>
    {
        public async Task<Result<InvitationAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (
                await courses.OwnReferralOf(command.Course, cancellation) is null
                || await db.InvitationOf(command.Course, command.Id, cancellation) is not { } invitation
            )
            {
                return Refusal.NotFound;
            }

            if (invitation.StateOn(clock.Today) != InvitationState.Sent)
            {
                return Refusal.Conflict("evaluation.not-open");
            }

            var asked = AnswerCounts.Asked(invitation);
            invitation.Revoke(clock.Today, call.Known.Id);
            await counted.Revoked(invitation, asked, cancellation);
            await mail.Withdraw(invitation, cancellation);
            return await book.Of(invitation, cancellation);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/evaluation-invitations/{invitationId}/revoke",
                (CourseId id, InvitationId invitationId, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, invitationId), cancellation).Ok()
            )
            .For<Command>();
}
