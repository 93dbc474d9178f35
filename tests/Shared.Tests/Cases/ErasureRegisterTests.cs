using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Tests.Cases;

/// <summary>What has been erased, told apart from what a backup has brought back.</summary>
public sealed class ErasureRegisterTests
{
    private static readonly ReferralId Referral = EntityId.New<ReferralId>();

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

    /// <summary>As a server starts: the register of the folder first.</summary>
    private static ErasureRegister RegisterOf(Kernel kernel)
    {
        _ = kernel.Services.GetRequiredService<SystemRegister>();
        return kernel.Services.GetRequiredService<ErasureRegister>();
    }
}
