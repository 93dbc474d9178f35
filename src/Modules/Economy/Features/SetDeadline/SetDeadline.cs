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
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

/// <summary>What is to be reported of a case, when, and by whom.</summary>
internal static class SetDeadline
{
    [Allow(Role.Administrator, Role.Controller)]
    [Audited(AuditAction.Create, "purpose.business-case-deadline")]
    [Uncounted]
    internal sealed record Command(BusinessCaseId Id, Body Body) : ICommand<DeadlineAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="DueOn">May lie in the future.</param>
    /// <param name="Responsible">A department or an office.</param>
    internal sealed record Body(DateOnly? DueOn = null, string? What = null, string? Responsible = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.DueOn).Required().InReach();
            RuleFor(c => c.Body.What).Required().AtMost(Rules.FreeText);
            RuleFor(c => c.Body.Responsible).Required().AtMost(Rules.Name);
        }
    }

    internal sealed class Handler(EconomyDb db, CallContext call, DanishClock clock) : IHandle<Command, DeadlineAnswer>
    {
        public async Task<Result<DeadlineAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.Current(command.Id, call, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            var kept = new DeadlineKept(command.Body.What!, command.Body.Responsible!);
            var deadline = Deadline.Of(found.Origin, command.Body.DueOn!.Value, kept, call.Known.Id, clock.Now);
            db.Add(deadline);
            await db.SaveChangesAsync(cancellation);
            return DeadlineAnswer.Of(deadline, await db.Standing(found, cancellation), clock.Today);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/business-cases/{id}/deadlines",
                (BusinessCaseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
