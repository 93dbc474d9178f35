namespace BarnetIMidten.Host;

/// <summary>What the server does by itself again and again. Where one time fails (the disk is full, the register cannot be read) it is logged, and the next comes all the same:
/// neither the server nor what is to come ends by it.</summary>
internal static partial class Recurring
{
    public static async Task Each(TimeSpan often, TimeProvider clock, ILogger log, Func<Task> once, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(often, clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            try
            {
                await once();
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                Failed(log, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "It could not be done this time")]
    private static partial void Failed(ILogger log, Exception fault);
}
