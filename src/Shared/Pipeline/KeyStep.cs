using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using MediatR;

namespace BarnetIMidten.Shared.Pipeline;

/// <summary>An <c>Idempotency-Key</c> that was used for another request is refused before this one is judged: whatever its body holds, the key is the mistake.</summary>
internal sealed class KeyStep<TMessage, TOutcome>(Session session, CallContext call, Answers answers)
    : IPipelineBehavior<TMessage, TOutcome>
    where TMessage : IRequest<TOutcome>, IChange
    where TOutcome : class, IOutcome<TOutcome>
{
    public async Task<TOutcome> Handle(TMessage request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next) =>
        call.Repeatable is { } asked && await answers.AreForAnother(session.Store, call.Known, asked)
            ? TOutcome.Refuse(Answers.KeyReused)
            : await next();
}
