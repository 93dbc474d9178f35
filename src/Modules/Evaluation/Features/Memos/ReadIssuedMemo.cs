using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>One memo as it was issued.</summary>
internal static class ReadIssuedMemo
{
    [Allow(Role.Lead, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(MemoId Id) : IQuery<MemoAnswer>;

    internal sealed class Handler(EvaluationDb db) : IHandle<Query, MemoAnswer>
    {
        public async Task<Result<MemoAnswer>> Handle(Query query, CancellationToken cancellation) =>
            await db.Memos.FirstOrDefaultAsync(m => m.Id == query.Id, cancellation) is { } issued
                ? MemoAnswer.Of(issued)
                : Refusal.NotFound;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/reports/status-memos/{id}",
                (MemoId id, HttpRequest request, Dispatcher send, Phrasebook texts, CallContext call, CancellationToken cancellation) =>
                    send.Send(new Query(id), cancellation)
                        .OkOrWord(
                            request,
                            memo => MemoInWord.Of(memo.Memo!, call.Known.Municipality, memo.Issue, texts),
                            memo => $"statusnotat-{memo.Number}"
                        )
            )
            .For<Query>()
            .OrWord();
}
