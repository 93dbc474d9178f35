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
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

internal static class ChangeVisit
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.visit-change")]
    internal sealed record Command(CourseId Course, VisitId Visit, VisitBody Body) : ICommand<VisitAnswer>, IConcerns
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

            if (await db.Visits.FirstOrDefaultAsync(v => v.Id == command.Visit && v.Course == course.Id, cancellation) is not { } visit)
            {
                return Refusal.NotFound;
            }

            var rules = await programmes.Get(course.Programme, cancellation);
            var entry = command.Body.Entry(programmes.CatalogueOf(rules));
            if (entry.Refusal is { } unreadable)
            {
                return unreadable;
            }

            var others = (await db.VisitDaysOf(course.Id, cancellation)).Where(v => v.Id != visit.Id).ToList();
            var state = CourseState.Of(course, rules, await db.PausedSpansOf(course, cancellation), clock.Today) with
            {
                Held = Tally.Of(others.Select(v => v.Facts)),
            };
            if (course.Change(visit, entry.Value, state, call.Known.Id, clock.Now).Refuses(out var earlier) is { } refusal)
            {
                return refusal;
            }

            db.Add(earlier);
            await db.SaveChangesAsync(cancellation);
            return VisitAnswer.Of(visit, VisitNumbers.Of(visit.Id, [.. others, new VisitDay(visit.Id, visit.Facts)]), course.Version);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/courses/{id}/visits/{visitId}",
                (CourseId id, VisitId visitId, VisitBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, visitId, body), cancellation).Ok()
            )
            .For<Command>();
}
