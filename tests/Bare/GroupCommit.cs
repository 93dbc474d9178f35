using System.Data.Common;
using System.Threading.Channels;

namespace BarnetIMidten.Bare;

/// <summary>One row an insert, many inserts a commit: the floor under the product's writer.</summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private readonly Channel<TaskCompletionSource> queue = Channel.CreateUnbounded<TaskCompletionSource>();
    private readonly Task serving;

    /// <param name="connection">Its own from now on.</param>
    public GroupCommit(DbConnection connection) => serving = Task.Run(() => Serve(connection));

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

    private async Task Serve(DbConnection connection)
    {
        await using var closing = connection;
        while (await queue.Reader.WaitToReadAsync())
        {
            var batch = new List<TaskCompletionSource>();
            await using var transaction = await connection.BeginTransactionAsync();
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
