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

/// <summary>What has become of a goal; also after the end.</summary>
internal static class FollowGoal
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.goal-follow")]
    internal sealed record Command(CourseId Course, GoalId Goal, Body Body) : ICommand<GoalAnswer>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed record Body(GoalStatus? Status);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.Status).Required().OneOf();
    }

    internal sealed class Handler(VisitsDb db, CallContext call, DanishClock clock) : IHandle<Command, GoalAnswer>
    {
        public async Task<Result<GoalAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Course, command.Goal, call, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            var (course, goal) = found;
            course.Follow(goal, command.Body.Status!.Value, clock.Today);
            await db.SaveChangesAsync(cancellation);
            return GoalAnswer.Of(goal, course.Version);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/courses/{id}/goals/{goalId}",
                (CourseId id, GoalId goalId, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, goalId, body), cancellation).Ok()
            )
            .For<Command>();
}
