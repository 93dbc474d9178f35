using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>The memo to the politicians as it would stand on a day (S8): as JSON, or as a Word document.</summary>
internal static class ReadMemo
{
    /// <param name="AsOf">Today if left out.</param>
    [Allow(Role.Lead, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(DateOnly? AsOf = null) : IQuery<DrawnMemoAnswer>;

    internal sealed class Handler(MemoReading reading, MemoDraft draft, CallContext call, DanishClock clock)
        : IHandle<Query, DrawnMemoAnswer>
    {
        public async Task<Result<DrawnMemoAnswer>> Handle(Query query, CancellationToken cancellation)
        {
            var day = query.AsOf ?? clock.Today;
            return MemoDay.Fault(day, clock.Today) is { } fault
                ? fault
                : DrawnMemoAnswer.Of(
                    draft.Of(await reading.AsOf(day, cancellation), call.Known.Role == Role.Lead ? RunningYears.Told : RunningYears.Untold)
                );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/reports/status-memo",
                (
                    DateOnly? asOf,
                    HttpRequest request,
                    Dispatcher send,
                    Phrasebook texts,
                    CallContext call,
                    CancellationToken cancellation
                ) =>
                    send.Send(new Query(asOf), cancellation)
                        .OkOrWord(
                            request,
                            memo => MemoInWord.Of(memo.Memo!, call.Known.Municipality, null, texts),
                            memo => $"statusnotat-{memo.AsOf:yyyy-MM-dd}"
                        )
            )
            .For<Query>()
            .OrWord();
}

internal static class MemoDay
{
    public static Refusal? Fault(DateOnly day, DateOnly today) =>
        day > today ? Refusal.Field("asOf", "field.in-the-future")
        : day.Year < ReportYear.First ? Refusal.Field("asOf", "report.year-range", ReportYear.First, today.Year)
        : null;
}
