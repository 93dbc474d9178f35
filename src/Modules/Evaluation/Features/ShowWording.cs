using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>What stands beside the figures of the parents' answers: the questions' words, and the years in which anybody was asked or answered.</summary>
internal static class ShowWording
{
    [Allow(Role.Lead, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<View>;

    /// <param name="Sheet">Every question that was ever asked, in its newest words.</param>
    /// <param name="InForce">The codes of those that are still asked.</param>
    internal sealed record View(Questionnaire Sheet, IReadOnlySet<string> InForce, IReadOnlyList<int> Years);

    internal sealed class Handler(EvaluationDb db) : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellation)
        {
            var (_, now) = await db.SheetInForce(cancellation);
            return new View(
                await db.SheetsJoined(cancellation),
                now.Questions.Select(q => q.Code).ToHashSet(StringComparer.Ordinal),
                await db
                    .Sums.Where(s => s.Figure == Figure.Asked || s.Figure == Figure.Answered)
                    .Select(s => s.Year)
                    .Distinct()
                    .OrderBy(y => y)
                    .ToListAsync(cancellation)
            );
        }
    }
}
