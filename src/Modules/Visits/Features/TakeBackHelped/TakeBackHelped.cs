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

/// <summary>What was said to have helped most is taken back: it counts no more, and that it was said stays.</summary>
internal static class TakeBackHelped
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.helped-most-back")]
    internal sealed record Command(CourseId Course, Body Body) : ICommand<CourseProgress>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed record Body(Rater? By);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.By).Required().OneOf();
    }

    internal sealed class Handler(VisitsDb db, CallContext call, DanishClock clock, Facts facts) : IHandle<Command, CourseProgress>
    {
        public async Task<Result<CourseProgress>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Course, call, cancellation)).Refuses(out var course) is { } no)
            {
                return no;
            }

            course.Helped(command.Body.By!.Value, null, clock.Today);
            await db.SaveChangesAsync(cancellation);
            await facts.TellEnded(course, cancellation);
            return CourseProgress.Of(course, await db.GoalsOf(course.Id, cancellation));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/helped-most/taken-back",
                (CourseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
