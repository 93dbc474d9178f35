using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Flags;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Programmes.Features.ThrowSwitch;

/// <summary>Throws a switch for the municipality, at once and without a restart. Which programme is in force is no switch: a version decides it.</summary>
internal static class ThrowSwitch
{
    /// <param name="AsksWhy">Whether it must say why, as the page asks.</param>
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.feature-switch")]
    [Uncounted]
    internal sealed record Command(string Name, Body Body, bool AsksWhy = false) : ICommand<FeatureAnswer>;

    /// <param name="Note">Why.</param>
    internal sealed record Body(bool? Enabled, string? Note);

    /// <summary>Only of what can be thrown at all: that there is no such switch is told before what is wrong with the form.</summary>
    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            When(
                c => Flag.SwitchOf(c.Name) is not null,
                () =>
                {
                    RuleFor(c => c.Body.Enabled).Required();
                    RuleFor(c => c.Body.Note).AtMost(Rules.FreeText);
                    RuleFor(c => c.Body.Note).Required().When(c => c.AsksWhy);
                }
            );
    }

    internal sealed class Handler(
        SwitchBoard board,
        SwitchCheck check,
        IPlannedTurns turns,
        IProgrammes programmes,
        IFeatures features,
        CallContext call,
        DanishClock clock,
        Facts facts,
        Phrasebook texts
    ) : IHandle<Command, FeatureAnswer>
    {
        public async Task<Result<FeatureAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (command.Name == Flag.Programme)
            {
                return Refusal.Conflict("feature.use-versions");
            }

            if (Flag.SwitchOf(command.Name) is not { } feature)
            {
                return Refusal.NotFound;
            }

            await turns.TakeEffect(cancellation);
            if (await Hindrance(feature, command.Body.Enabled!.Value, cancellation) is { } hindrance)
            {
                return hindrance;
            }

            var underKey = (await programmes.InForceOn(clock.Today, cancellation))?.Key;
            await board.Throw(id => Thrown(id, feature, command.Body, underKey), cancellation);
            await facts.Tell(new FeatureThrown(feature), cancellation);
            return FeatureAnswer.OfSwitch(feature, await features.IsOn(feature, cancellation), texts);
        }

        private Task<Refusal?> Hindrance(Feature feature, bool on, CancellationToken cancellation) =>
            check.OfTurns((turns, line) => turns.After(feature, new LastThrow(on, SwitchTurns.KeyAt(clock.Now, line))), cancellation);

        private SwitchThrow Thrown(long id, Feature feature, Body body, string? underKey) =>
            new()
            {
                Id = id,
                Feature = feature,
                Enabled = body.Enabled!.Value,
                UnderKey = underKey,
                Note = body.Note,
                ThrownBy = call.Known.Id,
                ThrownAt = clock.Now,
            };
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/features/{name}",
                (string name, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(name, body), cancellation).Ok()
            )
            .For<Command>();
}
