using System.Data.Common;
using BarnetIMidten.Bare;
using BarnetIMidten.Shared.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace BarnetIMidten.Benchmarks.Databases;

/// <summary>Files of SQLite: each lies in its product's data folder.</summary>
/// <param name="own">Where those of the bare code lie.</param>
internal sealed class FileDatabases(string own) : IDatabases
{
    /// <summary>SQLite's number for the instructions that a statement ran (<c>SQLITE_STMTSTATUS_VM_STEP</c>).</summary>
    private const int Instructions = 4;

    /// <summary>A row that is given costs an instruction for each column, one to give it, and one to go on.</summary>
    private const int BesideColumns = 2;

    /// <summary>A row that is passed over costs no less: one to look at it, and one to go on.</summary>
    private const int LeastOfARow = 2;

    public string Provider => "Sqlite";

    /// <summary>None: SQLite works inside whoever asks.</summary>
    public double CpuSeconds => 0;

    public IReadOnlyDictionary<string, string> SettingsOf(string folder) => new Dictionary<string, string>(StringComparer.Ordinal);

    public DbConnection Open(string folder, string municipality)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, $"{municipality}.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>They went with the folder.</summary>
    public void Copy(string from, string to) { }

    public void Settle(string folder) { }

    public long BytesOf(string folder) => Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length);

    public string[] Bare(string name) => ["--file", FileOf(name)];

    public DbConnection OpenRaw(string name) => RawInserts.OpenFile(FileOf(name));

    public string[] Aloud(Product product) => product.Settings;

    public async Task<IReadOnlyList<Statement>> Heard(HouseInside aloud, Func<IServiceProvider, Task> read)
    {
        var heard = new List<Statement>();
        await aloud.Read(async services =>
        {
            var connection = ((SqliteConnection)services.GetRequiredService<Session>().Connection).Handle!;
            raw.sqlite3_trace(connection, (strdelegate_trace)((_, text) => heard.Add(new Statement(text, []))), null);
            await read(services);
            raw.sqlite3_trace(connection, (strdelegate_trace?)null, null);
        });
        return heard;
    }

    /// <summary>Over how many it steps at most: SQLite counts its instructions, not its rows, so that what runs beyond the giving is taken for rows passed over,
    /// and a statement's own beginning with it.</summary>
    public (double Given, double Stepped) Rows(DbConnection connection, Statement statement)
    {
        _ = raw.sqlite3_prepare_v2(((SqliteConnection)connection).Handle!, statement.Text, out var running);
        using (running)
        {
            var rows = 0;
            while (raw.sqlite3_step(running) == raw.SQLITE_ROW)
            {
                rows++;
            }

            var giving = rows * (raw.sqlite3_column_count(running) + BesideColumns);
            var beyond = raw.sqlite3_stmt_status(running, Instructions, resetFlg: 0) - giving;
            return (Math.Max(1, rows), rows + (double)Math.Max(0, beyond) / LeastOfARow);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string FileOf(string name) => Path.Combine(own, $"{name}.db");
}
