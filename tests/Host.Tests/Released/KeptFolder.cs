using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Released;

/// <summary>What <c>tools/keep-database</c> kept of a version on the storage that this run is about: its databases, and what it answered about everything in them.</summary>
internal sealed class KeptFolder
{
    private static readonly string Ending = TestStorage.IsPostgreSql ? "-PostgreSql.tar.gz" : "-Sqlite.tar.gz";
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
        var unpacked = new KeptFolder(to) { Towns = JsonSerializer.Deserialize<List<KeptTown>>(kept, JsonSerializerOptions.Web)! };
        foreach (var dump in Directory.GetFiles(to, "*.sql"))
        {
            KeptDatabase.Load(to, Path.GetFileNameWithoutExtension(dump), File.ReadAllText(dump));
            File.Delete(dump);
        }

        return unpacked;
    }

    /// <summary>How many migrations of its municipalities are done. Asked for beside a server that does them, and of a database that one left in the midst of them:
    /// it reads only, and mends nothing.</summary>
    public int Migrated => Towns.Sum(town => KeptDatabase.Migrations(folder, town.Municipality));

    public string Built(KeptTown town) => KeptDatabase.Built(folder, town.Municipality);
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
