using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>What is expected of each year, for those who plan by it.</summary>
internal static class ListExpectations
{
    [Allow(Role.Lead)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Answer>;

    internal sealed record Answer(IReadOnlyList<ExpectationAnswer> Items);

    internal sealed class Handler(EvaluationDb db) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation) =>
            new Answer(
                await db.Expectations.OrderBy(e => e.Year).Select(e => new ExpectationAnswer(e.Year, e.Families)).ToListAsync(cancellation)
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/programme/expectations",
                (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok()
            )
            .For<Query>();
}
