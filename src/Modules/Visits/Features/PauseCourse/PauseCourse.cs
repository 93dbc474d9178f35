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
using BarnetIMidten.Visits.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

internal static class PauseCourse
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.course-pause")]
    internal sealed record Command(CourseId Course, Body Body) : ICommand<CourseSummary>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    /// <param name="On">The day it was resumed, of a pause that is over; null while it lasts.</param>
    internal sealed record Body(DateOnly? From, string? Reason, DateOnly? On = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.From).Required().NotAfter(clock);
            RuleFor(c => c.Body.On).NotAfter(clock);
            RuleFor(c => c.Body.Reason).AtMost(Rules.FreeText);
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

            var pause = await Pause(course, command.Body, cancellation);
            if (pause.Refusal is { } refusal)
            {
                return refusal;
            }

            db.Add(pause.Value);
            await db.SaveChangesAsync(cancellation);
            await facts.Tell(new CourseChanged(course.Id, course.Referral), cancellation);
            return CourseSummary.Of(course, await programmes.Get(course.Programme, cancellation), clock.Today);
        }

        private async Task<Result<Pause>> Pause(Course course, Body body, CancellationToken cancellation)
        {
            var from = body.From!.Value;
            if (body.On is not { } on)
            {
                return course.Pause(from, body.Reason, call.Known.Id, clock.Now);
            }

            var others = await db.PausedSpansOf(course, cancellation);
            var held = (await db.VisitDaysOf(course.Id, cancellation))
                .Select(v => v.Facts)
                .Where(f => f.Counts)
                .Select(f => f.HeldOn!.Value);
            return course.RecordEndedPause(new PausedSpan(from, on), body.Reason, others, held, call.Known.Id, clock.Now);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/pause",
                (CourseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
