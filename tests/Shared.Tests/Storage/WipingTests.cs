using System.Text;
using BarnetIMidten.Shared.Storage;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Tests.Storage;

/// <summary>What is destroyed while somebody reads it is wiped off the disk once she has read, by this process or another.</summary>
public sealed class WipingTests
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

    [Fact]
    public async Task Of_two_processes_neither_takes_the_others_mark_away()
    {
        await using var kernel = Kernel.New();
        await using var other = Kernel.On(kernel.Folder);
        await using (await DestroyedUnderReader(kernel))
        {
            await other.Store.Writer.Run(turn =>
            {
                turn.WriteAnew();
                return turn.Note("of the other");
            });
            Assert.Equal(1L, kernel.Ask<long>("SELECT anew FROM kernel_wipe"));
        }

        await Wiped(kernel.Store);
        await Wiped(other.Store);
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
        for (var n = 0; n < 500; n++)
        {
            await kernel.Store.Writer.Run(turn => turn.Note(Canary));
        }

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
