using System.Globalization;
using BarnetIMidten.Shared.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BarnetIMidten.Shared.Tests.Storage;

public sealed class WriterTests
{
    [Fact]
    public async Task An_answered_change_is_in_the_file_and_its_log()
    {
        await using var kernel = Kernel.New();
        await kernel.Store.Writer.Run(turn => turn.Note("kept"));

        // What a power cut leaves: the two files as they are, without the process that wrote them.
        var copy = kernel.Folder.File("copy.db");
        File.Copy(kernel.File, copy);
        File.Copy($"{kernel.File}-wal", $"{copy}-wal");

        await using var found = kernel.OpenBeside(copy);
        Assert.Equal(1L, found.Count("toy_note"));
    }

    [Fact]
    public async Task Nothing_is_answered_or_seen_before_the_batch_is_kept()
    {
        await using var kernel = Kernel.New();
        var (started, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var queued = new TaskCompletionSource();
        var writer = kernel.Store.Writer;
        var first = writer.Run(async turn =>
        {
            await queued.Task;
            return await turn.Note("first");
        });
        var second = writer.Run(async turn =>
        {
            started.SetResult();
            await go.Task;
            return await turn.Note("second");
        });
        queued.SetResult();

        await started.Task;
        Assert.False(first.IsCompleted);
        Assert.Equal(0L, kernel.Ask<long>("SELECT COUNT(*) FROM toy_note"));
        go.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal(2L, kernel.Ask<long>("SELECT COUNT(*) FROM toy_note"));
    }

    [Fact]
    public async Task Up_to_sixty_four_waiting_changes_share_a_commit()
    {
        await using var kernel = Kernel.New();
        var gate = new TaskCompletionSource();
        var transactions = new List<object>();
        var changes = Enumerable.Range(0, 131).Select(i => kernel.Store.Writer.Run(Change)).ToList();
        gate.SetResult();
        await Task.WhenAll(changes);

        Assert.Equal([64, 64, 3], transactions.GroupBy(t => t, ReferenceEqualityComparer.Instance).Select(g => g.Count()));

        async Task<bool> Change(WriteTurn turn)
        {
            await gate.Task;
            transactions.Add(turn.Transaction);
            return true;
        }
    }

    [Fact]
    public async Task A_fault_leaves_nothing_and_the_others_of_its_batch_stay()
    {
        await using var kernel = Kernel.New();
        var gate = new TaskCompletionSource();
        var changes = Enumerable.Range(0, 30).Select(i => kernel.Store.Writer.Run(turn => Change(turn, i))).ToList();
        gate.SetResult();
        await Task.WhenAll(changes.Select(async change => await Record.ExceptionAsync(() => change)));

        Assert.All(changes.Index(), c => Assert.Equal(c.Index % 3 == 0, c.Item.Exception?.InnerException is FormatException));
        Assert.Equal(20L, kernel.Ask<long>("SELECT COUNT(*) FROM toy_note"));
        Assert.Equal(0L, kernel.Ask<long>("SELECT COUNT(*) FROM toy_note WHERE shelf LIKE '%fault%'"));

        async Task<bool> Change(WriteTurn turn, int i)
        {
            await gate.Task;
            await turn.Note(i % 3 == 0 ? "fault" : "good");
            return i % 3 == 0 ? throw new FormatException() : true;
        }
    }

    [Fact]
    public async Task An_undone_change_leaves_nothing_not_even_its_rows_of_the_log()
    {
        await using var kernel = Kernel.New();
        await kernel.Store.Writer.Run(turn => turn.Log("before"));
        await kernel.Store.Writer.Run(async turn =>
        {
            await turn.Log("undone");
            await turn.Note("undone");
            turn.Undo();
            return await turn.Log("after");
        });

        Assert.Equal(0L, kernel.Ask<long>("SELECT COUNT(*) FROM toy_note"));
        Assert.Equal(
            "before,after",
            kernel.Ask<string>("SELECT group_concat(purpose) FROM (SELECT purpose FROM kernel_audit ORDER BY sequence)")
        );
        Assert.Null((await kernel.Store.VerifyAudit(null)).FirstBroken);
    }

    [Fact]
    public async Task Two_at_once_never_pass_a_limit()
    {
        await using var kernel = Kernel.New();
        var changes = Enumerable.Range(0, 20).Select(_ => Task.Run(() => kernel.Store.Writer.Run(TakePlace)));
        var taken = await Task.WhenAll(changes);

        Assert.Equal(9, taken.Count(t => t));
        Assert.Equal(9L, kernel.Ask<long>("SELECT COUNT(*) FROM toy_note"));

        static async Task<bool> TakePlace(WriteTurn turn)
        {
            var held = turn.Connection.Count("toy_note", turn.Transaction);
            await Task.Delay(1);
            return held < 9 && await turn.Note("place");
        }
    }

    [Fact]
    public async Task A_full_disk_fails_the_whole_batch_and_the_writer_works_again()
    {
        await using var kernel = Kernel.New();
        var writer = kernel.Store.Writer;
        var gate = new TaskCompletionSource();
        var before = writer.Run(async turn =>
        {
            await gate.Task;
            return await turn.Note("before");
        });
        var filling = writer.Run(async turn =>
        {
            turn.Connection.Execute("PRAGMA max_page_count = 1", turn.Transaction);
            return await turn.Note(new string('x', 1_000_000));
        });
        var after = writer.Run(turn => turn.Note(new string('y', 20_000)));
        gate.SetResult();

        await Assert.ThrowsAsync<StorageUnavailableException>(() => before);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => filling);
        Assert.True(await after);
        Assert.Equal("y 20000", kernel.Ask<string>("SELECT group_concat(substr(shelf, 1, 1) || ' ' || length(shelf)) FROM toy_note"));
    }

    [Theory]
    [InlineData(5, StorageTrouble.Busy)]
    [InlineData(10, StorageTrouble.Disk)]
    [InlineData(13, StorageTrouble.Disk)]
    [InlineData(19, null)]
    public void What_another_program_does_is_told_from_what_the_disk_does(int error, StorageTrouble? trouble)
    {
        Assert.Equal(trouble, StorageUnavailableException.In(new InvalidOperationException("", new SqliteException("", error))));
        Assert.Equal(
            trouble == StorageTrouble.Busy,
            new StorageUnavailableException(new SqliteException("", error)).Message.Contains("program")
        );
    }

    [Theory]
    [InlineData("55P03", StorageTrouble.Busy)]
    [InlineData("XX001", StorageTrouble.Damaged)]
    [InlineData("53100", StorageTrouble.Disk)]
    [InlineData("57P01", StorageTrouble.Disk)]
    [InlineData("25006", StorageTrouble.Disk)]
    [InlineData("42703", null)]
    [InlineData("23505", null)]
    public void What_a_server_of_databases_cannot_do_just_now_is_told_from_what_it_was_asked_wrongly(
        string state,
        StorageTrouble? trouble
    ) => Assert.Equal(trouble, StorageUnavailableException.In(new InvalidOperationException("", new PostgresException("", "", "", state))));

    [Fact]
    public async Task A_change_runs_in_the_language_of_the_one_who_asked_for_it()
    {
        await using var kernel = Kernel.New();
        var said = new List<string>();
        foreach (var language in (string[])["en-GB", "da-DK", "en-GB"])
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            await kernel.Store.Writer.Run(async _ =>
            {
                await Task.Yield();
                said.Add(CultureInfo.CurrentUICulture.Name);
                return true;
            });
        }

        Assert.Equal(["en-GB", "da-DK", "en-GB"], said);
    }
}
