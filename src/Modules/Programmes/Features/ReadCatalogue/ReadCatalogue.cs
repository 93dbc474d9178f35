using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Programmes.Features.ReadCatalogue;

/// <summary>What can be ticked under the version in force on a day, today if none is named.</summary>
internal static class ReadCatalogue
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(DateOnly? On) : IQuery<Answer>;

    internal sealed record Answer(
        IReadOnlyList<CatalogueItem> RiskFactors,
        IReadOnlyList<CatalogueItem> Criteria,
        IReadOnlyList<CatalogueItem> Techniques
    );

    internal sealed class Handler(IProgrammes programmes, DanishClock clock) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var day = query.On ?? clock.Today;
            if (await programmes.InForceOn(day, cancellation) is not { } version)
            {
                return NoneInForce.On(day);
            }

            var catalogue = programmes.CatalogueOf(version);
            return new Answer(catalogue.RiskFactors, catalogue.Criteria, catalogue.Techniques);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/programme/catalogue",
                (DateOnly? on, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(on), cancellation).Ok()
            )
            .For<Query>();
}
