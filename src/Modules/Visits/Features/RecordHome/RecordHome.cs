using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Domain;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

/// <summary>All that is due in one home is written in in one go: what was shared is said once, and each child has words of its own where they were written.
/// Every visit is judged by the rules of <see cref="ChangeVisit"/>; one that is refused refuses all.</summary>
internal static class RecordHome
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.home-record")]
    internal sealed record Command(CourseId Id, HomeBody Body) : ICommand<Listed<VisitAnswer>>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            this.HaveVisits(c => c.Body.Visits);
            RuleForEach(c => c.Body.Visits)
                .Must(v => v?.Status is null or VisitStatus.Held or VisitStatus.NoShow)
                .OverridePropertyName("Visits")
                .WithErrorCode("home.held-or-missed");
            RuleFor(c => c.Body)
                .Custom(
                    (body, context) =>
                    {
                        foreach (var fault in body.Faults(new VisitShape(clock)))
                        {
                            context.AddFailure(
                                new ValidationFailure(fault.Field, null) { ErrorCode = fault.Code, CustomState = fault.Arguments }
                            );
                        }
                    }
                );
        }
    }

    internal sealed class Handler(HomeBook home, VisitBook book, DanishClock clock) : IHandle<Command, Listed<VisitAnswer>>
    {
        public Task<Result<Listed<VisitAnswer>>> Handle(Command command, CancellationToken cancellation) =>
            home.Each(
                command.Id,
                command.Body.Visits!,
                (f, child) => Write(f, child, command.Body, cancellation),
                HomeBody.At,
                cancellation
            );

        private async Task<Result<VisitAnswer>> Write(FoundVisit found, HomeChild child, HomeBody body, CancellationToken cancellation)
        {
            var plan = found.Visit.Entry;
            return child.Status == VisitStatus.NoShow && PlanRule.CheckMissed(plan.Plan, clock.Today) is { } no
                ? no
                : await book.Change(found.Course, found.Visit, body.For(child, plan), cancellation);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/home/visits",
                (CourseId id, HomeBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
