using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using MediatR;

namespace BarnetIMidten.Shared.Pipeline;

/// <summary>Takes a command to its municipality's writer. What it does, its facts, its rows in the log of use and its remembered answer are one savepoint;
/// what is refused is undone, and the refusal logged.</summary>
internal sealed class WriteStep<TMessage, TOutcome>(Session session, CallContext call, AuditNote note, Answers answers, DiskRoom room)
    : IPipelineBehavior<TMessage, TOutcome>
    where TMessage : IRequest<TOutcome>, IChange
    where TOutcome : class, IOutcome<TOutcome>
{
    public Task<TOutcome> Handle(TMessage request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        if (call.OnlyCounts)
        {
            throw new InvalidOperationException("Whoever only counts changes nothing.");
        }

        room.Expect();
        return session.Store.Writer.Run(async turn =>
        {
            session.Join(turn);
            if (call.Repeatable is { } asked && await answers.Recall<TOutcome>(turn, session.Vault, call.Known, asked) is { } remembered)
            {
                (note.Action, note.Subject) = (AuditAction.Read, remembered.Subject);
                return await Logged(turn, request, remembered.Outcome);
            }

            var outcome = await Attempt(next);
            if (outcome.Refusal is not null)
            {
                turn.Undo();
                return await Logged(turn, request, outcome);
            }

            await Logged(turn, request, outcome);
            if (call.Repeatable is { } kept && note.Refusal is null)
            {
                await answers.Remember(turn, session.Vault, call.Known, kept, new Remembered<TOutcome>(outcome, note.Subject));
            }

            await DraftAtHand.End(turn, session.Vault, call);
            return outcome;
        });
    }

    private async Task<TOutcome> Logged(WriteTurn turn, TMessage request, TOutcome outcome)
    {
        if (outcome.Refusal is null ? note.GoesOn : note.IsTold)
        {
            return outcome;
        }

        foreach (var row in MessageTrace<TMessage>.Rows(request, call, note, outcome.Refusal?.Code))
        {
            await turn.Audit.Append(row);
        }

        return outcome;
    }

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
