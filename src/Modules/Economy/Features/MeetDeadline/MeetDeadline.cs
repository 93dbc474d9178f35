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

/// <summary>What was to be reported has been.</summary>
internal static class MeetDeadline
{
    [Allow(Role.Administrator, Role.Controller)]
    [Audited(AuditAction.Change, "purpose.business-case-deadline-met")]
    [Uncounted]
    internal sealed record Command(BusinessCaseId Id, DeadlineId Deadline, Body Body) : ICommand<DeadlineAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed record Body(DateOnly? On = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock) => RuleFor(c => c.Body.On).Required().NotAfter(clock);
    }

    internal sealed class Handler(EconomyDb db, CallContext call, DanishClock clock) : IHandle<Command, DeadlineAnswer>
    {
        public async Task<Result<DeadlineAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.Current(command.Id, call, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            var deadline = await db.Deadlines.FirstOrDefaultAsync(d => d.Id == command.Deadline && d.Origin == found.Origin, cancellation);
            if (deadline is null)
            {
                return Refusal.NotFound;
            }

            if (deadline.DoneOn is not null)
            {
                return Refusal.Conflict("deadline.met");
            }

            deadline.Meet(command.Body.On!.Value, call.Known.Id);
            await db.SaveChangesAsync(cancellation);
            return DeadlineAnswer.Of(deadline, await db.Standing(found, cancellation), clock.Today);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/business-cases/{id}/deadlines/{deadlineId}/met",
                (BusinessCaseId id, DeadlineId deadlineId, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, deadlineId, body), cancellation).Ok()
            )
            .For<Command>();
}
