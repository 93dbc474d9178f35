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

/// <summary>Parents or institution have accepted the description of the course as it now reads (K3).</summary>
internal static class AcceptGrant
{
    [Allow(Role.Lead, Role.Controller)]
    [Audited(AuditAction.Change, "purpose.grant-accept")]
    internal sealed record Command(FlexGrantId Id, Body Body) : ICommand<GrantAnswer>;

    internal sealed record Body(GrantParty? By = null, DateOnly? On = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.By).Required().OneOf();
            RuleFor(c => c.Body.On).Required().InReach().NotAfter(clock);
        }
    }

    internal sealed class Handler(GrantDesk desk, CallContext call, DanishClock clock) : IHandle<Command, GrantAnswer>
    {
        public Task<Result<GrantAnswer>> Handle(Command command, CancellationToken cancellation) =>
            desk.Change(
                command.Id,
                grant => grant.Accept(command.Body.By!.Value, command.Body.On!.Value, call.Known.Id, clock.Now),
                cancellation,
                command.Body.On
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/flex-grants/{id}/acceptances",
                (FlexGrantId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
