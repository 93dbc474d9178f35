using System.Globalization;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Tests.Storage;

/// <summary>Who waits for whom at the writer: the house that closes, the next batch, another process.</summary>
public sealed class WriterWaitingTests
{
    [Fact]
    public async Task What_is_queued_when_the_house_closes_is_finished()
    {
        await using var kernel = Kernel.New();
        var (writer, gate) = (kernel.Store.Writer, new TaskCompletionSource());
        var changes = Enumerable.Range(0, 200).Select(_ => writer.Run(Change)).ToList();
        var closing = writer.DisposeAsync();
        Assert.False(closing.IsCompleted);
        gate.SetResult();
        await closing;

        Assert.All(changes, change => Assert.True(change.IsCompletedSuccessfully));
        Assert.Equal(200L, kernel.Ask<long>("SELECT COUNT(*) FROM toy_note"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.Run(turn => turn.Note("too late")));

        async Task<bool> Change(WriteTurn turn)
        {
            await gate.Task;
            return await turn.Note("late");
        }
    }

    [Fact]
    public async Task Whoever_writes_is_not_kept_for_the_next_batch()
    {
        await using var kernel = Kernel.New();
        var (writer, next) = (kernel.Store.Writer, (Task<bool>?)null);
        using var gate = new ManualResetEventSlim();
        await writer.Run(turn => turn.Note("before"));
        await Task.Delay(50); // until nobody writes

        // the call itself is looked at: what follows an answer waits for a thread, on a busy machine as long as the gate does
        var first = writer.Run(Change);
        Assert.False(next is { IsCompleted: true });
        gate.Set();
        Assert.True(await first);
        Assert.True(await next!);

        Task<bool> Change(WriteTurn turn)
        {
            turn.WhenKept(() => next = writer.Run(Next));
            return turn.Note("first");
        }

        Task<bool> Next(WriteTurn turn)
        {
            gate.Wait(TimeSpan.FromSeconds(10));
            return turn.Note("next");
        }
    }

    [Fact]
    public async Task A_change_waits_for_another_process_that_holds_the_file()
    {
        await using var kernel = Kernel.New();
        await using var other = kernel.OpenBeside();
        other.Execute("BEGIN IMMEDIATE");
        other.Execute("INSERT INTO toy_note (id, shelf, version) VALUES ('1', 'theirs', 1)");

        // whoever finds nobody writing waits herself
        var change = Task.Run(() => kernel.Store.Writer.Run(turn => turn.Note("ours")));
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        Assert.False(change.IsCompleted);
        other.Execute("COMMIT");

        Assert.True(await change);
        Assert.Equal(2L, kernel.Ask<long>("SELECT COUNT(*) FROM toy_note"));
    }

    [Fact]
    public async Task The_log_of_use_goes_on_from_what_another_process_wrote()
    {
        await using var kernel = Kernel.New();
        await using var other = Kernel.On(kernel.Folder);
        foreach (var i in Enumerable.Range(0, 6))
        {
            await (i % 2 == 0 ? kernel : other).Store.Writer.Run(turn => turn.Log(i.ToString(CultureInfo.InvariantCulture)));
        }

        var report = await kernel.Store.VerifyAudit(null);
        Assert.Equal((6L, null), (report.Entries, report.FirstBroken));
    }
}
