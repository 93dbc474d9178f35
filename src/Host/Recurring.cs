namespace BarnetIMidten.Host;

/// <summary>What the server does by itself again and again. Where one time fails (the disk is full, the register cannot be read) it is logged, and the next comes all the same:
/// neither the server nor what is to come ends by it.</summary>
internal static partial class Recurring
{
    /// <param name="first">How soon the first time comes, where that is not as long as between two.</param>
    public static async Task Each(
        TimeSpan often,
        TimeProvider clock,
        ILogger log,
        Func<Task> once,
        CancellationToken stopping,
        TimeSpan? first = null
    )
    {
        using var timer = new PeriodicTimer(first ?? often, clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            timer.Period = often;
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
