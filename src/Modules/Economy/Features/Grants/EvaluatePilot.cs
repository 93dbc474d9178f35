using BarnetIMidten.Economy.Data;
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

namespace BarnetIMidten.Economy.Features;

/// <summary>The pilot has been evaluated, and what was found (K4).</summary>
internal static class EvaluatePilot
{
    [Allow(Role.Lead, Role.Controller)]
    [Audited(AuditAction.Change, "purpose.grant-evaluate")]
    internal sealed record Command(Body Body) : ICommand<PilotAnswer>;

    internal sealed record Body(DateOnly? On = null, string? Findings = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.On).Required().NotAfter(clock);
            RuleFor(c => c.Body.Findings).Required().AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(EconomyDb db, GrantAnswers answers, CallContext call) : IHandle<Command, PilotAnswer>
    {
        public async Task<Result<PilotAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.Pilot(cancellation) is not { EvaluationDueOn: not null } pilot)
            {
                return Refusal.Conflict("pilot.none") with { Source = "K4" };
            }

            if ((call.Unchanged(pilot.Words.Version) ?? pilot.Evaluate(command.Body.On!.Value, command.Body.Findings!).Refusal) is { } no)
            {
                return no;
            }

            await db.SaveChangesAsync(cancellation);
            return await answers.Of(pilot, cancellation);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/flex-grants/pilot/evaluation",
                (Body body, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(body), cancellation).Ok()
            )
            .For<Command>();
}
