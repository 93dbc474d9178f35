using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Throws the next version away before anybody was asked by it.</summary>
internal static class DropQuestionnaireDraft
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Delete, "purpose.questionnaire-write")]
    internal sealed record Command : ICommand<Done>;

    internal sealed class Handler(EvaluationDb db) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            db.RemoveRange(await db.QuestionnaireDrafts.ToListAsync(cancellation));
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
    }
}
