using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

internal static class ResumeCourse
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.course-resume")]
    internal sealed record Command(CourseId Course, Body Body) : ICommand<CourseSummary>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed record Body(DateOnly? On);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock) => RuleFor(c => c.Body.On).Required().NotAfter(clock);
    }

    internal sealed class Handler(VisitsDb db, IProgrammes programmes, CallContext call, DanishClock clock)
        : IHandle<Command, CourseSummary>
    {
        public async Task<Result<CourseSummary>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Course, call, cancellation)).Refuses(out var course) is { } no)
            {
                return no;
            }

            if (course.Resume(await db.OpenPauseOf(course, cancellation), command.Body.On!.Value).Refusal is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            return CourseSummary.Of(course, await programmes.Get(course.Programme, cancellation), clock.Today);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/resume",
                (CourseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
