using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features.ReadRetention;

/// <summary>How long the municipality keeps cases.</summary>
internal static class ReadRetention
{
    [Allow(Role.Lead, Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<RetentionAnswer>;

    internal sealed class Handler(ReferralDb db) : IHandle<Query, RetentionAnswer>
    {
        public async Task<Result<RetentionAnswer>> Handle(Query query, CancellationToken cancellation) =>
            RetentionAnswer.Of(await db.Retention(cancellation));
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/retention", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
