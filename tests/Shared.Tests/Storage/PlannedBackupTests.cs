using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Storage.Backups;
using BarnetIMidten.Shared.Storage.Kinds;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Tests.Storage;

/// <summary>The backups that the server takes by itself.</summary>
public sealed class PlannedBackupTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task One_is_taken_where_there_is_none_and_again_when_the_last_is_a_day_old()
    {
        await using var kernel = await New();
        Assert.True(await Take(kernel));
        Assert.False(await Take(kernel));
        kernel.Clock.Pass(Day - Second);
        Assert.False(await Take(kernel));
        kernel.Clock.Pass(Second);
        Assert.True(await Take(kernel));
        Assert.Equal(2, Files(kernel).Count);
        Assert.Equal(2L, kernel.Ask<long>($"SELECT COUNT(*) FROM kernel_audit WHERE purpose = '{Backups.Purpose}'"));
    }

    [Fact]
    public async Task Those_that_were_kept_for_long_enough_go_and_the_newest_never()
    {
        await using var kernel = await New("Backup:KeepDays=2");
        await Take(kernel);
        kernel.Clock.Pass(2 * Day);
        await Take(kernel);
        Assert.Equal(2, Files(kernel).Count);
        kernel.Clock.Pass(Day);
        var before = Files(kernel);
        await Take(kernel);
        Assert.Equal(2, Files(kernel).Count);
        Assert.DoesNotContain(before[0], Files(kernel));
        kernel.Clock.Pass(Second);
        Assert.False(await Take(kernel));
        Assert.Equal(2, Files(kernel).Count);
    }

    [Fact]
    public async Task None_is_taken_where_the_operator_takes_them_herself()
    {
        await using var kernel = await New("Backup:EveryHours=0");
        Assert.False(await Take(kernel));
        Assert.Empty(Files(kernel));
    }

    [Fact]
    public async Task What_a_replaced_database_was_like_is_no_backup_of_the_one_in_its_place()
    {
        await using var kernel = await New();
        await Take(kernel);
        kernel.Clock.Pass(Second);
        using var replaced = kernel.Services.GetRequiredService<Databases>().Of(Kernel.Ishoej);
        var kept = await kernel.Services.GetRequiredService<Backups>().SetAside(Kernel.Ishoej, replaced);
        Assert.EndsWith(".replaced.backup", kept, StringComparison.Ordinal);
        await using var next = Kernel.On(kernel.Folder);
        next.Clock.Pass(2 * Second);
        next.Municipalities.Make(Kernel.Ishoej);
        await next.Put("A");
        Assert.True(await Take(next));
        next.Clock.Pass(31 * Day);
        Assert.True(await Take(next));
        Assert.DoesNotContain(kept, Files(next));
    }

    [Fact]
    public async Task What_a_killed_process_left_of_one_goes_after_a_day_and_files_of_others_stay()
    {
        await using var kernel = await New();
        await Take(kernel);
        var left = $"{Files(kernel)[0]}.part";
        string[] others = [Path.Combine(Folder(kernel), "0183-mine.backup.part"), Path.Combine(Folder(kernel), "0259.backup.part")];
        foreach (var file in (string[])[left, $"{left}-journal", .. others])
        {
            await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        }

        kernel.Clock.Pass(Day);
        await Take(kernel);
        Assert.True(File.Exists(left));
        kernel.Clock.Pass(Second);
        await Take(kernel);
        Assert.False(File.Exists(left) || File.Exists($"{left}-journal"));
        Assert.All(others, file => Assert.True(File.Exists(file)));
    }

    [Fact]
    public async Task One_that_would_take_what_is_kept_for_the_log_of_use_is_not_taken()
    {
        await using var kernel = Kernel.New("Storage:KeepFreeMegabytes=2000000000");
        var refused = await Assert.ThrowsAsync<BackupException>(() => Take(kernel));
        Assert.Contains("There is no room for it", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Files(kernel));
    }

    [Theory]
    [InlineData(24, null, true)]
    [InlineData(24, 48, false)]
    [InlineData(24, 49, true)]
    [InlineData(0, 1000, false)]
    [InlineData(0, null, true)]
    public void A_last_one_that_is_twice_as_old_as_planned_is_late_and_so_is_none(int every, int? hours, bool late)
    {
        var (plan, now) = (new BackupPlan("", TimeSpan.FromHours(every), Day), DateTimeOffset.UnixEpoch);
        Assert.Equal(late, plan.IsLate(hours is { } old ? now - TimeSpan.FromHours(old) : null, now));
    }

    /// <summary>Ishøj stands in the register, and somebody has written there.</summary>
    private static async Task<Kernel> New(params string[] settings)
    {
        var kernel = Kernel.New(settings);
        kernel.Services.GetRequiredService<SystemRegister>().Add(Kernel.Ishoej, "Ishøj");
        await kernel.Put("A");
        return kernel;
    }

    private static Task<bool> Take(Kernel kernel) =>
        kernel.Services.GetRequiredService<Backups>().TakeIfDue(Kernel.Ishoej, TestContext.Current.CancellationToken);

    private static string Folder(Kernel kernel) => Path.Combine(kernel.Folder.Path, "backups");

    private static List<string> Files(Kernel kernel) =>
        Directory.Exists(Folder(kernel)) ? [.. Directory.GetFiles(Folder(kernel), "*.backup").Order(StringComparer.Ordinal)] : [];
}
