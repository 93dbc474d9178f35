using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BarnetIMidten.Shared.Storage;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Benchmarks;

/// <summary>A municipality made larger beside the product, and read beside it: what is sealed cannot be opened in a copy of a row, and reports do not open it.</summary>
[SuppressMessage("Security", "CA2100", Justification = "The bench's own words.")]
internal static class Multiplied
{
    /// <summary>What in each table makes a copy another row: the first four characters of its ids.</summary>
    private static readonly (string Table, string[] Ids)[] Tables =
    [
        ("visits_course", ["id", "referral_id"]),
        ("visits_visit", ["id", "course_id"]),
        ("evaluation_course", ["course_id", "referral_id"]),
        ("evaluation_referral", ["referral_id"]),
    ];

    /// <summary>Each course that has ended so many times, with its visits; and the sums of the years that are over.</summary>
    public static void Town(Product product, int times)
    {
        using var town = product.OpenDatabase();
        using var whole = town.BeginTransaction();
        foreach (var (table, ids) in Tables)
        {
            var columns = ColumnsOf(town, table);
            var copied = columns.Select(c =>
                ids.Contains(c) ? Another(town, c)
                : c == "serial" ? "t.serial + n * 1000000"
                : $"t.{c}"
            );
            Run(
                town,
                $"""
                WITH RECURSIVE copies (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < {times - 1})
                INSERT INTO {table} ({string.Join(", ", columns)})
                SELECT {string.Join(", ", copied)} FROM copies, {table} t WHERE t.{ids[^1]} IN ({Ended(ids[^1])})
                """
            );
        }

        Run(town, $"UPDATE evaluation_sum SET n = n * {times} WHERE year < {TimeProvider.System.GetUtcNow().Year}");
        whole.Commit();
    }

    /// <summary>So many municipalities that share what the installation's own would.</summary>
    public static void Share(string system, int towns)
    {
        using var shared = Open(system);
        Run(
            shared,
            $$"""
            WITH RECURSIVE codes (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM codes WHERE n < {{towns}})
            INSERT INTO system_municipality (code, name) SELECT printf('9%03d', n), 'Prøvekommune ' || n FROM codes
            """
        );
        for (var year = 2000; year <= TimeProvider.System.GetUtcNow().Year; year++)
        {
            Run(
                shared,
                $$"""
                INSERT INTO system_shared_sums (year, municipality, sums)
                SELECT {{year}}, code, '{"asOf":"{{year}}-12-31","courses":{"started":667,"ended":660,"expected":700},"visits":{"held":2001,"perCourseMean":3,"atHomeShare":0.8},"boosters":{"offered":120,"held":80,"suppressed":false},"answerRate":{"sent":600,"answered":300,"suppressed":false},"answers":[]}'
                FROM system_municipality WHERE code LIKE '9%'
                """
            );
        }
    }

    /// <summary>Whether a municipality is open, as the installation's own database has it.</summary>
    public static bool Knows(string system, string municipality)
    {
        using var shared = Open(system);
        using var count = shared.Sql("SELECT COUNT(*) FROM system_municipality WHERE code = @code");
        return count.With("@code", municipality).Number() > 0;
    }

    /// <summary>From the base tables: courses begun and ended by year, and the visits in the year in which each began.</summary>
    public static Dictionary<int, (int Started, int Ended, int Held)> Years(Product product)
    {
        using var town = product.OpenDatabase();
        var started = ByYear(
            town,
            "SELECT substr(CAST(started_on AS TEXT), 1, 4), count(*) FROM visits_course WHERE started_on IS NOT NULL GROUP BY 1"
        );
        var ended = ByYear(
            town,
            "SELECT substr(CAST(ended_on AS TEXT), 1, 4), count(*) FROM visits_course WHERE ended_on IS NOT NULL GROUP BY 1"
        );
        var held = ByYear(
            town,
            """
            SELECT substr(CAST(c.started_on AS TEXT), 1, 4), count(*) FROM visits_visit v JOIN visits_course c ON c.id = v.course_id
            WHERE v.status = 'Held' AND v.kind <> 'Booster' AND substr(CAST(v.held_on AS TEXT), 1, 4) = substr(CAST(c.started_on AS TEXT), 1, 4) GROUP BY 1
            """
        );
        return started
            .Keys.Union(ended.Keys)
            .ToDictionary(y => y, y => (started.GetValueOrDefault(y), ended.GetValueOrDefault(y), held.GetValueOrDefault(y)));
    }

    /// <summary>Held visits that came with an import: those that were drawn for the simulation. What the demo brought has other references.</summary>
    public static long Imported(Product product, string municipality)
    {
        using var town = product.OpenDatabase(municipality);
        using var count = town.CreateCommand();
        count.CommandText = """
            SELECT count(*) FROM visits_visit v JOIN visits_course c ON c.id = v.course_id JOIN referral_referral r ON r.id = c.referral_id
            WHERE v.status = 'Held' AND r.reference LIKE 'S%-%'
            """;
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>A row's id with its copy's number in it, as each kind of database keeps ids.</summary>
    private static string Another(DbConnection town, string id) =>
        town is SqliteConnection
            ? $"printf('%04x', 4096 + n) || substr(t.{id}, 5)"
            : $"CAST(to_hex(4096 + n) || substr(CAST(t.{id} AS text), 5) AS uuid)";

    private static string Ended(string id) =>
        id == "referral_id"
            ? "SELECT referral_id FROM visits_course WHERE ended_on IS NOT NULL AND serial < 1000000"
            : "SELECT id FROM visits_course WHERE ended_on IS NOT NULL AND serial < 1000000";

    private static Dictionary<int, int> ByYear(DbConnection town, string sql)
    {
        using var select = town.CreateCommand();
        select.CommandText = sql;
        using var rows = select.ExecuteReader();
        var years = new Dictionary<int, int>();
        while (rows.Read())
        {
            years.Add(int.Parse(rows.GetString(0), CultureInfo.InvariantCulture), rows.GetInt32(1));
        }

        return years;
    }

    /// <summary>All that can be written: a generated column fills itself.</summary>
    private static List<string> ColumnsOf(DbConnection town, string table)
    {
        using var select = town.Sql(
            "SELECT name FROM pragma_table_info(@table)",
            "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = @table AND is_generated = 'NEVER'"
        );
        using var rows = select.With("@table", table).ExecuteReader();
        var columns = new List<string>();
        while (rows.Read())
        {
            columns.Add(rows.GetString(0));
        }

        return columns;
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }
}
