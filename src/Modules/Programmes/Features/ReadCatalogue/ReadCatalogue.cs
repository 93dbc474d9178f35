using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Programmes.Features.ReadCatalogue;

/// <summary>What can be ticked and chosen under the version in force on a day, today if none is named; what is retired too, and says so.</summary>
internal static class ReadCatalogue
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(DateOnly? On) : IQuery<Answer>;

    /// <param name="Version">The number of changes that the municipality has made to the lists.</param>
    internal sealed record Answer(
        IReadOnlyList<CatalogueItem> RiskFactors,
        IReadOnlyList<CatalogueItem> Criteria,
        IReadOnlyList<CatalogueItem> Techniques,
        IReadOnlyList<CatalogueItem> ProtectiveFactors,
        IReadOnlyList<CatalogueItem> Channels,
        IReadOnlyList<CatalogueItem> Professions,
        IReadOnlyList<CatalogueItem> EndReasons,
        int Version
    ) : IVersioned;

    internal sealed class Handler(IProgrammes programmes, CatalogueBook book, DanishClock clock) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var day = query.On ?? clock.Today;
            if (await programmes.InForceOn(day, cancellation) is not { } version)
            {
                return NoneInForce.On(day);
            }

            var lists = await book.Lists();
            var catalogue = lists.Of(version.Catalogue);
            return new Answer(
                catalogue.RiskFactors,
                catalogue.Criteria,
                catalogue.Techniques,
                catalogue.ProtectiveFactors,
                catalogue.Channels,
                catalogue.Professions,
                catalogue.EndReasons,
                lists.Last
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/programme/catalogue",
                (DateOnly? on, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(on), cancellation).Ok()
            )
            .For<Query>();
}
