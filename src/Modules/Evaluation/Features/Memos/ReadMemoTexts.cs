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

/// <summary>What has been written for the memo so far.</summary>
internal static class ReadMemoTexts
{
    [Allow(Role.Lead)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<MemoTextsAnswer>;

    internal sealed class Handler(EvaluationDb db, IStaff staff) : IHandle<Query, MemoTextsAnswer>
    {
        public async Task<Result<MemoTextsAnswer>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.MemoTexts.FirstOrDefaultAsync(cancellation) is not { } texts)
            {
                return MemoTextsAnswer.Of(MemoTexts.Unwritten(), null);
            }

            var writers = await staff.Find([texts.WrittenBy], cancellation);
            return MemoTextsAnswer.Of(texts, writers.GetValueOrDefault(texts.WrittenBy)?.Name);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/reports/status-memo/texts",
                (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok()
            )
            .For<Query>();
}
