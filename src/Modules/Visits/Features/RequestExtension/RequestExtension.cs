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

    internal sealed class Handler(VisitsDb db, IProgrammes programmes, Consented consented, CallContext call, DanishClock clock)
        : IHandle<Command, ExtensionRequestAnswer>
    {
        public async Task<Result<ExtensionRequestAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Course, call, cancellation)).Refuses(out var course) is { } no)
            {
                return no;
            }

            var rules = await programmes.Get(course.Programme, cancellation);
            var asked = course.Ask(command.Body.Extra, command.Body.Reason, rules, call.Known.Id, clock.Now);
            if (asked.Refuses(out var request) is { } refusal)
            {
                return refusal;
            }

            if (await consented.Prolonging(course, cancellation) is { } stopped)
            {
                return stopped;
            }

            db.Add(request);
            await db.SaveChangesAsync(cancellation);
            return ExtensionRequestAnswer.Of(request, course.Version);
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
