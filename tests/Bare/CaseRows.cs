using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Bare;

/// <summary>A table of cases with an index in the order of its list.</summary>
public static class CaseRows
{
    public sealed record Row(long Number, string Name, string Status);

    public static void Fill(string file, int rows)
    {
        using var connection = Open(file);
        using var make = connection.CreateCommand();
        make.CommandText = """
            CREATE TABLE cases (id TEXT PRIMARY KEY, number INTEGER, name TEXT, status TEXT);
            CREATE INDEX cases_in_order ON cases (number DESC);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $rows)
            INSERT INTO cases SELECT hex(randomblob(16)), i, 'Åse Prøvesen ' || i, 'active' FROM n;
            """;
        make.Parameters.AddWithValue("$rows", rows);
        make.ExecuteNonQuery();
    }

    public static List<Row> Newest(string file, int count)
    {
        using var connection = Open(file);
        using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT number, name, status FROM cases ORDER BY number DESC LIMIT $count";
        ask.Parameters.AddWithValue("$count", count);
        using var reader = ask.ExecuteReader();
        var rows = new List<Row>(count);
        while (reader.Read())
        {
            rows.Add(new Row(reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        }

        return rows;
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        return connection;
    }
}
