using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Leaves a question out of the next version. What was answered to it stands.</summary>
internal static class RetireQuestion
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.questionnaire-write")]
    internal sealed record Command(string Code) : ICommand<Done>;

    internal sealed class Handler(EvaluationDb db, CallContext call, DanishClock clock) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            var draft = await db.DraftToChange(cancellation);
            if (draft.Questions.All(q => q.Code != command.Code))
            {
                return Refusal.NotFound;
            }

            draft.Retire(command.Code, call.Known.Id, clock.Now);
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
    }
}
