using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Referrals.Features;

/// <summary>The municipality's words that a referral is told in, for a form that is not about one yet.</summary>
internal static class ShowWords
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Catalogue>;

    internal sealed class Handler(IProgrammes programmes) : IHandle<Query, Catalogue>
    {
        public async Task<Result<Catalogue>> Handle(Query query, CancellationToken cancellation) =>
            await programmes.WholeCatalogue(cancellation);
    }
}
