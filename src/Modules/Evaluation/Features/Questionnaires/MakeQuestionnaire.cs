using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
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
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Makes the next version of what parents are asked, and puts it in force. Whoever was asked before answers what she was asked.</summary>
internal static class MakeQuestionnaire
{
    /// <param name="EndsDraft">It was written as the municipality's draft, which is done with it.</param>
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Create, "purpose.questionnaire-make")]
    [Uncounted]
    internal sealed record Command(Body Body, bool EndsDraft = false) : ICommand<QuestionnaireAnswer>;

    /// <param name="BasedOn">The version that was in force when it was written: two who write at once do not undo each other unseen.</param>
    internal sealed record Body(int? BasedOn, IReadOnlyList<WrittenQuestion>? Questions);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.BasedOn).Required();
            RuleFor(c => c.Body.Questions).Required();
        }
    }

    internal sealed class Handler(EvaluationDb db, IStaff staff, CallContext call, DanishClock clock)
        : IHandle<Command, QuestionnaireAnswer>
    {
        public async Task<Result<QuestionnaireAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var written = command.Body.Questions!;
            if (QuestionnaireRules.Faults(written, await db.SheetsJoined(cancellation)) is { Count: > 0 } faults)
            {
                return Refusal.Invalid(faults);
            }

            var (number, sheet) = await db.SheetInForce(cancellation);
            if (command.Body.BasedOn != number)
            {
                return Refusal.Conflict("questionnaire.overtaken", number);
            }

            if (command.EndsDraft)
            {
                db.RemoveRange(await db.QuestionnaireDrafts.ToListAsync(cancellation));
            }

            IReadOnlyList<Question> questions = [.. written.Select(q => q!.Read())];
            if (!Questionnaire.AreSame(questions, sheet.Questions))
            {
                number++;
                db.Add(QuestionnaireVersion.Of(number, questions, call.Known.Id, clock.Now));
            }

            await db.SaveChangesAsync(cancellation);
            return await db.AnswerFor(number, staff, cancellation)
                ?? throw new InvalidOperationException("The version in force is not there");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/questionnaires",
                (Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(body), cancellation).Created(made => $"/api/v1/questionnaires/{made.Version}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
