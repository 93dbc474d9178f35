using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.RuleDrafts;
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
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Programmes.Features.PutVersionInForce;

/// <summary>Puts a new version in force from a day. What is registered or under way keeps the version that it has.</summary>
internal static class PutVersionInForce
{
    /// <param name="AsksReasons">Whether each override must say why, as the page asks.</param>
    /// <param name="Draft">The shared draft that it was written in, which is then no more.</param>
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Create, "purpose.programme-version")]
    internal sealed record Command(VersionBody Body, bool AsksReasons = false, RuleDraftId? Draft = null) : ICommand<ProgrammeAnswer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body).SetValidator(new VersionBodyShape());
            RuleFor(c => c.Body.Note).Required().AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(
        ProgrammesDb db,
        VersionsInTime versions,
        SwitchCheck switches,
        CallContext call,
        DanishClock clock,
        AuditNote note,
        Phrasebook texts
    ) : IHandle<Command, ProgrammeAnswer>
    {
        public async Task<Result<ProgrammeAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var (body, from) = (command.Body, BaseProgrammes.Find(command.Body.Base)!);
            if (command.Draft is { } shared)
            {
                if ((await db.Unchanged(shared, call, cancellation)).Refuses(out var draft) is { } gone)
                {
                    return gone;
                }

                db.Remove(draft);
            }

            var drawn = VersionDraft.Of(from, body.Overrides, body.EffectiveFrom!.Value, body.Name, ProgrammeVersionId.New());
            if (drawn.Refuses(out var version) is { } wrong)
            {
                return wrong;
            }

            if (command.AsksReasons && VersionDraft.WithoutReason(from, body.Overrides, body.Reasons) is { Count: > 0 } unsaid)
            {
                return Refusal.Invalid(unsaid);
            }

            if (await switches.OfVersion(version, cancellation) is { } clash)
            {
                return clash;
            }

            var stored = StoredVersion.Of(version, body.Note!, call.Known.Id, clock.Now, body.ReasonsGiven);
            if ((await versions.Add(stored, cancellation)).Refusal is { } taken)
            {
                return taken;
            }

            note.Subject = version.Id.Value;
            return ProgrammeAnswer.Of(version, await versions.Line(cancellation), texts);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/programme/versions",
                (VersionBody body, RuleDraftId? draft, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(body, Draft: draft), cancellation).Created(v => $"/api/v1/programme/versions/{v.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
