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
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

internal static class EndCourse
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.course-end")]
    internal sealed record Command(CourseId Course, Body Body) : ICommand<CourseSummary>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    /// <param name="Reason">A word of the contract, or the code of the municipality's own word under one.</param>
    internal sealed record Body(DateOnly? EndedOn, CodedWord<EndReason>? Reason, string? Note);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.EndedOn).Required().NotAfter(clock);
            RuleFor(c => c.Body.Reason).Required();
            RuleFor(c => c.Body.Note).AtMost(Rules.FreeText);
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

            var rules = await programmes.Get(course.Programme, cancellation);
            var reasons = (await programmes.CatalogueOf(rules, cancellation)).EndReasons;
            if (reasons.Read(command.Body.Reason!, "reason", standing: null).Refuses(out var reason) is { } unread)
            {
                return unread;
            }

            var endedOn = command.Body.EndedOn!.Value;
            if (course.End(endedOn, reason, command.Body.Note, await db.OpenPauseOf(course, cancellation)).Refusal is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            await facts.Tell(new CourseEnded(course.Id, course.Referral, endedOn, reason.Word), cancellation);
            return CourseSummary.Of(course, rules, clock.Today);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/end",
                (CourseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
