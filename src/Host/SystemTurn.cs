using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host;

internal static class SystemTurn
{
    /// <summary>Asks something of a municipality for nobody: the house's own work behind the daily one.</summary>
    public static Task<Result<T>> Ask<T>(
        this IServiceScopeFactory scopes,
        MunicipalityCode municipality,
        IQuery<T> query,
        CancellationToken stopping
    ) => scopes.Send(Caller.SystemIn(municipality), query, stopping);

    /// <summary>Does something in a municipality for nobody: the house's own work behind the daily one.</summary>
    public static Task<Result<T>> AsSystem<T>(
        this IServiceScopeFactory scopes,
        MunicipalityCode municipality,
        ICommand<T> command,
        CancellationToken stopping
    ) => scopes.Send(Caller.SystemIn(municipality), command, stopping);

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
