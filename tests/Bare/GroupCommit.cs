using System.Threading.Channels;

namespace BarnetIMidten.Bare;

/// <summary>One row an insert, many inserts a commit: the floor under the product's writer.</summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private readonly Channel<TaskCompletionSource> queue = Channel.CreateUnbounded<TaskCompletionSource>();
    private readonly Task serving;

    public GroupCommit(string file) => serving = Task.Run(() => Serve(file));

    public Task Insert()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Writer.TryWrite(done);
        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.Complete();
        await serving;
    }

    private async Task Serve(string file)
    {
        await using var connection = RawInserts.Open(file);
        while (await queue.Reader.WaitToReadAsync())
        {
            var batch = new List<TaskCompletionSource>();
            await using var transaction = connection.BeginTransaction();
            while (batch.Count < 64 && queue.Reader.TryRead(out var next))
            {
                RawInserts.Insert(connection, transaction);
                batch.Add(next);
            }

            await transaction.CommitAsync();
            batch.ForEach(done => done.SetResult());
        }
    }
}
