using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BarnetIMidten.Host.Tests.Released;

/// <summary>A municipality's database as it is asked behind the program's back, on the storage that this run is about.</summary>
internal static class KeptDatabase
{
    private const string PartsOfFile = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY 1";
    private const string PartsOnServer = """
        SELECT 'column ' || table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
            || coalesce(generation_expression, column_default, '') AS part
        FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT 'constraint ' || conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        ORDER BY part
        """;
    private const string HistoriesOfFile = "SELECT name FROM sqlite_master WHERE name LIKE '%#_#_migrations' ESCAPE '#'";
    private const string HistoriesOnServer =
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE '%#_#_migrations' ESCAPE '#'";

    /// <summary>Makes one of a dump on the server.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The dump is one of ours.")]
    public static void Load(string folder, string municipality, string dump)
    {
        using (var server = TestStorage.Open(Server, "postgres"))
        {
            TestStorage.Run(
                server,
                $"CREATE DATABASE \"{NameOf(folder, municipality)}\" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
            );
        }

        using var own = TestStorage.Open(Server, NameOf(folder, municipality));
        TestStorage.Run(own, dump);
    }

    /// <summary>All that it is built of.</summary>
    public static string Built(string folder, string municipality) =>
        Ask(folder, municipality, open => string.Join('\n', Texts(open.Sql(PartsOfFile, PartsOnServer))));

    /// <summary>How many migrations are done; none, while nobody may look.</summary>
    public static int Migrations(string folder, string municipality) => Ask(folder, municipality, CountMigrations);

    /// <summary>It is being migrated just now.</summary>
    public static bool IsBusy(DbException fault) =>
        fault is SqliteException { SqliteErrorCode: 5 or 6 } or PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };

    private static string Server =>
        TestStorage.Server ?? throw new InvalidOperationException("BIM_TEST_STORAGE names no server of databases");

    [SuppressMessage("Security", "CA2100", Justification = "The names are those of the database itself.")]
    private static int CountMigrations(DbConnection open)
    {
        var each = Texts(open.Sql(HistoriesOfFile, HistoriesOnServer)).Select(table => $"SELECT \"MigrationId\" FROM \"{table}\"");
        using var count = open.CreateCommand();
        count.CommandText = $"SELECT COUNT(*) FROM ({string.Join(" UNION ALL ", each)}) AS done";
        return (int)count.Number()!;
    }

    private static List<string> Texts(DbCommand select)
    {
        using (select)
        {
            using var rows = select.ExecuteReader();
            var texts = new List<string>();
            while (rows.Read())
            {
                texts.Add(rows.GetString(0));
            }

            return texts;
        }
    }

    private static T Ask<T>(string folder, string municipality, Func<DbConnection, T> question)
    {
        using var connection = Open(folder, municipality);
        return question(connection);
    }

    private static DbConnection Open(string folder, string municipality)
    {
        if (TestStorage.IsPostgreSql)
        {
            var server = TestStorage.Open(Server, NameOf(folder, municipality));
            TestStorage.Run(server, "SET lock_timeout = '20ms'");
            return server;
        }

        var file = new SqliteConnection($"Data Source={Path.Combine(folder, $"{municipality}.db")};Mode=ReadOnly;Pooling=False");
        file.Open();
        return file;
    }

    private static string NameOf(string folder, string municipality) => TestStorage.NameOf(folder, Testing.House.Code(municipality));
}
