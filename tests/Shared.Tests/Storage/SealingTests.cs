using System.Text;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Tests.Toy;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Tests.Storage;

public sealed class SealingTests
{
    private const string Told = "Almas mor er ked af det. 740523-4990 ☎ +4512345678";

    [Fact]
    public async Task The_domain_sees_the_value_and_the_table_does_not()
    {
        await using var kernel = Kernel.New();
        var note = await kernel.Put("A", Told);

        Assert.Equal(Told, (await kernel.Send(new ReadNote.Query(note.Id))).Value.Secret);
        Assert.DoesNotContain("Alma", Encoding.UTF8.GetString(kernel.Ask<byte[]>("SELECT secret FROM toy_note")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_of_the_data_folder_holds_the_plain_text()
    {
        await using var kernel = Kernel.New();
        var call = CallContext.For(Kernel.Somebody(Role.Lead));
        (call.StatedPurpose, call.Repeatable) = (Told, new RepeatableRequest("key", new byte[32]));
        var note = (await kernel.Send(new PutNote.Command(new PutNote.Body("Vindueshylden", Told)), call)).Value;
        await kernel.Send(new ReadNote.Query(note.Id), call);

        var files = Directory.GetFiles(kernel.Folder.Path);
        Assert.Contains(files, f => f.EndsWith("-wal", StringComparison.Ordinal) && new FileInfo(f).Length > 0);
        Assert.Contains(files, f => Holds(f, "Vindueshylden"));
        foreach (var secret in (string[])[Told, "Almas mor", "740523-4990", "4512345678"])
        {
            Assert.DoesNotContain(files, f => Holds(f, secret));
        }
    }

    [Fact]
    public async Task Each_sealing_of_the_same_text_looks_different()
    {
        await using var kernel = Kernel.New();
        await kernel.Put("A", Told);
        await kernel.Put("A", Told);
        Assert.Equal(2L, kernel.Ask<long>("SELECT COUNT(DISTINCT secret) FROM toy_note"));
    }

    [Theory]
    [InlineData("another row", "UPDATE toy_note SET secret = (SELECT secret FROM toy_note n WHERE n.shelf = 'B') WHERE shelf = 'A'")]
    [InlineData("another column", "UPDATE toy_note SET remark = secret, secret = NULL WHERE shelf = 'A'")]
    [InlineData("another table", "UPDATE toy_box SET secret = (SELECT secret FROM toy_note n WHERE n.id = toy_box.id)")]
    [InlineData("a blank", "UPDATE toy_note SET secret = x'' WHERE shelf = 'A'")]
    [InlineData("plain text", "UPDATE toy_note SET secret = CAST('{\"text\":\"Told\"}' AS BLOB) WHERE shelf = 'A'")]
    public async Task A_value_that_was_moved_does_not_open(string where, string move)
    {
        await using var kernel = Kernel.New();
        var note = await kernel.Put("A", Told);
        await kernel.Put("B", "another");
        kernel.Tamper(move);

        var broken =
            where == "another table"
                ? Assert.ThrowsAsync<SealBrokenException>(() => Look(kernel, db => db.Boxes.ToListAsync()))
                : Assert.ThrowsAsync<SealBrokenException>(() => kernel.Send(new ReadNote.Query(note.Id)));
        Assert.StartsWith("toy_", (await broken).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_another_municipality_does_not_open()
    {
        await using var kernel = Kernel.New();
        var note = await kernel.Put("A", Told);
        kernel.Tamper($"ATTACH '{kernel.Folder.File("0259.db")}' AS koege; INSERT INTO koege.toy_note SELECT * FROM toy_note");

        await Assert.ThrowsAsync<SealBrokenException>(() =>
            kernel.Send(new ReadNote.Query(note.Id), CallContext.For(Kernel.Somebody(Role.Lead, Kernel.Koege)))
        );
    }

    [Fact]
    public async Task A_value_of_another_municipality_does_not_open_even_under_the_same_keys()
    {
        await using var kernel = Kernel.New();
        var open = new[] { KeyPurpose.Index, KeyPurpose.Audit, KeyPurpose.Data }.Select((p, i) => new OpenKey(i, p, new byte[32])).ToList();
        using var ishoej = new Vault(Kernel.Ishoej, open);
        using var koege = new Vault(Kernel.Koege, open);
        var value = ishoej.Seal("told"u8, "toy_note", "secret", "1");

        Assert.Equal("told"u8, ishoej.Open(value, "toy_note", "secret", "1"));
        Assert.Throws<SealBrokenException>(() => koege.Open(value, "toy_note", "secret", "1"));
    }

    [Fact]
    public async Task A_change_of_any_byte_is_noticed()
    {
        await using var kernel = Kernel.New();
        var vault = kernel.Store.Vault;
        var value = vault.Seal(Encoding.UTF8.GetBytes(Told), "toy_note", "secret", "1");

        for (var at = 0; at < value.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var changed = value.ToArray();
                changed[at] ^= (byte)(1 << bit);
                Assert.Throws<SealBrokenException>(() => vault.Open(changed, "toy_note", "secret", "1"));
            }
        }

        Assert.All(
            Enumerable.Range(0, value.Length),
            length => Assert.Throws<SealBrokenException>(() => vault.Open(value.AsSpan(0, length), "toy_note", "secret", "1"))
        );
    }

    [Fact]
    public async Task Only_what_changed_is_sealed_anew()
    {
        await using var kernel = Kernel.New();
        var note = await kernel.Put("A", Told);
        var before = kernel.Ask<byte[]>("SELECT secret FROM toy_note");

        await kernel.Send(new MoveNote.Command(note.Id, "B"));
        Assert.Equal("B", kernel.Ask<string>("SELECT shelf FROM toy_note"));
        Assert.Equal(before, kernel.Ask<byte[]>("SELECT secret FROM toy_note"));

        await Change(kernel, async db => (await db.Notes.SingleAsync()).Secret = new Secret(Told));
        Assert.Equal(before, kernel.Ask<byte[]>("SELECT secret FROM toy_note"));

        await Change(kernel, async db => (await db.Notes.SingleAsync()).Secret = new Secret("other"));
        Assert.NotEqual(before, kernel.Ask<byte[]>("SELECT secret FROM toy_note"));
        Assert.Equal("other", (await kernel.Send(new ReadNote.Query(note.Id))).Value.Secret);

        await Change(kernel, async db => (await db.Notes.SingleAsync()).Secret = null);
        Assert.Equal(1L, kernel.Ask<long>("SELECT COUNT(*) FROM toy_note WHERE secret IS NULL"));
        Assert.Null((await kernel.Send(new ReadNote.Query(note.Id))).Value.Secret);
    }

    [Fact]
    public async Task A_context_without_keys_neither_seals_nor_opens()
    {
        await using var kernel = Kernel.New();
        await kernel.Put("A", Told);
        await using var connection = kernel.OpenBeside();
        await using var db = new ToyDb(RoomDbRegistration.Options<ToyDb>(ToyDb.Prefix));
        db.Database.SetDbConnection(connection);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Notes.ToListAsync());
        db.Notes.Add(
            new Note
            {
                Id = Guid.CreateVersion7(),
                Shelf = "A",
                Secret = new Secret(Told),
            }
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Every_sealed_text_comes_back_as_it_went_in()
    {
        await using var kernel = Kernel.New();
        Prop.ForAll(
                ArbMap
                    .Default.GeneratorFor<string>()
                    .Where(t => t is not null && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(t)) == t)
                    .ToArbitrary(),
                text =>
                {
                    var sealedText = kernel.Store.Vault.SealJson(new Secret(text), "toy_note", "secret", "1");
                    return kernel.Store.Vault.OpenJson<Secret>(sealedText, "toy_note", "secret", "1").Text == text;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    /// <summary>Works on the room's tables in a turn of the writer.</summary>
    private static async Task Change(Kernel kernel, Func<ToyDb, Task> change)
    {
        await using var scope = kernel.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Take(CallContext.For(Kernel.Somebody(Role.Lead)));
        await kernel.Store.Writer.Run(async turn =>
        {
            scope.ServiceProvider.GetRequiredService<Session>().Join(turn);
            var db = scope.ServiceProvider.GetRequiredService<ToyDb>();
            await change(db);
            return await db.SaveChangesAsync();
        });
    }

    private static async Task<T> Look<T>(Kernel kernel, Func<ToyDb, Task<T>> look)
    {
        await using var scope = kernel.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Take(CallContext.For(Kernel.Somebody(Role.Lead)));
        return await look(scope.ServiceProvider.GetRequiredService<ToyDb>());
    }

    private static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
