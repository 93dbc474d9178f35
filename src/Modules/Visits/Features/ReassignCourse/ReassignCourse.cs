using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Data;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

internal static class ReassignCourse
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Change, "purpose.course-reassign")]
    internal sealed record Command(CourseId Course, Body Body) : ICommand<CourseSummary>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed record Body(UserId? PedagogueId, DateOnly? On);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.PedagogueId).Required();
            RuleFor(c => c.Body.On).Required().NotAfter(clock);
        }
    }

    internal sealed class Handler(VisitsDb db, IProgrammes programmes, CallContext call, DanishClock clock, IStaff staff, Facts facts)
        : IHandle<Command, CourseSummary>
    {
        public async Task<Result<CourseSummary>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Course, call, cancellation)).Refuses(out var course) is { } no)
            {
                return no;
            }

            var pedagogue = command.Body.PedagogueId!.Value;
            if (await staff.Find(pedagogue, cancellation) is not { Active: true, Role: Role.Pedagogue })
            {
                return Refusal.Field("pedagogueId", "course.pedagogue-unknown");
            }

            var assignment = course.Reassign(pedagogue, command.Body.On!.Value, call.Known.Id, clock.Now);
            if (assignment.Refusal is { } refusal)
            {
                return refusal;
            }

            db.Add(assignment.Value);
            await db.SaveChangesAsync(cancellation);
            await facts.Tell(new CourseReassigned(course.Id, course.Referral, pedagogue), cancellation);
            return CourseSummary.Of(course, await programmes.Get(course.Programme, cancellation), clock.Today);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/reassign",
                (CourseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
