using System.Text;
using BarnetIMidten.Shared.Storage;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Tests.Storage;

/// <summary>What is destroyed while somebody reads it is wiped off the disk once she has read, by this process or another.</summary>
public sealed partial class WipingTests
{
    private const string Canary = "Glemt";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task It_is_due_while_somebody_reads_and_done_when_she_has_read()
    {
        await using var kernel = Kernel.New();
        Assert.Null(await kernel.Store.SeeToWipe());
        await using (await DestroyedUnderReader(kernel))
        {
            Assert.Equal(kernel.Clock.GetUtcNow(), await kernel.Store.SeeToWipe());
            Assert.True(IsOnDisk(kernel.File));
        }

        await Wiped(kernel.Store);
        Assert.False(IsOnDisk(kernel.File));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_killed_process_left_undone_the_next_one_does_as_wide_as_it_was_meant(bool anew)
    {
        await using var kernel = Kernel.New();
        using var left = new TempFolder();
        await using (await DestroyedUnderReader(kernel, anew))
        {
            foreach (var file in Directory.EnumerateFiles(kernel.Folder.Path))
            {
                File.Copy(file, left.File(Path.GetFileName(file)));
            }
        }

        await using var next = Kernel.On(left);
        // whoever serves looks for it; a verb that opens the database beside a server does not
        await next.Store.Writer.Run(turn => turn.Note("of a verb"));
        Assert.Equal(1L, next.Ask<long>("SELECT COUNT(*) FROM kernel_wipe"));
        await next.Store.SeeToWipe();
        await Wiped(next.Store);
        Assert.False(IsOnDisk(next.File));
    }

    [Fact]
    public async Task Where_the_file_is_to_be_written_anew_it_is_once()
    {
        await using var kernel = Kernel.New();
        await using (await DestroyedUnderReader(kernel, anew: true))
        {
            var log = new FileInfo($"{kernel.File}-wal");
            var length = log.Length;
            Assert.InRange(length, new FileInfo(kernel.File).Length / 2, long.MaxValue);
            await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
            log.Refresh();
            Assert.Equal(length, log.Length);
        }

        await Wiped(kernel.Store);
        Assert.Equal(0L, kernel.Ask<long>("PRAGMA freelist_count"));
    }

    /// <summary>Whoever writes waits while it is written anew.</summary>
    [Fact]
    public async Task A_large_one_rests_before_it_is_written_anew_for_the_next()
    {
        await using var kernel = Kernel.New();
        await using (var ballast = kernel.OpenBeside())
        {
            ballast.Execute("CREATE TABLE ballast AS SELECT zeroblob(40000000) AS weight");
        }

        Assert.Null(await DestroyedAndSeenTo());
        Assert.NotNull(await DestroyedAndSeenTo());
        Assert.True(kernel.Store.Writer.IsWiping);

        async Task<DateTimeOffset?> DestroyedAndSeenTo()
        {
            await kernel.Store.Writer.Run(turn =>
            {
                turn.WriteAnew();
                return Task.FromResult(true);
            });
            return await kernel.Store.SeeToWipe();
        }
    }

    [Fact]
    public async Task Of_two_processes_that_destroy_something_the_wider_wipe_is_due()
    {
        await using var kernel = Kernel.New();
        await using var other = Kernel.On(kernel.Folder);
        await using (await DestroyedUnderReader(other, anew: true))
        {
            await kernel.Store.Writer.Run(turn =>
            {
                turn.Wipe();
                return turn.Note("of the first");
            });
            Assert.Equal(1L, kernel.Ask<long>("SELECT anew FROM kernel_wipe"));
        }

        await Wiped(kernel.Store);
    }

    [Fact]
    public async Task A_database_that_is_found_damaged_is_wiped_no_more()
    {
        await using var kernel = Kernel.New();
        var writer = kernel.Store.Writer;
        await using (await DestroyedUnderReader(kernel))
        {
            Assert.True(writer.IsWiping);
            kernel.Tamper(
                "PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = 2 WHERE name = 'kernel_remains'; PRAGMA schema_version = 9999"
            );
            await Assert.ThrowsAsync<DatabaseDamagedException>(() => kernel.Municipalities.LookThrough(Kernel.Ishoej, default));
            Assert.False(writer.IsWiping);
        }
    }

    [Fact]
    public async Task What_another_process_destroyed_during_the_wipe_stays_due()
    {
        await using var kernel = Kernel.New();
        await using (await DestroyedUnderReader(kernel)) { }
        await Wiped(kernel.Store);
        await using var connection = kernel.OpenBeside();
        Mark("first");
        var wiping = new Wiping(new Interrupted(kernel.Store.Database, () => Mark("second")), kernel.Clock);
        await wiping.Try(connection, isPatient: false);
        Assert.Equal(("second", true), (Wiping.Read(connection)?.Mark, wiping.IsDue));

        void Mark(string mark) =>
            connection.Execute(
                $"INSERT INTO kernel_wipe (id, mark, since, anew) VALUES (1, '{mark}', '2026-01-01', 0) ON CONFLICT (id) DO UPDATE SET mark = excluded.mark"
            );
    }

    [Fact]
    public async Task It_is_tried_again_though_somebody_writes_without_pause()
    {
        await using var kernel = Kernel.New();
        await (await DestroyedUnderReader(kernel)).DisposeAsync();
        using var patience = new CancellationTokenSource(Patience);
        while (await kernel.Store.SeeToWipe() is not null)
        {
            patience.Token.ThrowIfCancellationRequested();
            await kernel.Store.Writer.Run(turn => turn.Note("meanwhile"));
        }
    }

    [Fact]
    public async Task What_is_taken_back_is_not_due()
    {
        await using var kernel = Kernel.New();
        await kernel.Store.Writer.Run(turn => turn.Note(Canary));
        await using var reader = Reader(kernel);
        await kernel.Store.Writer.Run(turn =>
        {
            turn.WriteAnew();
            turn.Undo();
            return turn.Note("next");
        });
        Assert.Null(await kernel.Store.SeeToWipe());
    }

    /// <summary>Somebody reads as it was before it was destroyed, until she is disposed of.</summary>
    private static async Task<IAsyncDisposable> DestroyedUnderReader(Kernel kernel, bool anew = false)
    {
        await kernel.Store.Writer.Run(async turn =>
        {
            for (var n = 0; n < 500; n++)
            {
                await turn.Note(Canary);
            }

            return true;
        });
        var reader = Reader(kernel);
        await kernel.Store.Writer.Run(async turn =>
        {
            turn.Wipe();
            if (anew)
            {
                turn.WriteAnew();
            }

            await using var delete = turn.Connection.Sql("DELETE FROM toy_note", turn.Transaction);
            return await delete.ExecuteNonQueryAsync();
        });
        return reader;
    }

    private static SqliteConnection Reader(Kernel kernel)
    {
        var reader = kernel.OpenBeside();
        reader.Execute("BEGIN");
        Assert.NotEqual(0L, reader.Scalar<long>("SELECT COUNT(*) FROM toy_note"));
        return reader;
    }

    private static async Task Wiped(MunicipalityStore store)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await store.SeeToWipe() is not null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    private static bool IsOnDisk(string file) =>
        Array.Exists(
            [file, $"{file}-wal"],
            part => File.Exists(part) && Encoding.UTF8.GetString(Read(part)).Contains(Canary, StringComparison.Ordinal)
        );

    private static byte[] Read(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[open.Length];
        open.ReadExactly(bytes);
        return bytes;
    }
}
