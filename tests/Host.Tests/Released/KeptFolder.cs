using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using BarnetIMidten.Shared.Storage;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Host.Tests.Released;

/// <summary>What <c>tools/keep-database</c> kept of a version: its databases, and what it answered about everything in them.</summary>
internal sealed class KeptFolder
{
    private const string Ending = "-Sqlite.tar.gz";
    private const string AllParts = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY 1";
    private const string Histories = "SELECT name FROM sqlite_master WHERE name LIKE '%#_#_migrations' ESCAPE '#'";
    private static readonly string Archives = Path.Combine(AppContext.BaseDirectory, "Released");
    private readonly string folder;

    private KeptFolder(string folder) => this.folder = folder;

    public static IReadOnlyList<string> Versions { get; } =
    [.. Directory.GetFiles(Archives, $"*{Ending}").Select(file => Path.GetFileName(file)[..^Ending.Length]).Order(StringComparer.Ordinal)];

    public IReadOnlyList<KeptTown> Towns { get; private init; } = [];

    public static KeptFolder Unpack(string version, string to)
    {
        Directory.CreateDirectory(to);
        using var file = File.OpenRead(Path.Combine(Archives, version + Ending));
        using var archive = new GZipStream(file, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(archive, to, overwriteFiles: false);
        var kept = File.ReadAllText(Path.Combine(to, "kept.json"));
        return new KeptFolder(to) { Towns = JsonSerializer.Deserialize<List<KeptTown>>(kept, JsonSerializerOptions.Web)! };
    }

    /// <summary>How many migrations of its municipalities are done. Asked for beside a server that does them, and of a database that one left in the midst of them:
    /// it reads only, and mends nothing.</summary>
    public int Migrated => Towns.Sum(town => Migrations(Database(town.Municipality)));

    public string Built(KeptTown town) => Built(Database(town.Municipality));

    /// <summary>All that a database is built of.</summary>
    public static string Built(string database) => Ask(database, connection => string.Join('\n', Texts(connection, AllParts)));

    public static int Migrations(string database) => Ask(database, CountMigrations);

    private string Database(string municipality) => Path.Combine(folder, $"{municipality}.db");

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The names are those of the database itself.")]
    private static int CountMigrations(SqliteConnection connection)
    {
        var each = Texts(connection, Histories).Select(table => $"SELECT MigrationId FROM \"{table}\"");
        using var count = connection.CreateCommand();
        count.CommandText = $"SELECT COUNT(*) FROM ({string.Join(" UNION ALL ", each)})";
        return Convert.ToInt32(count.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static List<string> Texts(SqliteConnection connection, [System.Diagnostics.CodeAnalysis.ConstantExpected] string sql)
    {
        using var select = connection.Sql(sql);
        using var rows = select.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read())
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }

    private static T Ask<T>(string database, Func<SqliteConnection, T> question)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return question(connection);
    }
}

/// <param name="Answers">What was answered to the users of a role.</param>
internal sealed record KeptTown(string Municipality, IReadOnlyList<KeptAnswer> Answers);

internal sealed record KeptAnswer(string Role, string Path, JsonElement Answer)
{
    /// <summary>The first place where what was said is said no more; null where there is none. What was added since is no matter.</summary>
    public string? LostIn(JsonElement now) => Lost(Answer, now, Path);

    private static string? Lost(JsonElement then, JsonElement now, string at) =>
        then.ValueKind != now.ValueKind
            ? $"{at}: {then} is {now}"
            : then.ValueKind switch
            {
                JsonValueKind.Object => Kept(then)
                    .Select(p =>
                        now.TryGetProperty(p.Name, out var value) ? Lost(p.Value, value, $"{at} {p.Name}") : $"{at} {p.Name}: is gone"
                    )
                    .FirstOrDefault(lost => lost is not null),
                JsonValueKind.Array => then.EnumerateArray()
                    .Where(item => now.EnumerateArray().All(other => Lost(item, other, at) is not null))
                    .Select(item => $"{at}: {item} is not among {now}")
                    .FirstOrDefault(),
                JsonValueKind.Number when then.GetDecimal() == now.GetDecimal() => null,
                _ => JsonElement.DeepEquals(then, now) ? null : $"{at}: {then} is {now}",
            };

    /// <summary>Of a ground the text is the phrasebook's, and may be worded better.</summary>
    private static IEnumerable<JsonProperty> Kept(JsonElement then) =>
        then.EnumerateObject().Where(p => p.Name is not "exportedAt" && !(p.Name is "text" && then.TryGetProperty("source", out _)));
}
