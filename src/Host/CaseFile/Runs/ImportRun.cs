using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>Where an import is.</summary>
internal enum ImportState
{
    /// <summary>Others are writing: its turn has not come.</summary>
    Waiting,
    Running,

    /// <summary>It was told to end, and what it has done is being taken back.</summary>
    Cancelling,
    Done,
    Refused,
    Cancelled,

    /// <summary>A fault of ours, or of the disk: it stands in the log.</summary>
    Failed,
}

/// <summary>One import in the background, for the page that shows how far it is. It is one turn of the writer: whatever ends it early takes all of it back.</summary>
internal sealed class ImportRun : IProgress<int>, IDisposable
{
    /// <summary>How long a file that was tried lies in memory, once the try has ended: long enough to read what it said.</summary>
    private static readonly TimeSpan FileKept = TimeSpan.FromMinutes(15);

    /// <summary>How long what it came to is shown, and kept.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromHours(1);

    private readonly TimeProvider time;
    private readonly CancellationTokenSource cancelling;
    private readonly ITimer forgetting;
    private readonly ITimer leaving;
    private volatile CourseTable? file;
    private volatile int done = -1;
    private Result<ImportCourses.Answer>? outcome;

    /// <param name="leave">Forgets the run, when it has been shown as long as it is.</param>
    public ImportRun(Caller maker, CourseTable table, bool isTry, TimeProvider time, Action<ImportRun> leave, CancellationToken stopping)
    {
        (Maker, IsTry, Rows, BegunAt, this.time, file) = (maker, isTry, table.Count, time.GetUtcNow(), time, table);
        cancelling = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        forgetting = time.CreateTimer(_ => ForgetFile(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        leaving = time.CreateTimer(_ => leave(this), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public ImportRunId Id { get; } = ImportRunId.New();
    public Caller Maker { get; }

    /// <summary>It says what would happen, and keeps nothing.</summary>
    public bool IsTry { get; }

    /// <summary>The try whose file this takes in; null where a file was chosen for it.</summary>
    public ImportRunId? Tried { get; init; }

    /// <summary>How many rows the file has.</summary>
    public int Rows { get; }

    public DateTimeOffset BegunAt { get; }

    /// <summary>Null while it is under way.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How many rows are done.</summary>
    public int RowsDone => Math.Max(0, done);

    /// <summary>Ends when the import does, however it does.</summary>
    public Task Ending { get; private set; } = Task.CompletedTask;

    public ImportState State =>
        Ending.IsCanceled ? ImportState.Cancelled
        : Ending.IsFaulted ? ImportState.Failed
        : Ending.IsCompleted ? (Refusal is null ? ImportState.Done : ImportState.Refused)
        : cancelling.IsCancellationRequested ? ImportState.Cancelling
        : done < 0 ? ImportState.Waiting
        : ImportState.Running;

    public bool IsUnderWay => !Ending.IsCompleted;

    /// <summary>What it came to.</summary>
    public ImportCourses.Answer? Answer => outcome is { Refusal: null } answered ? answered.Value : null;

    /// <summary>Why nothing of it was taken in.</summary>
    public Refusal? Refusal => outcome?.Refusal;

    /// <summary>What went wrong, for the page to say as an error page would.</summary>
    public Exception? Fault => Ending.Exception?.InnerException;

    /// <summary>Whether families lie in memory for its sake.</summary>
    public bool HoldsFile => file is not null;

    private bool WouldSucceed => IsTry && Answer is { Imported: > 0 };

    public bool IsOf(Caller caller) => (caller.Id, caller.Municipality) == (Maker.Id, Maker.Municipality);

    /// <summary>The file of a try that would succeed, for whoever brought it and nobody else; null once it is forgotten.</summary>
    public CourseTable? FileFor(Caller caller) => WouldSucceed && IsOf(caller) ? file : null;

    public void Report(int value) => done = value;

    public void Begin(Func<CourseTable, CancellationToken, Task<Result<ImportCourses.Answer>>> import, Action<Exception> failed)
    {
        // a sign-out may forget the file before the work has come as far as to ask for it
        var table = file!;
        Ending = Task.Run(() => Run(import, table));
        _ = Ending.ContinueWith(
            ended => failed(ended.Exception!),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default
        );
    }

    /// <summary>It is told at once; the task ends when all that it is told through have heard it.</summary>
    public Task Cancel() => cancelling.CancelAsync();

    public void ForgetFile() => file = null;

    public void Dispose()
    {
        ForgetFile();
        forgetting.Dispose();
        leaving.Dispose();
        cancelling.Dispose();
    }

    private async Task Run(Func<CourseTable, CancellationToken, Task<Result<ImportCourses.Answer>>> import, CourseTable table)
    {
        try
        {
            var came = await import(table, cancelling.Token);
            outcome = came.Refusal is { } refusal ? RowFaults.First(refusal) : came;
        }
        finally
        {
            EndedAt = time.GetUtcNow();
            leaving.Change(Shown, Timeout.InfiniteTimeSpan);
            if (WouldSucceed)
            {
                forgetting.Change(FileKept, Timeout.InfiniteTimeSpan);
            }
            else
            {
                ForgetFile();
            }
        }
    }
}
