using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

internal static class ChangeVisit
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.visit-change")]
    internal sealed record Command(CourseId Course, VisitId Visit, VisitBody Body) : ICommand<VisitAnswer>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock) => RuleFor(c => c.Body).SetValidator(new VisitShape(clock));
    }

    internal sealed class Handler(VisitsDb db, VisitBook book, CallContext call) : IHandle<Command, VisitAnswer>
    {
        public async Task<Result<VisitAnswer>> Handle(Command command, CancellationToken cancellation) =>
            (await db.OwnUnchanged(command.Course, command.Visit, call, cancellation)).Refuses(out var found) is { } no
                ? no
                : await book.Change(found.Course, found.Visit, command.Body, cancellation);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/courses/{id}/visits/{visitId}",
                (CourseId id, VisitId visitId, VisitBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, visitId, body), cancellation).Ok()
            )
            .For<Command>();
}
