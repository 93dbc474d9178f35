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

internal static class EndCourse
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.course-end")]
    internal sealed record Command(CourseId Course, Body Body) : ICommand<CourseSummary>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed record Body(DateOnly? EndedOn, EndReason? Reason, string? Note);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.EndedOn).Required().NotAfter(clock);
            RuleFor(c => c.Body.Reason).Required().OneOf();
            RuleFor(c => c.Body.Note).AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(VisitsDb db, IProgrammes programmes, CallContext call, DanishClock clock, Facts facts)
        : IHandle<Command, CourseSummary>
    {
        public async Task<Result<CourseSummary>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Course, call, cancellation)).Refuses(out var course) is { } no)
            {
                return no;
            }

            var (endedOn, reason) = (command.Body.EndedOn!.Value, command.Body.Reason!.Value);
            if (course.End(endedOn, reason, command.Body.Note, await db.OpenPauseOf(course, cancellation)).Refusal is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            await facts.Tell(new CourseEnded(course.Id, course.Referral, endedOn, reason), cancellation);
            return CourseSummary.Of(course, await programmes.Get(course.Programme, cancellation), clock.Today);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/end",
                (CourseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
