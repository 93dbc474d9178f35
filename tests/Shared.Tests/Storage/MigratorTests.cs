using BarnetIMidten.Shared.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Tests.Storage;

public sealed class MigratorTests
{
    private const string Tables =
        "SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE name LIKE 'toy%' AND type = 'table' ORDER BY name)";

    [Fact]
    public async Task A_new_database_gets_the_tables_of_every_room()
    {
        await using var kernel = Kernel.New();
        Assert.Equal("toy__migrations,toy_box,toy_note,toy_obstacle", kernel.Ask<string>(Tables));
        Assert.NotEqual(0L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel__migrations"));
        Assert.True(IsUpToDate(kernel));
    }

    [Fact]
    public async Task The_lock_of_a_killed_migration_is_cleared()
    {
        await using var kernel = Kernel.New();
        kernel.Tamper("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-05-21 11:00:00')");
        ForgetBoxes(kernel);
        Assert.False(IsUpToDate(kernel));

        var migrating = Task.Run(() => BringUpToDate(kernel));

        await migrating.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.True(IsUpToDate(kernel));
    }

    [Fact]
    public async Task A_migration_that_stumbled_left_nothing_and_can_run_again()
    {
        await using var kernel = Kernel.New();
        await kernel.Put("A", "told");
        ForgetBoxes(kernel);
        kernel.Tamper("CREATE TABLE toy_obstacle (stone INTEGER); INSERT INTO toy_obstacle VALUES (1)");

        Assert.Throws<SqliteException>(() => BringUpToDate(kernel));
        Assert.Equal("toy__migrations,toy_note,toy_obstacle", kernel.Ask<string>(Tables));
        Assert.Equal(1L, kernel.Ask<long>("SELECT COUNT(*) FROM toy__migrations"));

        kernel.Ask<object?>("DROP TABLE toy_obstacle");
        BringUpToDate(kernel);
        Assert.True(IsUpToDate(kernel));
        Assert.Equal(1L, kernel.Ask<long>("SELECT COUNT(*) FROM toy_note"));
    }

    [Fact]
    public async Task A_database_left_half_migrated_is_finished_when_it_is_opened()
    {
        await using var kernel = Kernel.New();
        var note = await kernel.Put("A", "told");
        await kernel.Store.DisposeAsync();
        ForgetBoxes(kernel);

        await using var next = Kernel.On(kernel.Folder);
        Assert.Equal("told", (await next.Send(new Toy.ReadNote.Query(note.Id))).Value.Secret);
        Assert.Equal("toy__migrations,toy_box,toy_note,toy_obstacle", kernel.Ask<string>(Tables));
    }

    [Fact]
    public async Task A_municipality_can_be_made_again_after_it_was_interrupted_and_keeps_its_keys()
    {
        await using var kernel = Kernel.New();
        var note = await kernel.Put("A", "told");
        kernel.Municipalities.Make(Kernel.Ishoej);

        await using var next = Kernel.On(kernel.Folder);
        Assert.Equal("told", (await next.Send(new Toy.ReadNote.Query(note.Id))).Value.Secret);
        Assert.Equal(3L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_key"));
    }

    private static void ForgetBoxes(Kernel kernel) =>
        kernel.Tamper("DROP TABLE toy_box; DROP TABLE toy_obstacle; DELETE FROM toy__migrations WHERE MigrationId LIKE '%Boxes'");

    private static bool IsUpToDate(Kernel kernel)
    {
        using var connection = kernel.OpenBeside();
        return kernel.Services.GetRequiredService<Migrator>().IsUpToDate(connection, Scope.Municipality);
    }

    private static void BringUpToDate(Kernel kernel)
    {
        using var connection = kernel.OpenBeside();
        kernel.Services.GetRequiredService<Migrator>().BringUpToDate(connection, Scope.Municipality);
    }
}
