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

/// <summary>Which technique the parents or the pedagogue say helped most (S4).</summary>
internal static class SayWhatHelped
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.helped-most")]
    internal sealed record Command(CourseId Course, Body Body) : ICommand<CourseProgress>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    /// <param name="Technique">A code of the course's catalogue.</param>
    internal sealed record Body(Rater? By, string? Technique);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.By).Required().OneOf();
            RuleFor(c => c.Body.Technique).Required();
        }
    }

    internal sealed class Handler(VisitsDb db, IProgrammes programmes, CallContext call, DanishClock clock, Facts facts)
        : IHandle<Command, CourseProgress>
    {
        public async Task<Result<CourseProgress>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Course, call, cancellation)).Refuses(out var course) is { } no)
            {
                return no;
            }

            var rules = await programmes.Get(course.Programme, cancellation);
            // what was done in a course may be what helped in it, retired or not
            if ((await programmes.CatalogueOf(rules, cancellation)).Techniques.Find(command.Body.Technique) is null)
            {
                return Refusal.Field("technique", "field.unknown-value");
            }

            course.Helped(command.Body.By!.Value, command.Body.Technique!, clock.Today);
            await db.SaveChangesAsync(cancellation);
            await facts.TellEnded(course, cancellation);
            return CourseProgress.Of(course, await db.GoalsOf(course.Id, cancellation));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/courses/{id}/helped-most",
                (CourseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
