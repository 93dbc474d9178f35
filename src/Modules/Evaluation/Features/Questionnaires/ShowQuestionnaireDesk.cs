using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>What lies on the administrator's desk: the version in force, and the next one as far as it is written.</summary>
internal static class ShowQuestionnaireDesk
{
    [Allow(Role.Lead, Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<View>;

    /// <param name="Now">The questions in force.</param>
    /// <param name="Next">Those of the next version; null where none is being written.</param>
    internal sealed record View(int InForce, IReadOnlyList<Question> Now, Writing? Next)
    {
        public IReadOnlyList<Question> Shown => Next?.Questions ?? Now;
    }

    /// <param name="BasedOn">The version that it was begun from.</param>
    internal sealed record Writing(int BasedOn, DateOnly ChangedOn, string? ChangedBy, IReadOnlyList<Question> Questions);

    internal sealed class Handler(EvaluationDb db, IStaff staff) : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellation)
        {
            var (number, sheet) = await db.SheetInForce(cancellation);
            return await db.QuestionnaireDrafts.FirstOrDefaultAsync(cancellation) is not { } draft
                ? new View(number, sheet.Questions, null)
                : new View(
                    number,
                    sheet.Questions,
                    new Writing(
                        draft.BasedOn,
                        DanishClock.DayOf(draft.ChangedAt),
                        (await staff.Find(draft.ChangedBy, cancellation))?.Name,
                        draft.Questions
                    )
                );
        }
    }
}
