using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using MediatR;

namespace BarnetIMidten.Shared.Pipeline;

/// <summary>Takes a command to its municipality's writer. What it does, its facts, its row in the log of use and its remembered answer are one savepoint;
/// what is refused is undone, and the refusal logged.</summary>
internal sealed class WriteStep<TMessage, TOutcome>(Session session, CallContext call, AuditNote note, Answers answers)
    : IPipelineBehavior<TMessage, TOutcome>
    where TMessage : IRequest<TOutcome>, IChange
    where TOutcome : class, IOutcome<TOutcome>
{
    public Task<TOutcome> Handle(TMessage request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next) =>
        session.Store.Writer.Run(async turn =>
        {
            session.Join(turn);
            if (call.Repeatable is { } asked && await answers.Recall<TOutcome>(turn, session.Vault, call.Known, asked) is { } answered)
            {
                return answered;
            }

            var outcome = await Attempt(next);
            if (outcome.Refusal is not null)
            {
                turn.Undo();
            }

            await turn.Audit.Append(MessageTrace<TMessage>.Row(request, call, note, outcome.Refusal?.Code));
            if (outcome.Refusal is null && call.Repeatable is { } kept)
            {
                await answers.Remember(turn, session.Vault, call.Known, kept, outcome.Freeze());
            }

            return outcome;
        });

    private static async Task<TOutcome> Attempt(RequestHandlerDelegate<TOutcome> next)
    {
        try
        {
            return await next();
        }
        catch (Refused refused)
        {
            return TOutcome.Refuse(refused.Refusal);
        }
    }
}
