using BarnetIMidten.Economy.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>What has been noted of the economy's deviations, for whoever writes their reasons in the memo.</summary>
internal static class ListReasons
{
    [Allow(Role.Lead)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Listed<CaseNote>>;

    internal sealed class Handler(IBusinessCases cases, DanishClock clock) : IHandle<Query, Listed<CaseNote>>
    {
        public async Task<Result<Listed<CaseNote>>> Handle(Query query, CancellationToken cancellation) =>
            new Listed<CaseNote>(await cases.NotesUntil(clock.Today, cancellation));
    }
}
