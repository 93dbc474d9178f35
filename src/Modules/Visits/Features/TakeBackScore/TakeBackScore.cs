using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

/// <summary>A score that was given by mistake, or is not meant any more, is taken back: it counts no more, and that it was given stays.</summary>
internal static class TakeBackScore
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.goal-score-back")]
    internal sealed record Command(CourseId Course, GoalId Goal, Body Body) : ICommand<CourseProgress>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed record Body(Rater? By, ScoreMoment? Moment);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.By).Required().OneOf();
            RuleFor(c => c.Body.Moment).Required().OneOf();
        }
    }

    internal sealed class Handler(VisitsDb db, CallContext call, DanishClock clock, Facts facts) : IHandle<Command, CourseProgress>
    {
        public async Task<Result<CourseProgress>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Course, command.Goal, call, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            var (course, goal) = found;
            course.TakeBack(goal, command.Body.By!.Value, command.Body.Moment!.Value, clock.Today);
            await db.SaveChangesAsync(cancellation);
            await facts.TellEnded(course, cancellation);
            return CourseProgress.Of(course, await db.GoalsOf(course.Id, cancellation));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/goals/{goalId}/scores/taken-back",
                (CourseId id, GoalId goalId, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, goalId, body), cancellation).Ok()
            )
            .For<Command>();
}
