using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Flags;
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

namespace BarnetIMidten.Programmes.Features.PlanTurn;

/// <summary>Plans that a switch is turned at an instant to come. Nobody need be there: from that instant it is so.</summary>
internal static class PlanTurn
{
    /// <summary>Beyond it nobody plans.</summary>
    private const int FurthestYears = 10;

    [Allow(Role.Administrator)]
    [Audited(AuditAction.Create, "purpose.feature-plan")]
    internal sealed record Command(string Name, Body Body) : ICommand<TurnAnswer>;

    /// <param name="At">An instant, with its offset.</param>
    /// <param name="Note">Why.</param>
    internal sealed record Body(bool? Enabled, DateTimeOffset? At, string? Note);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock) =>
            When(
                c => Flag.SwitchOf(c.Name) is not null,
                () =>
                {
                    RuleFor(c => c.Body.Enabled).Required();
                    RuleFor(c => c.Body.At).Required();
                    RuleFor(c => c.Body.At).Must(at => at is null || at > clock.Now).WithErrorCode("feature.plan-passed");
                    RuleFor(c => c.Body.At)
                        .Must(at => at is null || at < clock.Now.AddYears(FurthestYears))
                        .WithErrorCode("feature.plan-far")
                        .WithState(_ => new object?[] { FurthestYears });
                    RuleFor(c => c.Body.Note).Required().AtMost(Rules.FreeText);
                }
            );
    }

    internal sealed class Handler(
        ProgrammesDb db,
        SwitchBoard board,
        SwitchCheck check,
        VersionsInTime versions,
        ITurnAgenda agenda,
        CallContext call,
        DanishClock clock,
        AuditNote note
    ) : IHandle<Command, TurnAnswer>
    {
        public async Task<Result<TurnAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (command.Name == Flag.Programme)
            {
                return Refusal.Conflict("feature.use-versions");
            }

            if (Flag.SwitchOf(command.Name) is not { } feature)
            {
                return Refusal.NotFound;
            }

            var plan = Planned(feature, command.Body);
            if (await Hindrance(plan, cancellation) is { } hindrance)
            {
                return hindrance;
            }

            db.Plans.Add(plan);
            await board.Save(cancellation);
            agenda.Note(call.Known.Municipality, plan.At);
            note.Subject = plan.Id.Value;
            return TurnAnswer.Of(plan, call.Known.Name);
        }

        /// <summary>Two turns of a switch at one instant contradict each other, and one that changes nothing says nothing.</summary>
        private async Task<Refusal?> Hindrance(SwitchPlan plan, CancellationToken cancellation)
        {
            var (turns, line) = (await board.Turns(cancellation), await versions.Line(cancellation));
            var turn = new PlannedTurn(plan.Feature, plan.At, plan.Enabled);
            if (turns.Planned.Any(p => p.Feature == turn.Feature && p.At == turn.At))
            {
                return Refusal.Conflict("feature.plan-taken").At("at");
            }

            if (turns.IsOn(turn.Feature, turn.At, line) == turn.Enabled)
            {
                return Refusal.Conflict(turn.Enabled ? "feature.plan-on-already" : "feature.plan-off-already").At("enabled");
            }

            return await check.OfTurns((t, _) => t.With(turn), cancellation);
        }

        private SwitchPlan Planned(Feature feature, Body body) =>
            new()
            {
                Id = SwitchPlanId.New(),
                Feature = feature,
                Enabled = body.Enabled!.Value,
                At = DanishClock.InDenmark(body.At!.Value),
                Note = body.Note!,
                PlannedBy = call.Known.Id,
                PlannedAt = clock.Now,
            };
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/features/{name}/plans",
                (string name, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(name, body), cancellation).Created(p => $"/api/v1/features/{name}/plans/{p.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
