using System.Text;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Tests.Storage;

/// <summary>What is destroyed while somebody reads it is wiped off the disk once she has read, by this process or the next.</summary>
public sealed class WipingTests
{
    private const string Canary = "Glemt";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task It_is_due_while_somebody_reads_and_done_when_she_has_read()
    {
        await using var kernel = Kernel.New();
        Assert.Null(kernel.Store.WipeDueSince());
        await using (await DestroyedUnderReader(kernel))
        {
            Assert.Equal(kernel.Clock.GetUtcNow(), kernel.Store.WipeDueSince());
            Assert.True(IsOnDisk(kernel.File));
        }

        await Wiped(kernel.Store);
        Assert.False(IsOnDisk(kernel.File));
    }

    [Fact]
    public async Task What_a_killed_process_left_undone_the_next_one_does()
    {
        await using var kernel = Kernel.New();
        using var left = new TempFolder();
        await using (await DestroyedUnderReader(kernel))
        {
            foreach (var file in Directory.EnumerateFiles(kernel.Folder.Path))
            {
                File.Copy(file, left.File(Path.GetFileName(file)));
            }
        }

        await using var next = Kernel.On(left);
        Assert.True(IsOnDisk(next.File));
        await Wiped(next.Store);
        Assert.False(IsOnDisk(next.File));
    }

    [Fact]
    public async Task What_is_taken_back_is_not_due()
    {
        await using var kernel = Kernel.New();
        await Assert.ThrowsAsync<FormatException>(() =>
            kernel.Store.Writer.Run<bool>(turn =>
            {
                turn.Wipe();
                throw new FormatException();
            })
        );
        await kernel.Store.Writer.Run(turn => turn.Note("next"));
        Assert.Null(kernel.Store.WipeDueSince());
    }

    /// <summary>Somebody reads as it was before it was destroyed, until she is disposed of.</summary>
    private static async Task<IAsyncDisposable> DestroyedUnderReader(Kernel kernel)
    {
        await kernel.Store.Writer.Run(turn => turn.Note(Canary));
        var reader = kernel.OpenBeside();
        reader.Execute("BEGIN");
        Assert.Equal(1L, reader.Scalar<long>("SELECT COUNT(*) FROM toy_note"));
        await kernel.Store.Writer.Run(async turn =>
        {
            turn.Wipe();
            await using var delete = turn.Connection.Sql("DELETE FROM toy_note", turn.Transaction);
            return await delete.ExecuteNonQueryAsync();
        });
        return reader;
    }

    private static async Task Wiped(MunicipalityStore store)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (store.WipeDueSince() is not null)
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
