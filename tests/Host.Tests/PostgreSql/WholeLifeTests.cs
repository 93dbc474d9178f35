using BarnetIMidten.Host.Tests.Storms;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.PostgreSql;

/// <summary>All that is ever written in a municipality goes to a server of databases, into a backup there and home again: a column that cannot be carried is found here.</summary>
[Trait("Category", "PostgreSql")]
public sealed class WholeLifeTests
{
    [Fact]
    public async Task All_that_a_life_writes_is_carried_there_into_a_backup_and_back()
    {
        using var product = new Product();
        using var town = await Town.Open(product.Folder, product.Storage[1..]);
        var life = town.Born();
        await life.Live();
        Assert.Empty(life.Wrong);
        var left = await life.Left();

        Assert.Equal(left, await Moved("PostgreSql"));
        var file = Path.Combine(product.Folder, "one.backup");
        await town.Run("backup", "--municipality", "0183", "--to", file);
        town.Kill();
        await town.Run("restore", "--municipality", "0183", "--from", file);
        await town.Start();
        Assert.Equal(left, await life.Left());
        Assert.Equal(left, await Moved("Sqlite"));
        await town.Verify();

        async Task<string> Moved(string to)
        {
            town.Kill();
            await town.Run("municipality", "move", "--code", "0183", "--to", to);
            await town.Start();
            return await life.Left();
        }
    }
}
