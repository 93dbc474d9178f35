using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Messages;

/// <summary>Sends one message on behalf of the one who is calling. Each message gets a scope of its own: contexts are fresh for each command,
/// so that nothing of a refused one lingers.</summary>
public sealed class Dispatcher(IServiceScopeFactory scopes, CallContext call)
{
    public Task<Result<T>> Send<T>(IMessage<T> message, CancellationToken cancellation = default) => Send(message, call, cancellation);

    /// <summary>Sends as somebody else than the one the scope was made for: the command line, a sign-in, a parents' link.</summary>
    public async Task<Result<T>> Send<T>(IMessage<T> message, CallContext caller, CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Take(caller);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, cancellation);
    }
}
