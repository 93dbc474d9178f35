using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Tests.Cases;

/// <summary>What has been erased, told apart from what a backup has brought back.</summary>
public sealed class ErasureRegisterTests
{
    private static readonly ReferralId Referral = EntityId.New<ReferralId>();
    private static readonly ReferralId Other = EntityId.New<ReferralId>();
    private static readonly ReferralId Third = EntityId.New<ReferralId>();

    [Fact]
    public async Task What_stands_in_the_register_and_not_in_the_database_is_erased_again()
    {
        await using var kernel = Kernel.New();
        var register = RegisterOf(kernel);
        Assert.Empty(register.ToRepeat(Kernel.Ishoej));
        register.Add(Kernel.Ishoej, Referral, DateTimeOffset.UnixEpoch);
        Assert.Equal([Referral], register.ToRepeat(Kernel.Ishoej));
        Assert.Empty(register.ToRepeat(Kernel.Koege));
        kernel.Tamper($"INSERT INTO kernel_erased (referral_id, at) VALUES ('{Referral}', 'now')");
        Assert.Empty(register.ToRepeat(Kernel.Ishoej));
    }

    [Fact]
    public async Task What_was_erased_before_it_came_into_the_register_is_added_at_the_next_start()
    {
        await using var kernel = Kernel.New();
        kernel.Tamper($"INSERT INTO kernel_erased (referral_id, at) VALUES ('{Referral}', 'now')");
        Assert.Empty(RegisterOf(kernel).ToRepeat(Kernel.Ishoej));
        kernel.Tamper("DELETE FROM kernel_erased");
        Assert.Equal([Referral], RegisterOf(kernel).ToRepeat(Kernel.Ishoej));
    }

    [Theory]
    [InlineData(true, StorageTrouble.Damaged)]
    [InlineData(false, StorageTrouble.Disk)]
    public async Task A_database_that_is_damaged_or_gone_is_withheld_until_it_is_back_and_the_others_are_served(
        bool damaged,
        StorageTrouble trouble
    )
    {
        await using var kernel = Kernel.New();
        var (register, aside) = (kernel.Services.GetRequiredService<SystemRegister>(), kernel.Folder.File("aside"));
        Assert.True(register.Add(Kernel.Ishoej, "Ishøj") && register.Add(Kernel.Koege, "Køge"));
        RegisterOf(kernel).Add(Kernel.Ishoej, Referral, DateTimeOffset.UnixEpoch);
        File.Move(kernel.File, aside);
        if (damaged)
        {
            await File.WriteAllTextAsync(kernel.File, new string('x', 5000), TestContext.Current.CancellationToken);
        }

        await using var scope = kernel.Services.CreateAsyncScope();
        var again = scope.ServiceProvider.GetRequiredService<ErasuresAnew>();
        await again.Everywhere();
        Assert.Equal(trouble, StorageUnavailableException.In(Assert.ThrowsAny<Exception>(() => kernel.Store)));
        Assert.Equal(Kernel.Koege, kernel.Municipalities.Open(Kernel.Koege).Code);
        Assert.Empty(await again.WhereWithheld());

        File.Move(aside, kernel.File, overwrite: true);
        Assert.ThrowsAny<Exception>(() => kernel.Store);
        Assert.Equal([Kernel.Ishoej], await again.WhereWithheld());
        Assert.Equal(Kernel.Ishoej, kernel.Store.Code);
        Assert.Equal(1L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_erased"));
    }

    /// <summary>As when the machine is gone, and a copy of the backups' folder is not.</summary>
    [Fact]
    public async Task What_was_erased_since_the_last_backup_is_told_beside_the_backups_to_a_folder_that_knows_nothing()
    {
        await using var kernel = Kernel.New();
        RegisterOf(kernel).Add(Kernel.Ishoej, Referral, DateTimeOffset.UnixEpoch);
        RegisterOf(kernel).Add(Kernel.Ishoej, Other, DateTimeOffset.UnixEpoch);
        var beside = kernel.Folder.File("backups");
        await File.AppendAllTextAsync(Path.Combine(beside, "0183.erased"), "019a00", TestContext.Current.CancellationToken);
        RegisterOf(kernel).Add(Kernel.Ishoej, Third, DateTimeOffset.UnixEpoch);

        await using var elsewhere = Kernel.New();
        RegisterOf(elsewhere).Gather(Kernel.Koege, Path.Combine(beside, "of.backup"));
        Assert.Empty(RegisterOf(elsewhere).ToRepeat(Kernel.Koege));
        RegisterOf(elsewhere).Gather(Kernel.Ishoej, Path.Combine(beside, "of.backup"));
        Assert.Equal(Set(Referral, Other, Third), Set(RegisterOf(elsewhere).ToRepeat(Kernel.Ishoej)));
    }

    [Fact]
    public async Task What_the_replaced_database_alone_knows_to_be_erased_is_gathered_and_told_beside_the_next_backup()
    {
        await using var kernel = Kernel.New();
        kernel.Tamper($"INSERT INTO kernel_erased (referral_id, at) VALUES ('{Referral}', 'now')");
        RegisterOf(kernel).KeepBeside(Kernel.Ishoej);
        Assert.Equal(
            $"{Referral} now\n",
            await File.ReadAllTextAsync(kernel.Folder.File("backups/0183.erased"), TestContext.Current.CancellationToken)
        );
        File.Delete(kernel.Folder.File("backups/0183.erased"));
        RegisterOf(kernel).Gather(Kernel.Ishoej, kernel.Folder.File("of.backup"));
        kernel.Tamper("DELETE FROM kernel_erased");
        Assert.Equal([Referral], RegisterOf(kernel).ToRepeat(Kernel.Ishoej));
    }

    private static HashSet<ReferralId> Set(params IEnumerable<ReferralId> ids) => [.. ids];

    /// <summary>As a server starts: the register of the folder first.</summary>
    private static ErasureRegister RegisterOf(Kernel kernel)
    {
        _ = kernel.Services.GetRequiredService<SystemRegister>();
        return kernel.Services.GetRequiredService<ErasureRegister>();
    }
}
