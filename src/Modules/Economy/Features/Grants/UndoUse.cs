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

/// <summary>A use was entered wrongly: it stands with the reason, and counts no more.</summary>
internal static class UndoUse
{
    [Allow(Role.Lead, Role.Controller)]
    [Audited(AuditAction.Change, "purpose.grant-undo")]
    internal sealed record Command(FlexGrantId Id, GrantUseId Use, Body Body) : ICommand<GrantAnswer>;

    internal sealed record Body(string? Reason = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.Reason).Required().AtMost(Rules.FreeText);
    }

    internal sealed class Handler(GrantDesk desk, CallContext call, DanishClock clock) : IHandle<Command, GrantAnswer>
    {
        public Task<Result<GrantAnswer>> Handle(Command command, CancellationToken cancellation) =>
            desk.Change(
                command.Id,
                grant => grant.Undo(command.Use, new UseUndone(clock.Today, call.Known.Id, command.Body.Reason!)),
                cancellation
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/flex-grants/{id}/uses/{useId}/undoing",
                (FlexGrantId id, GrantUseId useId, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, useId, body), cancellation).Ok()
            )
            .For<Command>();
}
