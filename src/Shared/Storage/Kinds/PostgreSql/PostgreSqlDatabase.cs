using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using BarnetIMidten.Shared.Storage.Backups;
using Npgsql;

namespace BarnetIMidten.Shared.Storage.Kinds.PostgreSql;

/// <summary>A municipality's database on a server: encoded in UTF-8 and sorted by bytes, as a file is.</summary>
internal sealed class PostgreSqlDatabase : IDatabase
{
    /// <summary>More statements than a room asks for in different words are not kept planned.</summary>
    private const int KeptStatements = 400;

    /// <summary>Of the writer's turn; each database counts its own.</summary>
    private const long Turn = 0x42694D;
    private static readonly TimeSpan PatienceForTurn = TimeSpan.FromSeconds(30);
    private readonly NpgsqlDataSource forReading;
    private readonly NpgsqlDataSource forWriting;
    private readonly NpgsqlConnectionStringBuilder to;
    private readonly string own;

    /// <param name="beside">What its name ends with, where it is not the municipality's own.</param>
    public PostgreSqlDatabase(string connectionString, string beside = "")
    {
        to = new NpgsqlConnectionStringBuilder(connectionString);
        own = to.Database!;
        to.Database += beside;
        if (to.MaxAutoPrepare == 0)
        {
            (to.MaxAutoPrepare, to.AutoPrepareMinUsages) = (KeptStatements, 2);
        }

        forReading = NpgsqlDataSource.Create(to);
        forWriting = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(to.ConnectionString) { Pooling = false });
    }

    public DatabaseKind Kind => DatabaseKind.PostgreSql;

    public string Place => $"{to.Database} on {to.Host}:{to.Port}";

    /// <summary>The server's own number stays with a copy of the whole server, so that its address counts too.</summary>
    public string Identity(DbConnection open)
    {
        using var identity = open.Sql(
            "SELECT system_identifier || ' ' || (SELECT oid FROM pg_database WHERE datname = current_database()) FROM pg_control_system()"
        );
        return $"{to.Host}\n{to.Port}\n{identity.ExecuteScalar()}";
    }

    public bool Exists()
    {
        using var server = OpenServer();
        return Exists(server);
    }

    public void Create()
    {
        using var server = OpenServer();
        if (!Exists(server))
        {
            Run(server, $"CREATE DATABASE {Quoted(to.Database!)} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
        }
    }

    public void Drop()
    {
        forReading.Clear();
        using var server = OpenServer();
        Run(server, $"DROP DATABASE IF EXISTS {Quoted(to.Database!)} WITH (FORCE)");
    }

    public string SetAside(string why, DateTimeOffset at)
    {
        var aside = $"{to.Database}_{BackupPlan.Written(at)}_{why}";
        Rename(aside);
        return $"{aside} on {to.Host}:{to.Port}";
    }

    /// <summary>What was made ready beside it is the municipality's own now.</summary>
    public void TakePlace() => Rename(own);

    /// <summary>Under another name, with nobody in it.</summary>
    private void Rename(string name)
    {
        forReading.Clear();
        using var server = OpenServer();
        Run(server, $"ALTER DATABASE {Quoted(to.Database!)} RENAME TO {Quoted(name)}");
    }

    /// <summary>In no pool: who waits for the writer holds what she reads on, and one that is let go of is closed, so that the next is opened to whichever server serves now.</summary>
    public DbConnection OpenForWriting()
    {
        var connection = forWriting.OpenConnection();
        try
        {
            using var settings = connection.Sql(
                "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local')"
            );
            settings.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public DbConnection OpenForReading() => forReading.OpenConnection();

    /// <summary>The turn is one for all processes. Each statement after it sees what was committed before the turn was got.</summary>
    public DbTransaction BeginWriting(DbConnection writing)
    {
        var transaction = writing.BeginTransaction(IsolationLevel.ReadCommitted);
        try
        {
            using var turn = writing.Sql("SELECT set_config('lock_timeout', @patience, true), pg_advisory_xact_lock(@turn)", transaction);
            // the server says first that somebody else writes: an answer that does not come is another matter
            turn.CommandTimeout = (int)(2 * PatienceForTurn).TotalSeconds;
            turn.With("@patience", $"{PatienceForTurn.TotalSeconds:F0}s").With("@turn", Turn).ExecuteNonQuery();
            return transaction;
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    public DbTransaction BeginReading(DbConnection reading) => reading.BeginTransaction(IsolationLevel.RepeatableRead);

    /// <summary>Writes the keys' table anew, so that no page holds one that was destroyed. The server's own write-ahead log and its archive are the server's operator's.</summary>
    public async Task<bool> TryWipe(DbConnection writing)
    {
        await using var keys = writing.Sql("VACUUM FULL kernel_key");
        return await TryRewrite(writing, keys);
    }

    public async Task<bool> TryWriteAnew(DbConnection writing)
    {
        await using var all = writing.Sql("VACUUM FULL");
        return await TryRewrite(writing, all);
    }

    private static async Task<bool> TryRewrite(DbConnection writing, DbCommand vacuum)
    {
        // what somebody's moment still shows is carried over into the new table
        await using var earlier = writing.Sql(
            """
            SELECT EXISTS (SELECT 1 FROM pg_stat_activity a, kernel_wipe w WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()
            AND a.backend_xmin IS NOT NULL AND age(a.backend_xmin) >= age(w.xmin))
            """
        );
        if (await earlier.ExecuteScalarAsync() is true)
        {
            return false;
        }

        // who reads a table holds it; she is not waited for long, since others wait behind whoever waits
        await using var patience = writing.Sql("SET lock_timeout = '500ms'");
        await patience.ExecuteNonQueryAsync();
        vacuum.CommandTimeout = 0;
        try
        {
            await vacuum.ExecuteNonQueryAsync();
            return true;
        }
        catch (PostgresException held) when (held.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    public long SizeOf(DbConnection reading)
    {
        using var size = reading.Sql("SELECT pg_database_size(current_database())");
        return size.Number() ?? 0;
    }

    /// <summary>Reads every row: with checksums the server tells of each page that is not what was written.</summary>
    public async Task<string?> FaultOf(DbConnection reading, CancellationToken stopping)
    {
        try
        {
            foreach (var table in reading.Tables())
            {
                await using var read = reading.CreateCommand();
                (read.CommandText, read.CommandTimeout) = (WholeRows(table), 0);
                await read.ExecuteScalarAsync(stopping);
            }

            return null;
        }
        catch (PostgresException fault) when (PostgreSqlFaults.In(fault) == StorageTrouble.Damaged)
        {
            return fault.MessageText;
        }
    }

    public string? Warning(DbConnection open)
    {
        using var checksums = open.Sql("SHOW data_checksums");
        return checksums.ExecuteScalar() is "on"
            ? null
            : $"data_checksums is off on {to.Host}:{to.Port}: damage to what is neither sealed nor in the log of use is not noticed there";
    }

    public void Dispose()
    {
        forReading.Dispose();
        forWriting.Dispose();
    }

    private static string WholeRows(string table) => $"SELECT COUNT(hashtext(t::text)) FROM {Quoted(table)} t";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private bool Exists(NpgsqlConnection server)
    {
        using var find = server.Sql("SELECT COUNT(*) FROM pg_database WHERE datname = @name").With("@name", to.Database);
        return find.ExecuteScalar() is 1L;
    }

    /// <summary>The server's own database, from which others are made; held for as long as one is.</summary>
    private NpgsqlConnection OpenServer()
    {
        var server = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(to.ConnectionString)
            {
                Database = "postgres",
                Pooling = false,
                MaxAutoPrepare = 0,
            }.ToString()
        );
        server.Open();
        return server;
    }

    [SuppressMessage(
        "Security",
        "CA2100",
        Justification = "The name is made of the operator's own template and a municipality's code, quoted."
    )]
    private static void Run(NpgsqlConnection server, string text)
    {
        using var command = new NpgsqlCommand(text, server);
        command.ExecuteNonQuery();
    }
}
