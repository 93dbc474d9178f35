using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using MediatR;

namespace BarnetIMidten.Shared.Pipeline;

/// <summary>A look at a person is written down before its answer is sent. The look itself does not queue.</summary>
internal sealed class LookStep<TMessage, TOutcome>(Session session, CallContext call, AuditNote note, UseLog log)
    : IPipelineBehavior<TMessage, TOutcome>
    where TMessage : IRequest<TOutcome>, ILook
    where TOutcome : class, IOutcome<TOutcome>
{
    public async Task<TOutcome> Handle(TMessage request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        var outcome = await next();
        if (
            MessageTrace<TMessage>.LeavesRow
            && outcome.Refusal?.Kind is not RefusalKind.Invalid
            && !note.IsTold
            && !note.GoesOn
            && !call.OnlyCounts
        )
        {
            await session.EndMoment();
            await log.Write(call.Known, MessageTrace<TMessage>.Rows(request, call, note, outcome.Refusal?.Code));
        }

        return outcome;
    }
}
