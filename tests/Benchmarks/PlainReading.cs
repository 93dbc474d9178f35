using System.Data.Common;
using System.Text.Json;
using BarnetIMidten.Benchmarks.Databases;
using BarnetIMidten.Shared.Keys;

namespace BarnetIMidten.Benchmarks;

/// <summary>Statements read by plain ADO.NET: prepared once, in one transaction, each value taken, what is sealed opened and parsed.</summary>
internal sealed class PlainReading : IDisposable
{
    private readonly HouseInside house;
    private readonly DbConnection connection;
    private readonly IReadOnlyList<DbCommand> commands;
    private readonly Dictionary<DbCommand, List<(SealedColumn Column, int Value, int Key)>> places = [];

    /// <param name="connection">Its own from now on.</param>
    public PlainReading(DbConnection connection, IReadOnlyList<Statement> statements, HouseInside house) =>
        (this.connection, this.house, commands) = (connection, house, [.. statements.Select(statement => statement.On(connection))]);

    public int Read()
    {
        using var moment = house.BeginReading(connection);
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
                        using var plain = JsonDocument.Parse(
                            house.Vault.Open(hidden, column.Table, column.Column, column.RowOf(rows, key))
                        );
                    }
                }
            }
        }

        return values;
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
    private List<(SealedColumn Column, int Value, int Key)> Places(DbDataReader rows)
    {
        var origins = rows.GetColumnSchema().Select(c => (c.BaseTableName, c.BaseColumnName)).ToList();
        return
        [
            .. house
                .Sealed.Select(c =>
                    (Column: c, Value: origins.IndexOf((c.Table, c.Column)), Key: origins.IndexOf((c.Table, c.KeyColumns[0])))
                )
                .Where(p => p.Value >= 0 && p.Key >= 0),
        ];
    }
}
