using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Programmes.Features.ReadVersion;

internal static class ReadVersion
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(ProgrammeVersionId Id) : IQuery<ProgrammeAnswer>;

    internal sealed class Handler(VersionsInTime versions, Phrasebook texts) : IHandle<Query, ProgrammeAnswer>
    {
        public async Task<Result<ProgrammeAnswer>> Handle(Query query, CancellationToken cancellation) =>
            await versions.Find(query.Id, cancellation) is { } version
                ? ProgrammeAnswer.Of(version, await versions.Line(cancellation), texts)
                : Refusal.NotFound;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/programme/versions/{id}",
                (ProgrammeVersionId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
