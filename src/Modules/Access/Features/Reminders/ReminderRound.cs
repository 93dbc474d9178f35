using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Access.Features;

/// <summary>Asks the parts of each user's front page what waits for her, and has her told. The parts answer her and nobody else: what she may not see is not counted.</summary>
internal sealed partial class ReminderRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderRound> log) : IReminders
{
    public async Task<int> Go(MunicipalityCode municipality, CancellationToken cancellation)
    {
        if (!ReminderHours.IsOpen(DanishClock.InDenmark(clock.GetUtcNow())))
        {
            return 0;
        }

        var house = CallContext.For(Caller.SystemIn(municipality));
        await using var scope = scopes.CreateAsyncScope();
        var send = scope.ServiceProvider.GetRequiredService<Dispatcher>();
        var (due, failed) = (await send.Send(new ListToRemind.Query(), house, cancellation)).Value;
        if (failed > 0)
        {
            CannotRead(failed, municipality);
        }

        foreach (var user in due)
        {
            try
            {
                var waits = await WaitsFor(new Caller(user.Id, user.Name, municipality, user.Role), cancellation);
                await send.Send(new Remind.Command(user.Id, user.Role, waits), house, cancellation);
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                failed++;
                CannotRemind(fault, municipality);
            }
        }

        return failed;
    }

    private async Task<IReadOnlyList<Waits>> WaitsFor(Caller caller, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Take(CallContext.ToCountFor(caller));
        var waits = new List<Waits>();
        foreach (var part in scope.ServiceProvider.GetServices<IFrontPart>())
        {
            waits.AddRange((await part.Show(caller, cancellation)).SelectMany(s => s.Waits));
        }

        return waits;
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Count} users of municipality {Code} are not reminded: what lies sealed of them does not open"
    )]
    private partial void CannotRead(int count, MunicipalityCode code);

    [LoggerMessage(Level = LogLevel.Error, Message = "A user of municipality {Code} cannot be reminded")]
    private partial void CannotRemind(Exception fault, MunicipalityCode code);
}
