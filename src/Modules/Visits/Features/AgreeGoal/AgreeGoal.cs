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
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

internal static class AgreeGoal
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Create, "purpose.goal-agree")]
    internal sealed record Command(CourseId Course, Body Body) : ICommand<GoalAnswer>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed record Body(string? Text, GoalGroup? Group, DateOnly? AgreedOn);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.Text).Required().AtMost(Rules.FreeText);
            RuleFor(c => c.Body.Group).Required().OneOf();
            RuleFor(c => c.Body.AgreedOn).Required().NotAfter(clock);
        }
    }

    internal sealed class Handler(VisitsDb db, CallContext call) : IHandle<Command, GoalAnswer>
    {
        public async Task<Result<GoalAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Course, call, cancellation)).Refuses(out var course) is { } no)
            {
                return no;
            }

            var body = command.Body;
            if (course.Agree(body.Text!, body.Group!.Value, body.AgreedOn!.Value).Refuses(out var goal) is { } refusal)
            {
                return refusal;
            }

            db.Add(goal);
            await db.SaveChangesAsync(cancellation);
            return GoalAnswer.Of(goal, course.Version);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/goals",
                (CourseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
