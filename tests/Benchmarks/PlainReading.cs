using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using BarnetIMidten.Shared.Keys;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BarnetIMidten.Benchmarks;

/// <summary>Statements read by plain ADO.NET: prepared once, in one transaction, each value taken, what is sealed opened and parsed.</summary>
[SuppressMessage("Security", "CA2100", Justification = "The product's own statements.")]
internal sealed class PlainReading : IDisposable
{
    /// <summary>SQLite's number for the instructions that a statement ran (<c>SQLITE_STMTSTATUS_VM_STEP</c>).</summary>
    private const int Instructions = 4;

    /// <summary>A row that is given costs an instruction for each column, one to give it, and one to go on.</summary>
    private const int BesideColumns = 2;

    /// <summary>A row that is passed over costs no less: one to look at it, and one to go on.</summary>
    private const int LeastOfARow = 2;
    private readonly SqliteConnection connection;
    private readonly IReadOnlyList<SqliteCommand> commands;
    private readonly IReadOnlyList<SealedColumn> known;
    private readonly Dictionary<SqliteCommand, List<(SealedColumn Column, int Value, int Key)>> places = [];
    private readonly Vault vault;

    public PlainReading(string database, IReadOnlyList<string> statements, HouseInside house)
    {
        vault = house.Vault;
        connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        commands = [.. statements.Select(text => new SqliteCommand(text, connection))];
        known = house.Sealed;
    }

    public int Read()
    {
        using var moment = connection.BeginTransaction(deferred: true);
        var values = 0;
        foreach (var command in commands)
        {
            command.Transaction = moment;
            using var rows = command.ExecuteReader();
            if (!places.TryGetValue(command, out var hiding))
            {
                places[command] = hiding = Places(rows);
            }

            while (rows.Read())
            {
                var row = new object[rows.FieldCount];
                values += rows.GetValues(row);
                foreach (var (column, value, key) in hiding)
                {
                    if (row[value] is byte[] hidden && row[key] is not DBNull)
                    {
                        using var plain = JsonDocument.Parse(vault.Open(hidden, column.Table, column.Column, column.RowOf(rows, key)));
                    }
                }
            }
        }

        return values;
    }

    /// <summary>Rows that the statements give, one for a statement that finds none; and over how many they step at most: SQLite counts its instructions, not its rows,
    /// so that what runs beyond the giving is taken for rows passed over, and a statement's own beginning with it.</summary>
    public (double Given, double Stepped) Count()
    {
        var (given, stepped) = (0.0, 0.0);
        foreach (var command in commands)
        {
            _ = raw.sqlite3_prepare_v2(connection.Handle!, command.CommandText, out var statement);
            using (statement)
            {
                var rows = 0;
                while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
                {
                    rows++;
                }

                var giving = rows * (raw.sqlite3_column_count(statement) + BesideColumns);
                var beyond = raw.sqlite3_stmt_status(statement, Instructions, resetFlg: 0) - giving;
                given += Math.Max(1, rows);
                stepped += rows + (double)Math.Max(0, beyond) / LeastOfARow;
            }
        }

        return (given, stepped);
    }

    public void Dispose()
    {
        foreach (var command in commands)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    /// <summary>Where in a row a sealed value stands, and the key that it is bound to, of those that are read with their key.</summary>
    private List<(SealedColumn Column, int Value, int Key)> Places(SqliteDataReader rows)
    {
        var origins = rows.GetColumnSchema().Select(c => (c.BaseTableName, c.BaseColumnName)).ToList();
        return
        [
            .. known
                .Select(c => (Column: c, Value: origins.IndexOf((c.Table, c.Column)), Key: origins.IndexOf((c.Table, c.KeyColumns[0]))))
                .Where(p => p.Value >= 0 && p.Key >= 0),
        ];
    }
}
