using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Features;

/// <summary>The id of a case by the number of its referral, for one who sees numbers and no names. The page that it leads to leaves the row.</summary>
internal static class FindCaseUse
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(string? Number) : IQuery<ReferralId>;

    internal sealed class Handler(ICases cases) : IHandle<Query, ReferralId>
    {
        public async Task<Result<ReferralId>> Handle(Query query, CancellationToken cancellation) =>
            string.IsNullOrWhiteSpace(query.Number) ? Refusal.Field("number", "field.required")
            : await cases.Find(query.Number, cancellation) is { } found ? found.Referral
            : Refusal.Field("number", "extract.no-such-number");
    }
}
