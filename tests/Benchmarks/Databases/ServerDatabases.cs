using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BarnetIMidten.Bare;
using Npgsql;

namespace BarnetIMidten.Benchmarks.Databases;

/// <summary>A PostgreSQL server of the bench's own, which keeps what it is told through a power cut, and is thrown away when the bench is done.
/// A product's databases bear the name of its data folder.</summary>
[SuppressMessage("Security", "CA2100", Justification = "The bench's own words.")]
internal sealed class ServerDatabases : IDatabases
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "test-postgresql");
    private const string ConnectionSetting = "Storage__PostgreSql__Connection";
    private readonly string folder;
    private readonly string server;
    private readonly int process;

    private ServerDatabases(string folder, string server) =>
        (this.folder, this.server, process) = (
            folder,
            server,
            int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture)
        );

    public string Provider => "PostgreSql";

    public double CpuSeconds => ProcessorTime.OfFamily(process);

    private string Log => Path.Combine(folder, "log");

    /// <param name="folder">Of the server; there must be none.</param>
    public static async Task<ServerDatabases> Start(string folder) =>
        new(folder, await Commands.LastLine(Tool, ["start", folder, "durable"]));

    public IReadOnlyDictionary<string, string> SettingsOf(string folder) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage__Provider"] = Provider,
            [ConnectionSetting] = $"{server};Database={PrefixOf(folder)}{{database}}",
        };

    public DbConnection Open(string folder, string municipality) => OpenDatabase($"{PrefixOf(folder)}bim_{municipality}");

    public void Copy(string from, string to)
    {
        using var connection = OpenDatabase("postgres");
        foreach (var name in DatabasesOf(connection, from))
        {
            // file by file: row by row through the log would take as long as making it did
            Run(connection, $"CREATE DATABASE \"{PrefixOf(to)}{name[PrefixOf(from).Length..]}\" TEMPLATE \"{name}\" STRATEGY file_copy");
        }
    }

    /// <summary>Counts what planners go by, as the server does by itself a minute or more after.</summary>
    public void Settle(string folder)
    {
        using var connection = OpenDatabase("postgres");
        foreach (var name in DatabasesOf(connection, folder))
        {
            using var own = OpenDatabase(name);
            Run(own, "VACUUM (ANALYZE)");
        }

        Run(connection, "CHECKPOINT");
    }

    public long BytesOf(string folder)
    {
        using var connection = OpenDatabase("postgres");
        return DatabasesOf(connection, folder).Sum(name => (long)Select(connection, $"SELECT pg_database_size('{name}')").Single());
    }

    public string[] Bare(string name)
    {
        using var connection = OpenDatabase("postgres");
        Run(connection, $"CREATE DATABASE \"{name}\"");
        return ["--server", $"{server};Database={name}"];
    }

    public DbConnection OpenRaw(string name) => RawInserts.OpenServer(Bare(name)[^1]);

    /// <summary>Its server logs each: it is not the house that is measured.</summary>
    public string[] Aloud(Product product)
    {
        var name = ConnectionSetting.Replace("__", ":", StringComparison.Ordinal);
        return [.. product.Settings, $"--{name}={SettingsOf(product.Folder)[ConnectionSetting]};Options=-c log_statement=all"];
    }

    public async Task<IReadOnlyList<Statement>> Heard(HouseInside aloud, Func<IServiceProvider, Task> read)
    {
        var before = new FileInfo(Log).Length;
        await aloud.Read(read);
        return ServerLog.Statements(Log, before);
    }

    /// <summary>By the plan that the server ran, which counts them.</summary>
    public (double Given, double Stepped) Rows(DbConnection connection, Statement statement)
    {
        using var explain = statement.On(connection, "EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ");
        return ServerPlan.Rows((string)explain.ExecuteScalar()!);
    }

    public async ValueTask DisposeAsync() => await Commands.LastLine(Tool, ["stop", folder]);

    private static string PrefixOf(string folder) => $"{Path.GetFileName(folder)}_";

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }

    private static List<string> DatabasesOf(NpgsqlConnection connection, string folder) =>
        [
            .. Select(connection, $"SELECT datname::text FROM pg_database WHERE starts_with(datname, '{PrefixOf(folder)}') ORDER BY 1")
                .Cast<string>(),
        ];

    private static List<object> Select(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        using var rows = command.ExecuteReader();
        var values = new List<object>();
        while (rows.Read())
        {
            values.Add(rows.GetValue(0));
        }

        return values;
    }

    private NpgsqlConnection OpenDatabase(string name)
    {
        var connection = new NpgsqlConnection($"{server};Database={name};Pooling=False;{RawInserts.KeptPlanned}");
        connection.Open();
        return connection;
    }
}
