using System.Text.Json;
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

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Parents answer, once. With <see cref="Command.Final"/> false what they have written so far is kept for them, and the link stays open.</summary>
internal static class SendAnswers
{
    internal const int Most = 200;

    /// <summary>Refused because nothing is answered.</summary>
    internal const string Nothing = "evaluation.nothing-answered";

    /// <param name="Link">The keyed hash of what the link ends in.</param>
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.evaluation-answer")]
    [Uncounted]
    internal sealed record Command(byte[] Link, Body Body, bool Final = true) : ICommand<Done>;

    internal sealed record Body(IReadOnlyList<Given?>? Answers);

    /// <param name="Value">Of a scale the step, of a text the words; nothing for "don't know".</param>
    internal sealed record Given(string? Code, JsonElement? Value);

    /// <summary>Looked at after the link: one that opens nothing is not found, whatever is sent by it.</summary>
    internal sealed class Shape : AbstractValidator<Body>
    {
        public Shape()
        {
            RuleFor(b => b.Answers).Answers();
            RuleForEach(b => b.Answers).Required().When(b => b.Answers?.Count <= Most);
        }
    }

    internal static void Answers<T>(this IRuleBuilder<T, IReadOnlyList<Given?>?> rule) =>
        rule.Required()
            .Must(a => a is null || a.Count <= Most)
            .WithErrorCode("evaluation.too-many-answers")
            .WithState(_ => new object?[] { Most });

    internal sealed class Handler(EvaluationDb db, AnswerBook book, IValidator<Body> shape, AuditNote note, DanishClock clock)
        : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.OpenInvitation(command.Link, clock.Today, cancellation) is not { } invitation)
            {
                return Refusal.NotFound;
            }

            note.Subject = invitation.Course.Value;
            if (shape.FaultsOf(command.Body).ToList() is { Count: > 0 } faults)
            {
                return Refusal.Invalid(faults);
            }

            // what is kept may be nothing yet
            if (command is { Final: true, Body.Answers.Count: 0 })
            {
                return Refusal.Field("answers", Nothing);
            }

            var asked = (await db.Sheet(invitation.Questionnaire, cancellation)).At(invitation.Moment);
            if (AnswerRules.Read(asked, [.. command.Body.Answers!.Select(a => (a!.Code, a.Value))]).Refuses(out var answers) is { } refusal)
            {
                return refusal;
            }

            if (!command.Final)
            {
                note.GoesOn = invitation.Answers.Count > 0;
                invitation.Keep(answers);
                await db.SaveChangesAsync(cancellation);
                return Result.Done;
            }

            invitation.Answer(answers, clock.Today);
            await book.Answered(invitation, cancellation);
            return Result.Done;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/answers/{token}",
                (string token, Body body, HttpContext http, ParentsDoor door, CancellationToken cancellation) =>
                    door.Ask(token, http, link => new Command(link, body), cancellation).NoContent()
            )
            .ForAnybody<Command>(StatusCodes.Status204NoContent);
}
