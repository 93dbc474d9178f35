using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Programmes.Features.ListFeatures;

/// <summary>Every flag as it stands in the municipality now: the programme first, then the switches.</summary>
internal static class ListFeatures
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Listed<FeatureAnswer>>;

    internal sealed class Handler(IProgrammes programmes, IFeatures features, Phrasebook texts, DanishClock clock)
        : IHandle<Query, Listed<FeatureAnswer>>
    {
        public async Task<Result<Listed<FeatureAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            var answers = new List<FeatureAnswer>
            {
                FeatureAnswer.OfProgramme(await programmes.InForceOn(clock.Today, cancellation), texts),
            };
            foreach (var feature in Enum.GetValues<Feature>())
            {
                answers.Add(FeatureAnswer.OfSwitch(feature, await features.IsOn(feature, cancellation), texts));
            }

            return new Listed<FeatureAnswer>(answers);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/features", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
