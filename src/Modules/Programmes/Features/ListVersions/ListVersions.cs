using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Programmes.Features.ListVersions;

/// <summary>All versions of the municipality, oldest first.</summary>
internal static class ListVersions
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Listed<ProgrammeAnswer>>;

    internal sealed class Handler(IProgrammes programmes, VersionsInTime versions, Phrasebook texts)
        : IHandle<Query, Listed<ProgrammeAnswer>>
    {
        public async Task<Result<Listed<ProgrammeAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            var line = await versions.Line(cancellation);
            return new Listed<ProgrammeAnswer>([.. (await programmes.All(cancellation)).Select(v => ProgrammeAnswer.Of(v, line, texts))]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/programme/versions", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
