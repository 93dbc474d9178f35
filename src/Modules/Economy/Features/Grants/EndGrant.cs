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

/// <summary>Stops a grant before its last day, or takes it back whole: what is not used goes back to the frame.</summary>
internal static class EndGrant
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Change, "purpose.grant-end")]
    internal sealed record Command(FlexGrantId Id, Body Body) : ICommand<GrantAnswer>;

    /// <param name="On">The new last day, which may lie in the future; left out, the grant is taken back, as long as nothing has been used of it.</param>
    internal sealed record Body(DateOnly? On = null, string? Reason = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.Reason).Required().AtMost(Rules.FreeText);
    }

    internal sealed class Handler(GrantDesk desk, CallContext call, DanishClock clock) : IHandle<Command, GrantAnswer>
    {
        public Task<Result<GrantAnswer>> Handle(Command command, CancellationToken cancellation) =>
            desk.Change(
                command.Id,
                grant => grant.End(command.Body.On, new GrantEnding(command.Body.Reason!, call.Known.Id, clock.Now)),
                cancellation
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/flex-grants/{id}/end",
                (FlexGrantId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
