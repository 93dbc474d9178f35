using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>When the pilot ends, and by when it is to be evaluated (K4). Left out, it is no pilot any more. No grant runs past the pilot that it is given under.</summary>
internal static class PutPilot
{
    [Allow(Role.Lead, Role.Controller)]
    [Audited(AuditAction.Change, "purpose.grant-pilot")]
    internal sealed record Command(Body Body) : ICommand<PilotAnswer>;

    /// <param name="EvaluationDueOn">Not after the end; required where there is one.</param>
    internal sealed record Body(DateOnly? EndsOn = null, DateOnly? EvaluationDueOn = null, string? Note = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.EndsOn).InReach();
            RuleFor(c => c.Body.EvaluationDueOn).InReach();
            RuleFor(c => c.Body.EvaluationDueOn).Required().When(c => c.Body.EndsOn is not null);
            RuleFor(c => c.Body.EvaluationDueOn)
                .Must((command, due) => due is null || command.Body.EndsOn is null || due <= command.Body.EndsOn)
                .WithErrorCode("pilot.evaluation-after");
            RuleFor(c => c.Body.Note).AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(EconomyDb db, GrantDoor door, GrantAnswers answers, CallContext call, DanishClock clock)
        : IHandle<Command, PilotAnswer>
    {
        public async Task<Result<PilotAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await door.RefusesNew(cancellation) is { } shut)
            {
                return shut;
            }

            var before = await db.Pilot(cancellation);
            if (before is not null && call.Unchanged(before.Words.Version) is { } stale)
            {
                return stale;
            }

            var body = command.Body;
            if (body.EndsOn is { } end && await db.Grants.MaxAsync(g => g.LastDay, cancellation) is { } last && last > end)
            {
                return Refusal.Conflict("pilot.grants-beyond", last).At("endsOn") with { Source = "K4" };
            }

            // what she was shown without names, and sends back, stands as it was written
            var shown = await answers.Of(before, cancellation);
            var note = body.Note == shown.Note ? before?.Words.Note : body.Note;
            var pilot = GrantPilot.Set(body.EndsOn, body.EvaluationDueOn, note, before, call.Known.Id, clock.Now);
            db.Add(pilot);
            await db.SaveChangesAsync(cancellation);
            return await answers.Of(pilot, cancellation);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/flex-grants/pilot",
                (Body body, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(body), cancellation).Ok()
            )
            .For<Command>();
}
