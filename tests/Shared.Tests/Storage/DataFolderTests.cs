using BarnetIMidten.Shared.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Tests.Storage;

public sealed class DataFolderTests
{
    [Fact]
    public async Task One_server_serves_a_folder_at_a_time()
    {
        await using var kernel = Kernel.New();
        await using var second = Kernel.On(kernel.Folder);
        using (Folder(kernel).LockForServer())
        {
            var refused = Assert.Throws<InvalidOperationException>(() => Folder(second).LockForServer());
            Assert.Contains(kernel.Folder.Path, refused.Message, StringComparison.Ordinal);
        }

        Folder(second).LockForServer().Dispose();
    }

    [Fact]
    public async Task A_migration_waits_for_the_one_under_way()
    {
        await using var kernel = Kernel.New();
        var first = Folder(kernel).LockForMigration();
        var second = Task.Run(() => Folder(kernel).LockForMigration());
        await Task.Delay(200);
        Assert.False(second.IsCompleted);

        first.Dispose();
        (await second.WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
    }

    [Fact]
    public async Task A_migration_that_takes_too_long_is_not_waited_for()
    {
        await using var kernel = Kernel.New();
        using var first = Folder(kernel).LockForMigration();
        var refused = Assert.Throws<InvalidOperationException>(() => Folder(kernel).LockForMigration(TimeSpan.FromMilliseconds(150)));
        Assert.Contains("migration.lock", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_no_lock_of_another()
    {
        await using var kernel = Kernel.On(new TempFolder());
        var folder = Folder(kernel);
        Directory.Delete(folder.Path, recursive: true);
        var migrating = Task.Run(() => Record.Exception(() => folder.LockForMigration()));
        Assert.IsType<DirectoryNotFoundException>(await migrating.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.IsType<DirectoryNotFoundException>(Record.Exception(() => folder.LockForServer()));
    }

    private static DataFolder Folder(Kernel kernel) => kernel.Services.GetRequiredService<DataFolder>();
}
