using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Values;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Tests.Keys;

public sealed class KeyRingTests
{
    [Fact]
    public async Task Each_municipality_has_keys_of_its_own()
    {
        await using var kernel = Kernel.New();
        var (ishoej, koege) = (kernel.Store.Vault, kernel.Municipalities.Open(Kernel.Koege).Vault);

        Assert.NotEqual(ishoej.Index("cpr", "1"), koege.Index("cpr", "1"));
        Assert.NotEqual(ishoej.ChainHash("1"u8), koege.ChainHash("1"u8));
    }

    [Theory]
    [InlineData("swapped among purposes", "UPDATE kernel_key SET wrapped = (SELECT wrapped FROM kernel_key WHERE id = 2) WHERE id = 1")]
    [InlineData("called something else", "UPDATE kernel_key SET purpose = 'Data' WHERE id = 1")]
    [InlineData("given another id", "UPDATE kernel_key SET id = 7 WHERE id = 3")]
    [InlineData("cut short", "UPDATE kernel_key SET wrapped = substr(wrapped, 1, 10) WHERE id = 3")]
    [InlineData("emptied", "UPDATE kernel_key SET wrapped = x'' WHERE id = 3")]
    [InlineData("of another format", "UPDATE kernel_key SET wrapped = x'02' || substr(wrapped, 2) WHERE id = 3")]
    public async Task A_wrapped_key_that_was_tampered_with_does_not_open(string how, string tampering)
    {
        await using var kernel = Kernel.New();
        kernel.Tamper(tampering);

        var fault = Record.Exception(() => Open(kernel, Kernel.Ishoej));
        Assert.True(fault is InvalidOperationException { InnerException: SealBrokenException }, $"{how}: {fault}");
    }

    [Fact]
    public async Task The_keys_of_another_municipality_do_not_open()
    {
        await using var kernel = Kernel.New();
        Assert.Throws<KeysClosedException>(() => Open(kernel, Kernel.Koege));
    }

    private static void Open(Kernel kernel, MunicipalityCode municipality)
    {
        using var connection = kernel.OpenBeside();
        kernel.Services.GetRequiredService<KeyRing>().Open(connection, municipality).Dispose();
    }
}
