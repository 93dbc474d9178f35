using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Host;

/// <summary>One small question to each room that a first page asks, for nobody, while the server is still being put together: the keys, the mapper's models and what the
/// runtime must compile for them are made ready by another processor, and not behind whoever comes first.</summary>
internal sealed partial class FirstQuestions(SystemRegister register, IServiceScopeFactory scopes, ILogger<FirstQuestions> log)
{
    private Task asked = Task.CompletedTask;

    public void Ask(CancellationToken stopping) => asked = Task.Run(() => AskEveryRoom(stopping), stopping);

    /// <summary>Waits until there is an answer to each, or none will come.</summary>
    public async Task Answered() => await asked.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>What one municipality needs to be ready is what all need. Where it cannot answer, whoever opens it next tells why.</summary>
    private async Task AskEveryRoom(CancellationToken stopping)
    {
        try
        {
            if (register.All() is not [var (code, _), ..])
            {
                return;
            }

            await using var scope = scopes.CreateAsyncScope();
            var rooms = scope.ServiceProvider;
            rooms.GetRequiredService<CallContext>().Caller = Caller.SystemIn(code);
            await rooms.GetRequiredService<IStaff>().ActivePedagogues(stopping);
            await rooms.GetRequiredService<ICourses>().Loads(stopping);
            await rooms.GetRequiredService<IReferrals>().Find(default, stopping);
            await rooms.GetRequiredService<IProgrammes>().InForceOn(rooms.GetRequiredService<DanishClock>().Today, stopping);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            NotAnswered(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The first questions were not answered")]
    private partial void NotAnswered(Exception fault);
}
