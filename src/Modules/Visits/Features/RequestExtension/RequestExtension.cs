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

internal static class RequestExtension
{
    [Allow(Role.Pedagogue)]
    [Audited(AuditAction.Create, "purpose.extension-request")]
    internal sealed record Command(CourseId Course, ExtensionBody Body) : ICommand<ExtensionRequestAnswer>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body).SetValidator(new ExtensionBody.Shape());
    }

    internal sealed class Handler(VisitsDb db, IProgrammes programmes, CallContext call, DanishClock clock)
        : IHandle<Command, ExtensionRequestAnswer>
    {
        public async Task<Result<ExtensionRequestAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.Own(command.Course, call, cancellation) is not { } course)
            {
                return Refusal.NotFound;
            }

            if (call.Unchanged(course.Version) is { } stale)
            {
                return stale;
            }

            var rules = await programmes.Get(course.Programme, cancellation);
            if (ExtensionRule.Check(command.Body.Extra, course.EndedOn, rules.Course) is { } refusal)
            {
                return refusal;
            }

            var request = ExtensionRequest.Of(course.Id, command.Body.Extra, command.Body.Reason, call.Known.Id, clock.Now);
            course.Changed();
            db.Add(request);
            await db.SaveChangesAsync(cancellation);
            return ExtensionRequestAnswer.Of(request);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/extension-request",
                (CourseId id, ExtensionBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
