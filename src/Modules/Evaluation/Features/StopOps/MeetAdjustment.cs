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
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>An adjustment has been made: by its owner, or the lead says so.</summary>
internal static class MeetAdjustment
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.adjustment-done")]
    [Uncounted]
    internal sealed record Command(AdjustmentId Id, Body Body) : ICommand<AdjustmentAnswer>;

    /// <param name="Outcome">What came of it.</param>
    internal sealed record Body(DateOnly? DoneOn, string? Outcome = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.DoneOn).Required().NotAfter(clock);
            RuleFor(c => c.Body.Outcome).AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(EvaluationDb db, IStaff staff, CallContext call, DanishClock clock) : IHandle<Command, AdjustmentAnswer>
    {
        public async Task<Result<AdjustmentAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.OwnAdjustment(command.Id, call, cancellation) is not { } found)
            {
                return Refusal.NotFound;
            }

            if (found.DoneOn is { } done)
            {
                return Refusal.Conflict("stop-op.done-already", done);
            }

            var held = await db.StopOps.Where(m => m.Id == found.Meeting).Select(m => m.HeldOn).FirstAsync(cancellation);
            if (command.Body.DoneOn < held)
            {
                return Refusal.Field("doneOn", "field.before", held);
            }

            found.Done(command.Body.DoneOn!.Value, command.Body.Outcome?.Trim());
            await db.SaveChangesAsync(cancellation);
            return AdjustmentAnswer.Of(found, await staff.Find([found.Owner], cancellation), clock.Today);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/stop-op-adjustments/{id}/done",
                (AdjustmentId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
