using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

internal static class RecordVisit
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Create, "purpose.visit-record")]
    internal sealed record Command(CourseId Course, VisitBody Body) : ICommand<VisitAnswer>, IConcerns
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
            (await db.OwnUnchanged(command.Course, call, cancellation)).Refuses(out var course) is { } no
                ? no
                : await book.Record(course, command.Body, cancellation);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/visits",
                (CourseId id, VisitBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Created(v => $"/api/v1/courses/{id}/visits/{v.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
