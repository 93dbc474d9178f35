using System.Net.Http.Headers;
using BarnetIMidten.Host.Tests.Trust;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>A value of a row as it lies in the file.</summary>
internal sealed record Cell(string Table, string Column, long Row, byte[] Bytes, bool IsSealed)
{
    public bool IsLogged => Table is "kernel_audit";

    public (string, string, long) Place => (Table, Column, Row);
}

/// <summary>A municipality with some families, and what is true of them.</summary>
internal sealed class Origin : IAsyncDisposable
{
    private const int Families = 4;
    private readonly Scene scene;

    private Origin(Scene scene) => this.scene = scene;

    public string Folder => scene.Site.Folder;

    public byte[] Database { get; private set; } = [];

    public IReadOnlyDictionary<(string, string, long), Cell> Cells { get; private set; } = new Dictionary<(string, string, long), Cell>();

    /// <summary>What is answered at each address.</summary>
    public Dictionary<string, string> Truth { get; } = new(StringComparer.Ordinal);

    public AuthenticationHeaderValue Lead => scene.Lead.DefaultRequestHeaders.Authorization!;

    public IReadOnlyList<SealedColumn> SealedColumns => scene.Site.Services.GetRequiredService<SealedColumns>().All;

    public static async Task<Origin> Make()
    {
        var origin = new Origin(await Scene.Of("ishoej-0-6"));
        await origin.Fill();
        return origin;
    }

    public IReadOnlyList<Cell> CellsThat(Func<Cell, bool> are) => [.. Cells.Values.Where(are)];

    public static async Task<string> Ask(HttpClient lead, string path)
    {
        var answer = await lead.Fetch(path);
        return $"{(int)answer.Status} {answer.Text}";
    }

    /// <summary>Every value of every row; null where the file cannot be read through.</summary>
    public static Dictionary<(string, string, long), Cell>? Read(string file, IReadOnlyList<SealedColumn> secrets)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            var cells = new Dictionary<(string, string, long), Cell>();
            foreach (var table in Tables(connection))
            {
                foreach (var cell in Read(connection, table, secrets))
                {
                    cells[cell.Place] = cell;
                }
            }

            return cells;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    private async Task Fill()
    {
        for (var n = 1; n <= Families; n++)
        {
            var family = new PlantedFamily(n);
            await family.Journey(scene.Lead, scene.PedagogueId);
            foreach (
                var path in (string[])
                    [
                        $"/referrals/{family.Referral}",
                        $"/referrals/{family.Referral}/screening",
                        $"/referrals/{family.Referral}/screening/history",
                        $"/referrals/{family.Referral}/consents",
                        $"/courses/{family.Course}",
                        $"/courses/{family.Course}/history",
                        $"/courses/{family.Course}/progress",
                    ]
            )
            {
                Truth[path] = await Ask(scene.Lead, path);
                Assert.StartsWith("200 ", Truth[path], StringComparison.Ordinal);
            }
        }

        var file = Path.Combine(Folder, "0183.db");
        foreach (var database in (string[])[file, Path.Combine(Folder, "system.db")])
        {
            using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
            connection.Open();
            using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            Assert.Equal(0L, checkpoint.ExecuteScalar());
        }

        Cells = Read(file, SealedColumns)!;
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Database = new byte[stream.Length];
        await stream.ReadExactlyAsync(Database);
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1";
        using var rows = select.ExecuteReader();
        var tables = new List<string>();
        while (rows.Read())
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The names are those of the database itself.")]
    private static IEnumerable<Cell> Read(SqliteConnection connection, string table, IReadOnlyList<SealedColumn> secrets)
    {
        using var select = connection.CreateCommand();
        select.CommandText = $"SELECT rowid, * FROM \"{table}\"";
        using var rows = select.ExecuteReader();
        while (rows.Read())
        {
            for (var column = 1; column < rows.FieldCount; column++)
            {
                var name = rows.GetName(column);
                var bytes = rows.IsDBNull(column) ? [] : rows.GetFieldValue<byte[]>(column);
                yield return new Cell(table, name, rows.GetInt64(0), bytes, secrets.Any(s => s.Table == table && s.Column == name));
            }
        }
    }
}
