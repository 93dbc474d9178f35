using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Storage.Kinds.Sqlite;
using SQLitePCL;

namespace BarnetIMidten.Shared.Tests.Storage;

public sealed class KeepingConnectionTests : IDisposable
{
    private const string Question = "SELECT $n + 1";
    private readonly TempFolder folder = new();

    [Fact]
    public void What_is_asked_again_is_not_read_and_planned_again()
    {
        using var connection = new KeepingConnection($"Data Source={folder.File("kept.db")};Pooling=False");
        connection.Open();
        connection.Handle!.enable_sqlite3_next_stmt(true);

        Assert.Equal([2L, 3L, 4L], new[] { 1, 2, 3 }.Select(n => Ask(connection, n)));

        Assert.Equal(3, TimesRun(connection, Question));
    }

    [Fact]
    [SuppressMessage("Security", "CA2100", Justification = "A number of the test's own.")]
    public void Of_all_that_it_is_ever_asked_it_keeps_what_is_asked_most_and_does_not_grow()
    {
        using var connection = new KeepingConnection($"Data Source={folder.File("much.db")};Pooling=False");
        connection.Open();
        connection.Handle!.enable_sqlite3_next_stmt(true);

        for (var n = 0; n < 1000; n++)
        {
            using var seldom = ((DbConnection)connection).CreateCommand();
            seldom.CommandText = $"SELECT {n}";
            seldom.ExecuteScalar();
            Ask(connection, n);
        }

        Assert.Equal(1000, TimesRun(connection, Question));
        Assert.InRange(Statements(connection).Count(), 100, 200);
    }

    [Fact]
    public void One_that_is_asked_while_its_like_is_being_read_gets_a_statement_of_its_own()
    {
        using DbConnection connection = Connections.OpenForWriting(folder.File("two.db"));
        using var outer = connection.Sql(Question).With("$n", 1);
        using var rows = outer.ExecuteReader();
        Assert.True(rows.Read());

        Assert.Equal(8L, Ask(connection, 7));

        Assert.Equal(2L, rows.GetInt64(0));
    }

    [Fact]
    public void A_statement_that_failed_can_be_asked_again()
    {
        using DbConnection connection = Connections.OpenForWriting(folder.File("fault.db"));
        Run(connection, "CREATE TABLE day (d TEXT PRIMARY KEY)");
        Run(connection, "INSERT INTO day VALUES ('2024-02-29')");

        Assert.ThrowsAny<DbException>(() => Run(connection, "INSERT INTO day VALUES ('2024-02-29')"));
        Run(connection, "DELETE FROM day");
        Run(connection, "INSERT INTO day VALUES ('2024-02-29')");

        using var count = connection.Sql("SELECT COUNT(*) FROM day");
        Assert.Equal(1L, count.ExecuteScalar());
    }

    [Fact]
    public void A_connection_that_is_given_back_is_lent_again_with_its_statements_and_sees_what_was_written_since()
    {
        var file = folder.File("shelf.db");
        using DbConnection writer = Connections.OpenForWriting(file);
        Run(writer, "CREATE TABLE day (d TEXT)");
        using var shelf = new ReadingShelf(file);
        KeepingConnection first;
        using (first = shelf.Lend())
        {
            Assert.Equal(0L, Days(first));
        }

        Run(writer, "INSERT INTO day VALUES ('2026-03-02')");
        using var again = shelf.Lend();

        Assert.Same(first, again);
        Assert.Equal(1L, Days(again));
        using var beside = shelf.Lend();
        Assert.NotSame(again, beside);
    }

    [Fact]
    public void What_comes_back_to_a_shelf_that_is_gone_is_closed()
    {
        var shelf = new ReadingShelf(folder.File("gone.db"));
        var lent = shelf.Lend();
        shelf.Dispose();

        lent.Dispose();

        Assert.Equal(System.Data.ConnectionState.Closed, lent.State);
    }

    public void Dispose() => folder.Dispose();

    private static object? Ask(DbConnection connection, int n)
    {
        using var ask = connection.Sql(Question).With("$n", n);
        return ask.ExecuteScalar();
    }

    private static object? Days(DbConnection connection)
    {
        using var count = connection.Sql("SELECT COUNT(*) FROM day");
        return count.ExecuteScalar();
    }

    private static void Run(DbConnection connection, [ConstantExpected] string text)
    {
        using var command = connection.Sql(text);
        command.ExecuteNonQuery();
    }

    /// <summary>How often the one statement of this text that the database holds has been run.</summary>
    private static int TimesRun(KeepingConnection connection, string text)
    {
        const int Runs = 6;
        return raw.sqlite3_stmt_status(Assert.Single(Statements(connection), s => raw.sqlite3_sql(s).utf8_to_string() == text), Runs, 0);
    }

    private static IEnumerable<sqlite3_stmt> Statements(KeepingConnection connection)
    {
        for (var s = raw.sqlite3_next_stmt(connection.Handle, null); s is not null; s = raw.sqlite3_next_stmt(connection.Handle, s))
        {
            yield return s;
        }
    }
}
