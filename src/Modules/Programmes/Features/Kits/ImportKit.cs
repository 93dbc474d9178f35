using System.Text.Json;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
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

namespace BarnetIMidten.Programmes.Features.Kits;

/// <summary>Puts a kit's variant in force from a day and takes its lists in, both or neither. What the municipality has of its own in the lists stays.</summary>
internal static class ImportKit
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Create, "purpose.kit-import")]
    internal sealed record Command(string? Kit, DateOnly? EffectiveFrom, string? Note) : ICommand<ProgrammeAnswer>;

    /// <param name="Kit">The file as it was exported.</param>
    /// <param name="Note">Why.</param>
    internal sealed record Body(JsonElement? Kit, DateOnly? EffectiveFrom, string? Note);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.EffectiveFrom).Required().InReach();
            RuleFor(c => c.Note).Required().AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(
        KitReading reading,
        VersionsInTime versions,
        CatalogueBook book,
        SwitchCheck switches,
        CallContext call,
        DanishClock clock,
        AuditNote note,
        Phrasebook texts
    ) : IHandle<Command, ProgrammeAnswer>
    {
        public async Task<Result<ProgrammeAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await reading.Read(command.Kit, command.EffectiveFrom!.Value)).Refuses(out var here) is { } no)
            {
                return no;
            }

            if (await switches.OfVersion(here.Version, cancellation) is { } clash)
            {
                return clash;
            }

            var reasons = here.Kit.Variant.Reasons.Count == 0 ? null : here.Kit.Variant.Reasons;
            var stored = StoredVersion.Of(here.Version, command.Note!, call.Known.Id, clock.Now, reasons);
            if ((await versions.Add(stored, cancellation)).Refusal is { } taken)
            {
                return taken;
            }

            await book.Take(here.Steps, command.Note, cancellation);
            note.Subject = here.Version.Id.Value;
            return ProgrammeAnswer.Of(here.Version, await versions.Line(cancellation), texts);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/programme/kit/imports",
                (Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(body.Kit?.GetRawText(), body.EffectiveFrom, body.Note), cancellation)
                        .Created(v => $"/api/v1/programme/versions/{v.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
