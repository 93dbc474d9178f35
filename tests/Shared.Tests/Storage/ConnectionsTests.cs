using BarnetIMidten.Shared.Storage.Kinds.Sqlite;

namespace BarnetIMidten.Shared.Tests.Storage;

public sealed class ConnectionsTests
{
    [Theory]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA synchronous", 2L)]
    [InlineData("PRAGMA foreign_keys", 1L)]
    public async Task The_writer_keeps_what_it_acknowledges(string setting, object value)
    {
        await using var kernel = Kernel.New();
        var found = await kernel.Store.Writer.Run(async turn =>
        {
            await using var ask = turn.Connection.CreateCommand();
            (ask.CommandText, ask.Transaction) = (setting, turn.Transaction);
            return await ask.ExecuteScalarAsync();
        });
        Assert.Equal(value, found);
    }

    [Fact]
    public void A_reader_waits_for_no_writer()
    {
        using var folder = new TempFolder();
        var file = folder.File("a.db");
        using var writing = Connections.OpenForWriting(file);
        writing.Execute("CREATE TABLE t (n INTEGER)");
        writing.Execute("BEGIN IMMEDIATE");
        writing.Execute("INSERT INTO t VALUES (1)");

        using var reading = Connections.OpenForReading(file);
        Assert.Equal(0, reading.Count("t"));
    }
}
