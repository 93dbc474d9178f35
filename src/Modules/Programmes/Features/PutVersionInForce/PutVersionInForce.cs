using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
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
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Create, "purpose.programme-version")]
    internal sealed record Command(VersionBody Body) : ICommand<ProgrammeAnswer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body).SetValidator(new VersionBodyShape());
            RuleFor(c => c.Body.Note).Required().AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(VersionsInTime versions, CallContext call, DanishClock clock, AuditNote note, Phrasebook texts)
        : IHandle<Command, ProgrammeAnswer>
    {
        public async Task<Result<ProgrammeAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var body = command.Body;
            var draft = VersionDraft.Of(
                BaseProgrammes.Find(body.Base)!,
                body.Overrides,
                body.EffectiveFrom!.Value,
                body.Name,
                ProgrammeVersionId.New()
            );
            if (draft.Refusal is { } wrong)
            {
                return wrong;
            }

            if (
                (await versions.Add(StoredVersion.Of(draft.Value, body.Note!, call.Known.Id, clock.Now), cancellation)).Refusal is { } taken
            )
            {
                return taken;
            }

            note.Subject = draft.Value.Id.Value;
            return ProgrammeAnswer.Of(draft.Value, await versions.Line(cancellation), texts);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/programme/versions",
                (VersionBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(body), cancellation).Created(v => $"/api/v1/programme/versions/{v.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
