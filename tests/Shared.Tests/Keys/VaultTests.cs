using BarnetIMidten.Shared.Keys;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Shared.Tests.Keys;

/// <summary>The keyed blind index, and values sealed under keys that rotate.</summary>
public sealed class VaultTests
{
    [Fact]
    public void The_blind_index_finds_the_same_and_tells_nothing_else()
    {
        using var vault = Open(1, 2, 3);
        var index = vault.Index("cpr", "7405234990");

        Assert.Equal(16, index.Length);
        Assert.Equal(index, vault.Index("cpr", "7405234990"));
        Assert.NotEqual(index, vault.Index("name", "7405234990"));
        Assert.NotEqual(index, vault.Index("cpr", "7405234991"));
        Assert.NotEqual(index, Open(9, 2, 3).Index("cpr", "7405234990"));
    }

    [Fact]
    public void No_two_values_share_an_index()
    {
        using var vault = Open(1, 2, 3);
        Prop.ForAll(
                ArbMap.Default.GeneratorFor<(NonNull<string>, NonNull<string>)>().Where(p => p.Item1.Get != p.Item2.Get).ToArbitrary(),
                pair => !vault.Index("name", pair.Item1.Get).SequenceEqual(vault.Index("name", pair.Item2.Get))
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void After_a_rotation_new_values_take_the_new_key_and_old_ones_still_open()
    {
        using var before = Open(1, 2, 3);
        var old = before.Seal("told"u8, "t", "c", "1");
        using var after = Open(1, 2, 3, 4);
        var young = after.Seal("told"u8, "t", "c", "1");

        Assert.Equal(3, SealingKey.KeyIdOf(old, "t"));
        Assert.Equal(4, SealingKey.KeyIdOf(young, "t"));
        Assert.Equal("told"u8, after.Open(old, "t", "c", "1"));
        Assert.Equal("told"u8, after.Open(young, "t", "c", "1"));
        Assert.Contains(
            "key 4",
            Assert.Throws<SealBrokenException>(() => before.Open(young, "t", "c", "1")).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(before.Index("cpr", "1"), after.Index("cpr", "1"));
        Assert.Equal(before.ChainHash("entry"u8), after.ChainHash("entry"u8));
    }

    [Fact]
    public async Task Many_may_seal_and_open_at_once()
    {
        using var vault = Open(1, 2, 3);
        var opened = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(n =>
                    Task.Run(() =>
                        Enumerable
                            .Range(0, 500)
                            .All(i => vault.OpenJson<string>(vault.SealJson($"{n}-{i}", "t", "c", $"{i}"), "t", "c", $"{i}") == $"{n}-{i}")
                    )
                )
        );
        Assert.All(opened, Assert.True);
    }

    /// <summary>Keys whose bytes are their number, ids 1 (index), 2 (audit) and from 3 on data.</summary>
    private static Vault Open(byte index, byte audit, params byte[] data) =>
        new(
            Kernel.Ishoej,
            [
                new OpenKey(1, KeyPurpose.Index, [.. Enumerable.Repeat(index, 32)]),
                new OpenKey(2, KeyPurpose.Audit, [.. Enumerable.Repeat(audit, 32)]),
                .. data.Select(d => new OpenKey(d, KeyPurpose.Data, [.. Enumerable.Repeat(d, 32)])),
            ]
        );
}
