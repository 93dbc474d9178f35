namespace BarnetIMidten.Host.Tests.PostgreSql;

/// <summary>Restored to another place it lies there whole before it is looked for there, and what it left is nobody's secret.</summary>
public sealed partial class PlacedTests
{
    [Fact]
    public async Task A_restore_to_another_place_that_fails_on_its_way_leaves_it_where_it_was()
    {
        var (token, id) = await Filled(Beside);
        using (var own = OpenFile("0259.db"))
        {
            // a file keeps it, and a server does not
            Run(own, "UPDATE referral_referral SET daycare_name = 'Sol' || char(0)");
        }

        var failed = await product.Run($"restore --municipality 0259 --from \"{await Backup(Beside)}\" --to PostgreSql {Line(Beside)}");

        Assert.NotEqual(0, failed.Exit);
        Assert.False(await Asked("postgres", $"SELECT 1 FROM pg_database WHERE datname = '{Name}'"));
        Assert.Equal("one", await ConcernOf(id, token, Beside));
    }

    [Fact]
    public async Task What_lay_where_it_lay_before_is_set_aside_and_named()
    {
        var (token, id) = await Filled(Beside);
        var backup = await Backup(Beside);

        var there = await product.Done($"restore --municipality 0259 --from \"{backup}\" --to PostgreSql {Line(Beside)}");
        Assert.Contains($"What lay where it was before lies in {File}.", there, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
        Assert.Single(Directory.GetFiles(product.Folder, "0259.db.*.moved"));
        Assert.Equal("one", await ConcernOf(id, token, Beside));

        var back = await product.Done($"restore --municipality 0259 --from \"{backup}\" --to Sqlite {Line(Beside)}");
        Assert.Contains($"What lay where it was before lies in {Name}_", back, StringComparison.Ordinal);
        Assert.False(await Asked("postgres", $"SELECT 1 FROM pg_database WHERE datname = '{Name}'"));
        Assert.True(await Asked("postgres", $"SELECT 1 FROM pg_database WHERE datname LIKE '{Name}%_moved'"));
        Assert.Equal("one", await ConcernOf(id, token, Beside));
    }

    private async Task<string> Backup(string[] settings)
    {
        var backup = Path.Combine(product.Folder, "one.backup");
        await product.Done($"backup --municipality 0259 --to \"{backup}\"{Line(settings)}");
        return backup;
    }
}
