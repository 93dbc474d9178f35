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
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

/// <summary>Something is used of a grant, after it was talked over with the parents (K2).</summary>
internal static class UseGrant
{
    /// <param name="IsWhole">The talk with the parents is said too: so a person writes it.</param>
    [Allow(Role.Lead, Role.Controller)]
    [Audited(AuditAction.Change, "purpose.grant-use")]
    internal sealed record Command(FlexGrantId Id, Body Body, bool IsWhole = false) : ICommand<GrantAnswer>;

    /// <param name="DialogueOn">When it was talked over with the parents.</param>
    /// <param name="InstitutionHires">The institution has hired an extra person with it.</param>
    internal sealed record Body(
        DateOnly? On = null,
        GrantCategory? Category = null,
        Kroner? Amount = null,
        string? Note = null,
        DateOnly? DialogueOn = null,
        bool? InstitutionHires = null
    );

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.On).Required().NotAfter(clock);
            RuleFor(c => c.Body.Category).Required().OneOf();
            RuleFor(c => c.Body.Amount).Paid();
            RuleFor(c => c.Body.Note).AtMost(Rules.FreeText);
            RuleFor(c => c.Body.DialogueOn)
                .Must((command, day) => day is not null || !command.IsWhole)
                .WithErrorCode("grant.dialogue-needed");
            RuleFor(c => c.Body.DialogueOn).NotAfter(clock);
            RuleFor(c => c.Body.DialogueOn)
                .Must((command, day) => day is null || command.Body.On is null || day <= command.Body.On)
                .WithErrorCode("grant.dialogue-after");
        }
    }

    internal sealed class Handler(GrantDesk desk, CallContext call, DanishClock clock) : IHandle<Command, GrantAnswer>
    {
        public Task<Result<GrantAnswer>> Handle(Command command, CancellationToken cancellation) =>
            desk.Change(command.Id, grant => grant.Use(Use(command.Body)), cancellation, command.Body.On);

        private GrantUse Use(Body body) =>
            new(
                GrantUseId.New(),
                body.On!.Value,
                body.Category!.Value,
                body.Amount!.Value,
                body.Note,
                body.DialogueOn,
                body.InstitutionHires ?? false,
                call.Known.Id,
                clock.Now
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/flex-grants/{id}/uses",
                (FlexGrantId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
