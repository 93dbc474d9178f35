using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

internal static class ExtendCourse
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Change, "purpose.course-extend")]
    internal sealed record Command(CourseId Course, ExtensionBody Body) : ICommand<CourseSummary>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body).SetValidator(new ExtensionBody.Shape());
    }

    internal sealed class Handler(VisitsDb db, IProgrammes programmes, Consented consented, CallContext call, DanishClock clock)
        : IHandle<Command, CourseSummary>
    {
        public async Task<Result<CourseSummary>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Course, call, cancellation)).Refuses(out var course) is { } no)
            {
                return no;
            }

            var rules = await programmes.Get(course.Programme, cancellation);
            var extension = course.Extend(command.Body.Extra, command.Body.Reason, rules, call.Known.Id, clock.Now);
            if (extension.Refusal is { } refusal)
            {
                return refusal;
            }

            if (await consented.Prolonging(course, cancellation) is { } stopped)
            {
                return stopped;
            }

            db.Add(extension.Value);
            var waiting = await db.ExtensionRequests.Where(r => r.Course == course.Id && r.Answer == null).ToListAsync(cancellation);
            waiting.ForEach(request => request.AnsweredBy(extension.Value));
            await db.SaveChangesAsync(cancellation);
            return CourseSummary.Of(course, rules, clock.Today);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/extension",
                (CourseId id, ExtensionBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
