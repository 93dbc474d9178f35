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

/// <summary>A draft becomes what the municipality has decided, and is edited no more; the version before it gives way.</summary>
internal static class ApproveCase
{
    [Allow(Role.Administrator, Role.Controller)]
    [Audited(AuditAction.Change, "purpose.business-case-approve")]
    internal sealed record Command(BusinessCaseId Id, Body Body) : ICommand<CaseAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="On">The day of the decision.</param>
    /// <param name="Note">Who decided, and where it stands.</param>
    internal sealed record Body(DateOnly? On, string? Note = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.On).Required().NotAfter(clock);
            RuleFor(c => c.Body.Note).AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(EconomyDb db, CallContext call) : IHandle<Command, CaseAnswer>
    {
        public async Task<Result<CaseAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.Unchanged(command.Id, call, cancellation)).Refuses(out var draft) is { } no)
            {
                return no;
            }

            var recorded = Recorded.Check(draft.Plan, await db.ActualsOf(draft, cancellation));
            if ((draft.Approve(command.Body.On!.Value, call.Known.Id, command.Body.Note).Refusal ?? recorded) is { } refusal)
            {
                return refusal;
            }

            var before = await db.Cases.FirstOrDefaultAsync(c => c.Origin == draft.Origin && c.Status == CaseStatus.Approved, cancellation);
            before?.GiveWay();
            await db.SaveChangesAsync(cancellation);
            return CaseAnswer.Of(draft, call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/business-cases/{id}/approve",
                (BusinessCaseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
