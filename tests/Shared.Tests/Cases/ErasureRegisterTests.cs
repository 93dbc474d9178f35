using BarnetIMidten.Shared.Cases;
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

    [Fact]
    public async Task A_database_that_is_damaged_or_gone_does_not_keep_the_others_from_being_served()
    {
        await using var kernel = Kernel.New();
        RegisterOf(kernel).Add(Kernel.Ishoej, Referral, DateTimeOffset.UnixEpoch);
        await File.WriteAllTextAsync(kernel.File, new string('x', 5000), TestContext.Current.CancellationToken);
        Assert.Empty(RegisterOf(kernel).ToRepeat(Kernel.Ishoej));
        File.Delete(kernel.File);
        Assert.Empty(RegisterOf(kernel).ToRepeat(Kernel.Ishoej));
    }

    /// <summary>As a server starts: the register of the folder first.</summary>
    private static ErasureRegister RegisterOf(Kernel kernel)
    {
        _ = kernel.Services.GetRequiredService<BarnetIMidten.Shared.Storage.SystemRegister>();
        return kernel.Services.GetRequiredService<ErasureRegister>();
    }
}
