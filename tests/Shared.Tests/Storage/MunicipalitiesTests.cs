using System.Security.Cryptography;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Tests.Storage;

public sealed class MunicipalitiesTests
{
    [Fact]
    public async Task One_that_is_not_there_is_named_with_the_way_to_open_it_and_found_once_it_is_made()
    {
        await using var kernel = Kernel.New();
        File.Delete(kernel.File);

        var missing = Assert.Throws<InvalidOperationException>(() => kernel.Store);
        Assert.Contains("municipality add --code 0183", missing.Message, StringComparison.Ordinal);
        kernel.Municipalities.Make(Kernel.Ishoej);
        Assert.Equal(Kernel.Ishoej, kernel.Store.Code);
    }

    [Fact]
    public async Task One_that_could_not_be_opened_is_tried_again()
    {
        await using var kernel = Kernel.New();
        var aside = kernel.Folder.File("aside");
        File.Move(kernel.File, aside);
        await File.WriteAllTextAsync(kernel.File, new string('x', 5000));
        Assert.ThrowsAny<Exception>(() => kernel.Store);

        File.Move(aside, kernel.File, overwrite: true);
        Assert.Equal(Kernel.Ishoej, kernel.Store.Code);
    }

    [Fact]
    public async Task One_that_a_newer_program_has_migrated_is_not_served_and_the_others_are()
    {
        await using var kernel = Kernel.New();
        kernel.Tamper("INSERT INTO toy__migrations (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_Later', '10.0.0')");
        await using var older = Kernel.On(kernel.Folder);

        var refused = Assert.Throws<DatabaseNewerException>(() => older.Store);
        Assert.Contains("29990101000000_Later", refused.Message, StringComparison.Ordinal);
        Assert.Throws<DatabaseNewerException>(() => older.Municipalities.Make(Kernel.Ishoej));
        Assert.Equal(Kernel.Koege, older.Municipalities.Open(Kernel.Koege).Code);
        kernel.Tamper("DELETE FROM toy__migrations WHERE \"MigrationId\" = '29990101000000_Later'");
        Assert.Equal(Kernel.Ishoej, older.Store.Code);
    }

    [Fact]
    public async Task Another_master_key_is_named_as_what_is_wrong()
    {
        await using var kernel = Kernel.New();
        await kernel.Put("A", "told");
        await using var stranger = Kernel.On(kernel.Folder, RandomNumberGenerator.GetBytes(32));

        var refused = Assert.Throws<KeysClosedException>(() => stranger.Store);
        Assert.Contains("Keys__Master", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_the_same_one_writer()
    {
        await using var kernel = Kernel.New();
        var stores = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => kernel.Store)));
        Assert.Single(stores.Select(s => s.Writer).Distinct());
    }
}
