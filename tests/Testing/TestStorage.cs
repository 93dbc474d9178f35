using System.Diagnostics.CodeAnalysis;
using BarnetIMidten.Shared.Values;
using Npgsql;

namespace BarnetIMidten.Testing;

/// <summary>What the tests' databases are kept by: files, or the server that <c>BIM_TEST_STORAGE</c> names (<c>Host=127.0.0.1;Port=5432;Username=bim</c>).</summary>
public static class TestStorage
{
    public static string? Server { get; } =
        Environment.GetEnvironmentVariable("BIM_TEST_STORAGE") is { Length: > 0 } server ? server : null;

    public static bool IsPostgreSql => Server is not null;

    /// <summary>The settings of one test's databases on the server, apart from every other's.</summary>
    /// <param name="folder">Its data folder: its last letters are in the databases' names.</param>
    public static IEnumerable<KeyValuePair<string, string?>> SettingsOn(string server, string folder) =>
        [
            new("Storage:Provider", "PostgreSql"),
            new(
                "Storage:PostgreSql:Connection",
                $"{server};Database={PrefixOf(folder)}{{database}};Maximum Pool Size=20;Connection Idle Lifetime=15"
            ),
        ];

    /// <summary>Those of the storage that this run is about; none for files.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Settings(string folder) =>
        Server is { } server ? SettingsOn(server, folder) : [];

    public static string NameOf(string folder, MunicipalityCode code) => $"{PrefixOf(folder)}bim_{code}";

    public static void Remove(string folder)
    {
        if (Server is { } server)
        {
            RemoveFrom(server, folder);
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What a test put on a server.</summary>
    private static void RemoveFrom(string server, string folder)
    {
        using var connection = Open(server, "postgres");
        foreach (var name in Databases(connection, folder))
        {
            Run(connection, $"DROP DATABASE \"{name}\" WITH (FORCE)");
        }
    }

    /// <summary>All that is kept of a test's databases, as whoever came by the disk could read it.</summary>
    public static IReadOnlyList<string> Written(string folder)
    {
        var written = Directory.GetFiles(folder).Select(ReadShared).ToList();
        if (Server is { } server)
        {
            using var connection = Open(server, "postgres");
            foreach (var name in Databases(connection, folder))
            {
                using var own = Open(server, name);
                // bytes that are letters are read as letters
                Run(own, "SET bytea_output = 'escape'");
                written.AddRange(
                    Texts(own, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                        .SelectMany(table => Texts(own, $"SELECT t::text FROM \"{table}\" t"))
                );
            }
        }

        return written;
    }

    public static NpgsqlConnection Open(string server, string database)
    {
        var connection = new NpgsqlConnection($"{server};Database={database};Pooling=false");
        connection.Open();
        return connection;
    }

    [SuppressMessage("Security", "CA2100", Justification = "The test's own words.")]
    public static int Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteNonQuery();
    }

    private static List<string> Databases(NpgsqlConnection connection, string folder) =>
        Texts(connection, $"SELECT datname FROM pg_database WHERE starts_with(datname, '{PrefixOf(folder)}')");

    [SuppressMessage("Security", "CA2100", Justification = "The test's own words.")]
    private static List<string> Texts(NpgsqlConnection connection, string sql)
    {
        var texts = new List<string>();
        using var select = new NpgsqlCommand(sql, connection);
        using var rows = select.ExecuteReader();
        while (rows.Read())
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, System.Text.Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string PrefixOf(string folder) => $"t{folder[^20..]}_";
}
