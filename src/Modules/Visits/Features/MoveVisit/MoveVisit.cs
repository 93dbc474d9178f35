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

    /// <param name="Why">As the family told it; nobody has to give a reason.</param>
    internal sealed record Body(
        AskedBy? AskedBy,
        string? Why = null,
        DateOnly? PlannedFor = null,
        DateOnly? PlannedTo = null,
        string? StartsAt = null
    ) : IPlanned;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.AskedBy).Required().OneOf();
            RuleFor(c => c.Body.Why).AtMost(Rules.FreeText);
            RuleFor(c => c.Body.PlannedFor).Required();
            RuleFor(c => c.Body).SetValidator(new MoveShape<Body>(clock));
        }
    }

    internal sealed class Handler(VisitsDb db, VisitBook book, CallContext call) : IHandle<Command, VisitAnswer>
    {
        public async Task<Result<VisitAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var body = command.Body;
            return (await db.OwnUnchanged(command.Course, command.Visit, call, cancellation)).Refuses(out var found) is { } no
                ? no
                : await book.Move(found.Course, found.Visit, body.Plan(), new Asked(body.AskedBy!.Value, body.Why), cancellation);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/visits/{visitId}/move",
                (CourseId id, VisitId visitId, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, visitId, body), cancellation).Ok()
            )
            .For<Command>();
}
