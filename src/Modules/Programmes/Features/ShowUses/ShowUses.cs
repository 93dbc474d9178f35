using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Programmes.Features.ShowUses;

/// <summary>What of each switch's there is now, in words. An administrator is none of the team: fewer than five are not told.</summary>
internal static class ShowUses
{
    private const int FewestTold = 5;

    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Listed<Use>>;

    internal sealed record Use(Feature Feature, LocalText Text);

    internal sealed class Handler(IEnumerable<ISwitchUse> uses, DanishClock clock, Phrasebook texts) : IHandle<Query, Listed<Use>>
    {
        public async Task<Result<Listed<Use>>> Handle(Query query, CancellationToken cancellation)
        {
            var told = new List<Use>();
            foreach (var use in uses)
            {
                var now = await use.On(clock.Today, cancellation);
                told.Add(
                    new Use(use.Feature, texts.Both(now.Text, now.Count < FewestTold ? texts.Both("feature.fewer-than-five") : now.Count))
                );
            }

            return new Listed<Use>(told);
        }
    }
}
