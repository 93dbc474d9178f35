using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

/// <summary>A draft as it should stand instead. What is approved is never edited.</summary>
internal static class ReviseCase
{
    [Allow(Role.Administrator, Role.Controller)]
    [Audited(AuditAction.Change, "purpose.business-case-revise")]
    internal sealed record Command(BusinessCaseId Id, PlanBody Body) : ICommand<CaseAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body).SetValidator(new PlanShape());
    }

    internal sealed class Handler(EconomyDb db, CallContext call) : IHandle<Command, CaseAnswer>
    {
        public async Task<Result<CaseAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.Unchanged(command.Id, call, cancellation)).Refuses(out var draft) is { } no)
            {
                return no;
            }

            if (command.Body.Plan().Refuses(out var plan) is { } wrong)
            {
                return wrong;
            }

            if ((draft.Revise(plan).Refusal ?? Recorded.Check(plan, await db.ActualsOf(draft, cancellation))) is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            return CaseAnswer.Of(draft, call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/business-cases/{id}",
                (BusinessCaseId id, PlanBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
