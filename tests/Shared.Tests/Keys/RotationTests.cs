using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Tests.Toy;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Tests.Keys;

/// <summary>A new data key while others work, the old ones gone at last (ADR 0017).</summary>
public sealed class RotationTests
{
    private const string Told = "Almas mor er ked af det.";

    [Fact]
    public async Task Everything_is_sealed_anew_the_old_key_is_gone_and_all_still_opens()
    {
        await using var kernel = Kernel.New();
        var notes = await Filled(kernel, 250);
        var index = kernel.Store.Vault.Index("name", "alma");
        var before = Under(kernel, 3);

        var report = await Rotate(kernel);

        Assert.True(before > 250, $"only {before} values were sealed");
        Assert.Equal((4, before), (report.Key, report.Resealed));
        Assert.Equal([3], report.Destroyed);
        Assert.Empty(report.Kept);
        Assert.Equal((0L, before), (Under(kernel, 3), Under(kernel, 4)));
        Assert.Equal(0L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_key WHERE id = 3"));
        Assert.Equal(index, kernel.Store.Vault.Index("name", "alma"));
        await using var fresh = Kernel.On(kernel.Folder);
        await Everything(fresh, notes);
        Assert.Null((await fresh.Store.VerifyAudit(null)).FirstBroken);
        Assert.Equal(
            1L,
            kernel.Ask<long>("SELECT COUNT(*) FROM kernel_rotation WHERE key_id = 4 AND ended_at IS NOT NULL AND destroyed = 1")
        );
        Assert.Equal(2L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_audit WHERE purpose = 'purpose.keys-rotate' AND role = 'System'"));
    }

    [Fact]
    public async Task Not_a_byte_of_the_old_key_is_left_in_the_files()
    {
        await using var kernel = Kernel.New();
        await Filled(kernel, 20);
        var old = kernel.Ask<byte[]>("SELECT wrapped FROM kernel_key WHERE id = 3");
        Assert.True(Holds(kernel, old), "it was not there to begin with");
        await Rotate(kernel);
        Assert.False(Holds(kernel, old), "the wrapped key lies in a file still");
    }

    [Fact]
    public async Task A_server_in_another_process_reads_and_writes_on_and_writes_under_the_new_key_at_once()
    {
        await using var server = Kernel.New();
        var notes = await Filled(server, 30);
        Assert.Equal(3, server.Store.Vault.CurrentKey);
        await using var verb = Kernel.On(server.Folder);
        await Assert.ThrowsAsync<OperationCanceledException>(() => Rotate(verb, stopAfter: 1));

        var written = await server.Put("while", Told);
        Assert.Equal(4, KeyOf(server, written.Id));
        await Rotate(verb);
        await Everything(server, [.. notes, written.Id]);
        Assert.Equal(4, KeyOf(server, (await server.Put("after", Told)).Id));
        Assert.Equal(0L, Under(server, 3));
    }

    [Fact]
    public async Task A_look_at_an_earlier_moment_opens_after_the_key_is_destroyed()
    {
        await using var server = Kernel.New();
        var note = (await Filled(server, 1))[0];
        await using var moment = server.Store.OpenForReading();
        await using var reading = server.Store.Database.BeginReading(moment);
        var early = moment.Scalar<byte[]>("SELECT secret FROM toy_note");
        await using (var verb = Kernel.On(server.Folder))
        {
            Assert.Equal([3], (await Rotate(verb)).Destroyed);
        }

        await Everything(server, [note]);
        Assert.Equal(3, SealingKey.KeyIdOf(early, "then"));
        Assert.NotEmpty(server.Store.Vault.Open(early, "toy_note", "secret", note.ToString()));
    }

    [Fact]
    public async Task One_that_was_killed_goes_on_where_it_was_and_makes_no_further_key()
    {
        await using var kernel = Kernel.New();
        var notes = await Filled(kernel, 250);
        await Assert.ThrowsAsync<OperationCanceledException>(() => Rotate(kernel, stopAfter: 2));
        var (left, all) = (Under(kernel, 3), Under(kernel, 3) + Under(kernel, 4));
        Assert.InRange(left, 1, all - 1);

        var report = await Rotate(kernel);
        Assert.Equal((4, left), (report.Key, report.Resealed));
        Assert.Equal([3], report.Destroyed);
        Assert.Equal(all, kernel.Ask<long>("SELECT resealed FROM kernel_rotation"));
        await Everything(kernel, notes);
        Assert.Equal(5, (await Rotate(kernel)).Key);
    }

    [Fact]
    public async Task A_value_that_no_key_opens_is_named_and_keeps_the_old_key_until_it_is_seen_to()
    {
        await using var kernel = Kernel.New();
        var notes = await Filled(kernel, 3);
        kernel.Tamper("UPDATE toy_note SET remark = secret WHERE shelf = '1'");

        var report = await Rotate(kernel);
        Assert.Contains($"toy_note.remark of {notes[1]}", report.Unreadable);
        Assert.Equal([3], report.Kept);
        Assert.Equal(1L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_rotation WHERE ended_at IS NULL"));

        kernel.Tamper("UPDATE toy_note SET remark = NULL WHERE shelf = '1'");
        var again = await Rotate(kernel);
        Assert.Equal((4, 0L), (again.Key, again.Resealed));
        Assert.Equal([3], again.Destroyed);
        await Everything(kernel, notes);
    }

    [Fact]
    public async Task Words_of_the_log_from_before_they_had_keys_of_their_own_keep_theirs()
    {
        await using var kernel = Kernel.New();
        await Filled(kernel, 2);
        var early = kernel.Store.Vault.Seal("Alma"u8, "kernel_audit", AuditWords.Criterion, "1");
        kernel.Tamper($"UPDATE kernel_audit SET criterion = x'{Convert.ToHexString(early)}' WHERE sequence = 1");

        var report = await Rotate(kernel);
        Assert.Equal([3], report.Kept);
        await using var fresh = Kernel.On(kernel.Folder);
        Assert.Equal("Alma", AuditWords.Open(fresh.Store.Vault, 1, AuditWords.Criterion, early, wrapped: null));
    }

    [Fact]
    public async Task A_municipality_without_a_data_key_says_so()
    {
        await using var kernel = Kernel.New();
        kernel.Tamper("DELETE FROM kernel_key WHERE purpose = 'Data'");
        Assert.Contains("no data key", Assert.Throws<KeysClosedException>(() => kernel.Store).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_key_is_a_fault_and_never_a_blank()
    {
        await using var kernel = Kernel.New();
        var note = (await Filled(kernel, 1))[0];
        kernel.Tamper("UPDATE toy_note SET secret = x'0100000009' || substr(secret, 6)");
        var broken = await Assert.ThrowsAsync<SealBrokenException>(() => kernel.Send(new ReadNote.Query(note)));
        // it reaches the log: the column, and no row's id
        Assert.StartsWith("toy_note.secret: key 9", broken.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Guid>> Filled(Kernel kernel, int notes)
    {
        var made = new List<Guid>();
        for (var n = 0; n < notes; n++)
        {
            made.Add((await kernel.Put($"{n}", $"{Told} {n}")).Id);
        }

        await kernel.Store.Writer.Run(turn => turn.Log("purpose.toy-read", criterion: "Alma"));
        return made;
    }

    private static async Task Everything(Kernel kernel, IReadOnlyList<Guid> notes)
    {
        foreach (var note in notes)
        {
            Assert.StartsWith(Told, (await kernel.Send(new ReadNote.Query(note))).Value.Secret, StringComparison.Ordinal);
        }
    }

    private static Task<RotationReport> Rotate(Kernel kernel, int stopAfter = int.MaxValue) =>
        kernel.Services.GetRequiredService<KeyRotation>().Run(Kernel.Ishoej, new Steps(stopAfter));

    /// <summary>How many values lie under a data key.</summary>
    private static long Under(Kernel kernel, int key) =>
        kernel
            .Services.GetRequiredService<SealedColumns>()
            .All.Sum(c => kernel.Ask<long>($"SELECT COUNT(*) FROM {c.Table} WHERE substr({c.Column}, 2, 4) = x'{key:X8}'"));

    private static int KeyOf(Kernel kernel, Guid note) =>
        SealingKey.KeyIdOf(kernel.Ask<byte[]>($"SELECT secret FROM toy_note WHERE id = '{note.ToString().ToUpperInvariant()}'"), "t");

    private static bool Holds(Kernel kernel, byte[] bytes) =>
        Directory.GetFiles(kernel.Folder.Path).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).Any(f => Holds(f, bytes));

    private static bool Holds(string file, byte[] bytes)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray().AsSpan().IndexOf(bytes) >= 0;
    }

    /// <summary>Stops the rotation after so many steps, as a kill does.</summary>
    private sealed class Steps(int most) : IProgress<(long Done, long All)>
    {
        private int taken;

        public void Report((long Done, long All) value)
        {
            if (++taken >= most)
            {
                throw new OperationCanceledException();
            }
        }
    }
}
