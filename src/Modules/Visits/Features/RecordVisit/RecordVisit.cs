using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
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

internal static class RecordVisit
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Create, "purpose.visit-record")]
    internal sealed record Command(CourseId Course, VisitBody Body) : ICommand<VisitAnswer>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock) => RuleFor(c => c.Body).SetValidator(new VisitShape(clock));
    }

    internal sealed class Handler(VisitsDb db, IProgrammes programmes, CallContext call, DanishClock clock) : IHandle<Command, VisitAnswer>
    {
        public async Task<Result<VisitAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Course, call, cancellation)).Refuses(out var course) is { } no)
            {
                return no;
            }

            var rules = await programmes.Get(course.Programme, cancellation);
            var entry = command.Body.Entry(programmes.CatalogueOf(rules));
            if (entry.Refusal is { } unreadable)
            {
                return unreadable;
            }

            var state = CourseState.Of(course, rules, await db.PausedSpansOf(course, cancellation), clock.Today);
            var recorded = course.Record(entry.Value, state, call.Known.Id, clock.Now);
            if (recorded.Refusal is { } refusal)
            {
                return refusal;
            }

            db.Add(recorded.Value);
            await db.SaveChangesAsync(cancellation);
            return VisitAnswer.Of(recorded.Value, await Number(course, recorded.Value, cancellation), course.Version);
        }

        /// <summary>The usual visit is the latest, and its number is how many there are; one that was recorded late stands between others.</summary>
        private async Task<int?> Number(Course course, Visit visit, CancellationToken cancellation) =>
            !visit.Facts.Counts ? null
            : visit.HeldOn == course.Held.LastHeldOn ? course.Held.VisitsHeld
            : VisitNumbers.Of(visit.Id, await db.VisitDaysOf(course.Id, cancellation));
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/visits",
                (CourseId id, VisitBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Created(v => $"/api/v1/courses/{id}/visits/{v.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
