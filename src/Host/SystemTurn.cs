using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host;

internal static class SystemTurn
{
    /// <summary>Asks or does something in a municipality for nobody: the house's own work behind the daily one.</summary>
    /// <exception cref="InvalidOperationException">It was refused: nobody is there who could put it right, so that is a fault of ours.</exception>
    public static async Task<T> AsSystem<T>(
        this IServiceScopeFactory scopes,
        MunicipalityCode municipality,
        IMessage<T> message,
        CancellationToken stopping
    ) => (await scopes.Send(Caller.SystemIn(municipality), message, stopping)).Value;

    /// <summary>Does what somebody asked for and does not wait for: as herself, by her own rights, and the log of use names her.</summary>
    public static Task<Result<T>> AsHer<T>(
        this IServiceScopeFactory scopes,
        Caller caller,
        ICommand<T> command,
        CancellationToken stopping
    ) => scopes.Send(caller, command, stopping);

    private static async Task<Result<T>> Send<T>(
        this IServiceScopeFactory scopes,
        Caller caller,
        IMessage<T> message,
        CancellationToken stopping
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var send = scope.ServiceProvider.GetRequiredService<Dispatcher>();
        return await send.Send(message, CallContext.For(caller), stopping);
    }
}
