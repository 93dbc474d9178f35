using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Pipeline;

/// <summary>Does a long command part by part, all in its one turn. Each part has contexts of its own: what one has loaded is forgotten before the next,
/// so that the thousandth takes no longer than the first.</summary>
public sealed class Parts(IServiceScopeFactory scopes, CallContext call, Session session)
{
    /// <param name="part">Is given what it works with, made for this part alone.</param>
    public async Task<T> Do<TWorker, T>(Func<TWorker, Task<T>> part)
        where TWorker : class
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Take(call);
        session.ShareWith(scope.ServiceProvider.GetRequiredService<Session>());
        return await part(ActivatorUtilities.GetServiceOrCreateInstance<TWorker>(scope.ServiceProvider));
    }
}
