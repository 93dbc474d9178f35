using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Types in what parents answered on paper. It takes the place of the link's answer, and is marked with who typed it.</summary>
internal static class TypeInAnswers
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Create, "purpose.evaluation-type-in")]
    [Uncounted]
    internal sealed record Command(CourseId Course, InvitationId Id, Body Body) : ICommand<InvitationAnswer>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    /// <param name="AnsweredOn">When the sheet was filled in: from the day of the invitation to today.</param>
    internal sealed record Body(DateOnly? AnsweredOn, IReadOnlyList<SendAnswers.Given?>? Answers);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.AnsweredOn).Required().NotAfter(clock);
            RuleFor(c => c.Body.Answers).Answers();
            RuleForEach(c => c.Body.Answers).Required().When(c => c.Body.Answers?.Count <= SendAnswers.Most);
        }
    }

    internal sealed class Handler(
        EvaluationDb db,
        AnswerBook answered,
        InvitationBook book,
        ICourses courses,
        IConsents consents,
        CallContext call
    ) : IHandle<Command, InvitationAnswer>
    {
        public async Task<Result<InvitationAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (
                await courses.OwnReferralOf(command.Course, cancellation) is not { } referral
                || await db.InvitationOf(command.Course, command.Id, cancellation) is not { } invitation
            )
            {
                return Refusal.NotFound;
            }

            var on = command.Body.AnsweredOn!.Value;
            if (!invitation.TakesPaper)
            {
                return Refusal.Conflict("evaluation.not-open");
            }

            if (on < invitation.SentOn)
            {
                return Refusal.Field("answeredOn", "field.before", invitation.SentOn);
            }

            if ((await consents.StopsOf(referral, cancellation)).Evaluation is { } stopped && on >= stopped)
            {
                return Refusal.Conflict("consent.evaluation-stopped", stopped);
            }

            var asked = (await db.Sheet(invitation.Questionnaire, cancellation)).At(invitation.Moment);
            if (AnswerRules.Read(asked, [.. command.Body.Answers!.Select(a => (a!.Code, a.Value))]).Refuses(out var answers) is { } refusal)
            {
                return refusal;
            }

            if (answers.All(a => a.Step is null && Legible.IsBlank(a.Text)))
            {
                return Refusal.Field("answers", SendAnswers.Nothing);
            }

            invitation.Answer(answers, on, call.Known.Id);
            await answered.Answered(invitation, cancellation);
            return await book.Of(invitation, cancellation);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/evaluation-invitations/{invitationId}/paper",
                (CourseId id, InvitationId invitationId, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, invitationId, body), cancellation).Ok()
            )
            .For<Command>();
}
