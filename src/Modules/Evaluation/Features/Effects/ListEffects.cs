using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>The eleven effects, each with what is documented.</summary>
internal static class ListEffects
{
    [Allow(Role.Lead, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Listed<EffectAnswer>>;

    internal sealed class Handler(EvaluationDb db) : IHandle<Query, Listed<EffectAnswer>>
    {
        public async Task<Result<Listed<EffectAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            var all = (await db.Effects.OrderByDescending(e => e.Id).ToListAsync(cancellation)).ToLookup(e => e.Effect);
            return new Listed<EffectAnswer>([
                .. Enum.GetValues<Effect>()
                    .Select(effect => new EffectAnswer(
                        effect,
                        effect.IsShortTerm(),
                        [.. all[effect].GroupBy(f => f.Year).OrderByDescending(g => g.Key).Select(g => EffectFigureAnswer.Of([.. g]))]
                    )),
            ]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/reports/effects", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
