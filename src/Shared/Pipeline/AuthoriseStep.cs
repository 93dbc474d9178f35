using System.Reflection;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using MediatR;

namespace BarnetIMidten.Shared.Pipeline;

/// <summary>Lets a message through to the roles that it allows. Whose case it is, is for the handler: what is not yours is not found.</summary>
internal sealed class AuthoriseStep<TMessage, TOutcome>(CallContext call, UseLog useLog) : IPipelineBehavior<TMessage, TOutcome>
    where TMessage : IRequest<TOutcome>
    where TOutcome : class, IOutcome<TOutcome>
{
    private static readonly IReadOnlyList<Role> Allowed =
        typeof(TMessage).GetCustomAttribute<AllowAttribute>()?.Roles
        ?? throw new InvalidOperationException($"{typeof(TMessage).FullName} does not say who may send it");

    public async Task<TOutcome> Handle(TMessage request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        if (call.Caller is not { } caller)
        {
            return TOutcome.Refuse(Refusal.Unauthenticated);
        }

        if (Allowed.Contains(caller.Role))
        {
            return await next();
        }

        await useLog.Refused(caller, MessageTrace<TMessage>.Purpose, (request as IConcerns)?.Subject, Refusal.Forbidden.Code);
        return TOutcome.Refuse(Refusal.Forbidden);
    }
}
