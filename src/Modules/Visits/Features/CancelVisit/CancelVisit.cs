using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

/// <summary>A planned visit is cancelled, and a new one planned instead of it or left for later.</summary>
internal static class CancelVisit
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.visit-cancel")]
    internal sealed record Command(CourseId Course, VisitId Visit, Body Body) : ICommand<CalledOff>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    /// <param name="Next">The new visit's window; null while none is agreed.</param>
    internal sealed record Body(AskedBy? AskedBy, string? Why = null, WindowBody? Next = null) : IAsks;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            this.HaveAsker(c => c.Body.AskedBy, c => c.Body.Why);
            RuleFor(c => c.Body.Next).SetValidator(new WindowShape(clock)!);
        }
    }

    internal sealed class Handler(VisitsDb db, VisitBook book, CallContext call) : IHandle<Command, CalledOff>
    {
        public async Task<Result<CalledOff>> Handle(Command command, CancellationToken cancellation) =>
            (await db.OwnUnchanged(command.Course, command.Visit, call, cancellation)).Refuses(out var found) is { } no
                ? no
                : await book.Cancel(found.Course, found.Visit, command.Body.Asked(), command.Body.Next?.Plan(), cancellation);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/visits/{visitId}/cancellation",
                (CourseId id, VisitId visitId, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, visitId, body), cancellation).Ok()
            )
            .For<Command>();
}
