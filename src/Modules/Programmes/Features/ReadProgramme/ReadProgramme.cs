using BarnetIMidten.Programmes.Contracts;
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

namespace BarnetIMidten.Programmes.Features.ReadProgramme;

/// <summary>The version in force on a day, today if none is named.</summary>
internal static class ReadProgramme
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(DateOnly? On) : IQuery<ProgrammeAnswer>;

    internal sealed class Handler(IProgrammes programmes, VersionsInTime versions, DanishClock clock, Phrasebook texts)
        : IHandle<Query, ProgrammeAnswer>
    {
        public async Task<Result<ProgrammeAnswer>> Handle(Query query, CancellationToken cancellation)
        {
            var day = query.On ?? clock.Today;
            return await programmes.InForceOn(day, cancellation) is { } version
                ? ProgrammeAnswer.Of(version, await versions.Line(cancellation), texts)
                : NoneInForce.On(day);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/programme",
                (DateOnly? on, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(on), cancellation).Ok()
            )
            .For<Query>();
}
