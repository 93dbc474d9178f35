using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

/// <summary>The visits of one home get another window in one go: all of them or none.</summary>
internal static class MoveHome
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.home-move")]
    internal sealed record Command(CourseId Id, Body Body) : ICommand<Listed<VisitAnswer>>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed record Body(
        AskedBy? AskedBy,
        string? Why = null,
        DateOnly? PlannedFor = null,
        DateOnly? PlannedTo = null,
        string? StartsAt = null,
        IReadOnlyList<HomeVisit?>? Visits = null
    ) : IAsks, IPlanned;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            this.HaveAsker(c => c.Body.AskedBy, c => c.Body.Why);
            RuleFor(c => c.Body.PlannedFor).Required();
            RuleFor(c => c.Body).ChildRules(body => body.HaveNewWindow(clock));
            this.HaveVisits(c => c.Body.Visits);
        }
    }

    internal sealed class Handler(HomeBook home, VisitBook book) : IHandle<Command, Listed<VisitAnswer>>
    {
        public Task<Result<Listed<VisitAnswer>>> Handle(Command command, CancellationToken cancellation) =>
            home.Each(
                command.Id,
                command.Body.Visits!,
                (f, _) => book.Move(f.Course, f.Visit, command.Body.Plan(), command.Body.Asked(), cancellation),
                (refusal, i) => refusal.At(HomeBook.At(i)),
                cancellation
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/home/move",
                (CourseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
