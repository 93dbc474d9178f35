using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

/// <summary>The description of the course is written anew (K3): both accept it anew.</summary>
internal static class DescribeGrant
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Change, "purpose.grant-describe")]
    internal sealed record Command(FlexGrantId Id, Body Body) : ICommand<GrantAnswer>;

    internal sealed record Body(string? Description = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.Description).Required().AtMost(Rules.FreeText);
    }

    internal sealed class Handler(GrantDesk desk, CallContext call, DanishClock clock) : IHandle<Command, GrantAnswer>
    {
        public Task<Result<GrantAnswer>> Handle(Command command, CancellationToken cancellation) =>
            desk.Change(
                command.Id,
                grant => grant.Describe(new CourseDescription(command.Body.Description!, clock.Today, call.Known.Id)),
                cancellation
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/flex-grants/{id}/description",
                (FlexGrantId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
