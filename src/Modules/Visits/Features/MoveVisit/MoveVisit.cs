using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

/// <summary>A planned visit gets another window: the same visit, which keeps where it stood before, who asked, and why.</summary>
internal static class MoveVisit
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.visit-move")]
    internal sealed record Command(CourseId Course, VisitId Visit, Body Body) : ICommand<VisitAnswer>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed record Body(
        AskedBy? AskedBy,
        string? Why = null,
        DateOnly? PlannedFor = null,
        DateOnly? PlannedTo = null,
        string? StartsAt = null
    ) : IAsks, IPlanned;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            this.HaveAsker(c => c.Body.AskedBy, c => c.Body.Why);
            RuleFor(c => c.Body.PlannedFor).Required();
            RuleFor(c => c.Body).ChildRules(body => body.HaveNewWindow(clock));
        }
    }

    internal sealed class Handler(VisitsDb db, VisitBook book, CallContext call) : IHandle<Command, VisitAnswer>
    {
        public async Task<Result<VisitAnswer>> Handle(Command command, CancellationToken cancellation) =>
            (await db.OwnUnchanged(command.Course, command.Visit, call, cancellation)).Refuses(out var found) is { } no
                ? no
                : await book.Move(found.Course, found.Visit, command.Body.Plan(), command.Body.Asked(), cancellation);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/visits/{visitId}/move",
                (CourseId id, VisitId visitId, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, visitId, body), cancellation).Ok()
            )
            .For<Command>();
}
