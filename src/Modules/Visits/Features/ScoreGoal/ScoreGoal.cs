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

/// <summary>How near a goal is, said by the parents or the pedagogue, before the course or after it (S4).</summary>
internal static class ScoreGoal
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.goal-score")]
    internal sealed record Command(CourseId Course, GoalId Goal, Body Body) : ICommand<CourseProgress>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    /// <param name="Score">1 is far from it, 5 is there.</param>
    internal sealed record Body(Rater? By, ScoreMoment? Moment, int? Score, DateOnly? On);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.By).Required().OneOf();
            RuleFor(c => c.Body.Moment).Required().OneOf();
            RuleFor(c => c.Body.Score).Required();
            RuleFor(c => c.Body.Score).Between(1, GoalScore.Steps);
            RuleFor(c => c.Body.On).Required().NotAfter(clock);
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
            var body = command.Body;
            var score = new GoalScore(body.By!.Value, body.Moment!.Value, body.Score!.Value, body.On!.Value, call.Known.Id);
            if (course.Score(goal, score, clock.Today).Refusal is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            await facts.TellEnded(course, cancellation);
            return CourseProgress.Of(course, await db.GoalsOf(course.Id, cancellation));
        }
    }

    /// <summary>What came of a course is counted once it has ended.</summary>
    internal static Task TellEnded(this Facts facts, Course course, CancellationToken cancellation) =>
        course.EndedOn is null ? Task.CompletedTask : facts.Tell(new CourseChanged(course.Id, course.Referral), cancellation);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/courses/{id}/goals/{goalId}/scores",
                (CourseId id, GoalId goalId, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, goalId, body), cancellation).Ok()
            )
            .For<Command>();
}
