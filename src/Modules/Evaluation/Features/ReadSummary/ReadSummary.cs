using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>What parents answered in a year (A13, A15), with the share of favourable answers and how sure it is.</summary>
internal static class ReadSummary
{
    [Allow(Role.Lead, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(int? Year) : IQuery<Answer>;

    internal sealed record Answer(int Year, bool Internal, IReadOnlyList<QuestionFigures> Questions, AnswerRate AnswerRate);

    internal sealed class Handler(EvaluationDb db, CallContext call, DanishClock clock) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if (ReportYear.Of(query.Year, clock.Today).Refuses(out var year) is { } refusal)
            {
                return refusal;
            }

            var isInternal = call.Known.Role == Role.Lead;
            var sums = await db.SumsOf(year, new DateOnly(year, 12, 31), cancellation);
            return new Answer(
                year,
                isInternal,
                AnswerFigures.Questions(await db.SheetsJoined(cancellation), sums, isInternal),
                Lens.Of(sums, isInternal).Answers()
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/evaluation/summary",
                (int? year, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(year), cancellation).Ok()
            )
            .For<Query>();
}
