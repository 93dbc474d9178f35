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

namespace BarnetIMidten.Evaluation.Features;

/// <summary>An adjustment becomes another, or goes to somebody else: by its owner, or by a lead.</summary>
internal static class ChangeAdjustment
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.adjustment-change")]
    [Uncounted]
    internal sealed record Command(AdjustmentId Id, Body Body) : ICommand<AdjustmentAnswer>;

    internal sealed record Body(string? Text, UserId? OwnerId, DateOnly? DueOn);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.Text).Required().AtMost(Rules.FreeText);
            RuleFor(c => c.Body.OwnerId).Required();
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

            var (body, owner) = (command.Body, command.Body.OwnerId!.Value);
            var people = await staff.Find([owner], cancellation);
            if (owner != found.Owner && !StopOpReading.CanMeet(people.GetValueOrDefault(owner)))
            {
                return Refusal.Field("ownerId", "stop-op.owner-unknown");
            }

            if (found.Change(body.Text!.Trim(), owner, body.DueOn).Refusal is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            return AdjustmentAnswer.Of(found, people, clock.Today);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/stop-op-adjustments/{id}",
                (AdjustmentId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
