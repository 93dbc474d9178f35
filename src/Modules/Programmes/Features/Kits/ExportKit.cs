using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Programmes.Features.Kits;

/// <summary>The variant in force, or another of the municipality's versions, as a file that another municipality can begin from.</summary>
internal static class ExportKit
{
    public const string ContentType = "application/json";
    public const string FileName = "startpakke.json";

    [Allow(Role.Administrator)]
    [Audited(AuditAction.Export, "purpose.kit-export")]
    internal sealed record Query(ProgrammeVersionId? Version) : IQuery<byte[]>;

    internal sealed class Handler(ProgrammesDb db, VersionsInTime versions, CatalogueBook book, KnownCatalogues known, DanishClock clock)
        : IHandle<Query, byte[]>
    {
        public async Task<Result<byte[]>> Handle(Query query, CancellationToken cancellation)
        {
            var id = query.Version ?? (await versions.Line(cancellation)).InForceOn(clock.Today)?.Id;
            if (await db.Versions.FirstOrDefaultAsync(v => v.Id == id, cancellation) is not { } version)
            {
                return query.Version is null ? NoneInForce.On(clock.Today) : Refusal.NotFound;
            }

            return KitFile.Write(StarterKit.Of(version, OwnCatalogue.Of(await book.Lists(), known.Ours)));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/programme/kit",
                (ProgrammeVersionId? version, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(version), cancellation).OkFile(bytes => bytes, ContentType, _ => FileName)
            )
            .ForFile<Query>(ContentType);
}
