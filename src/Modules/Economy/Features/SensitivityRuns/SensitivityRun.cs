using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Economy.Features;

/// <summary>Where a run is. A result is kept for its maker alone.</summary>
internal enum RunState
{
    Waiting,
    Drawing,
    Done,
    Cancelled,

    /// <summary>A fault of ours: it stands in the log.</summary>
    Failed,
}

/// <summary>One long drawing of a case, in the background, for the page that shows how far it is.</summary>
internal sealed class SensitivityRun(
    RunId id,
    Caller maker,
    BusinessCaseId caseId,
    SensitivityBody asked,
    Simulation simulation,
    DateTimeOffset begunAt
) : IDisposable
{
    private readonly CancellationTokenSource cancelling = new();
    private double progress;
    private volatile bool hasBegun;

    public RunId Id => id;
    public BusinessCaseId CaseId => caseId;
    public SensitivityBody Asked => asked;
    public DateTimeOffset BegunAt => begunAt;
    public SensitivityAnswer? Answer { get; private set; }

    public RunState State =>
        Ending.IsCanceled ? RunState.Cancelled
        : Ending.IsFaulted ? RunState.Failed
        : Ending.IsCompleted ? RunState.Done
        : hasBegun ? RunState.Drawing
        : RunState.Waiting;

    /// <summary>0 to 1.</summary>
    public double Progress => Volatile.Read(ref progress);

    /// <summary>Ends when the run does, however it does.</summary>
    public Task Ending { get; private set; } = Task.CompletedTask;

    public bool IsOf(Caller caller) => caller.Id == maker.Id && caller.Municipality == maker.Municipality;

    /// <param name="turn">A place at the machine: few draw at once.</param>
    public void Begin(SemaphoreSlim turn, Action<Exception> failed)
    {
        Ending = Task.Run(() => Run(turn));
        _ = Ending.ContinueWith(
            ended => failed(ended.Exception!),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default
        );
    }

    public void Cancel() => cancelling.Cancel();

    public void Dispose() => cancelling.Dispose();

    private async Task Run(SemaphoreSlim turn)
    {
        await turn.WaitAsync(cancelling.Token);
        try
        {
            hasBegun = true;
            var drawn = simulation.Draw(asked.DrawsOrUsual, asked.SeedOrOne, done => Volatile.Write(ref progress, done), cancelling.Token);
            Answer = SensitivityAnswer.Of(asked, simulation, drawn);
        }
        finally
        {
            turn.Release();
        }
    }
}
