using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Storage.Kinds.Sqlite;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Storage;

/// <summary>A municipality of this installation.</summary>
public sealed record RegisteredMunicipality(MunicipalityCode Code, string Name);

/// <summary>What leads somebody to a municipality before it is known who she is.</summary>
public enum WayIn
{
    SignInName,
    Token,
    ParentsLink,
    CalendarLink,
}

/// <summary>The register in <c>system.db</c>. A way in is kept as a keyed hash: the file alone tells no name and opens no door.</summary>
public sealed class SystemRegister
{
    private readonly ConcurrentDictionary<string, MunicipalityCode> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> inUse = new(StringComparer.Ordinal);
    private readonly byte[] hashKey;
    private readonly DataFolder folder;
    private readonly Placements placements;

    /// <exception cref="InvalidOperationException">The master key is not the one that this folder was made with; nothing was written.</exception>
    internal SystemRegister(DataFolder folder, Placements placements, MasterKey master, MasterKeyCheck check, Migrator migrator)
    {
        (this.folder, this.placements, hashKey) = (folder, placements, master.For("ways in"));
        using var held = folder.LockForMigration();
        using var connection = Connections.OpenForWriting(folder.SystemFile);
        check.Verify(connection);
        if (!migrator.IsUpToDate(connection, Scope.System))
        {
            migrator.BringUpToDate(connection, Scope.System);
        }

        check.Keep(connection);
    }

    public IReadOnlyList<RegisteredMunicipality> All()
    {
        using var connection = Connections.OpenForReading(folder.SystemFile);
        using var select = connection.Sql("SELECT code, name FROM system_municipality ORDER BY code");
        using var rows = select.ExecuteReader();
        var all = new List<RegisteredMunicipality>();
        while (rows.Read())
        {
            all.Add(new RegisteredMunicipality(CodeOf(rows.GetString(0)), rows.GetString(1)));
        }

        return all;
    }

    public string? NameOf(MunicipalityCode code) => All().FirstOrDefault(m => m.Code == code)?.Name;

    /// <summary>From now on a municipality's database is looked for where it is, whatever is configured for those that are made later.</summary>
    public void KeepPlace(MunicipalityCode code) => placements.Keep(code);

    /// <summary>Puts a municipality whose database is made into the register; false if it stands there already.</summary>
    public bool Add(MunicipalityCode code, string name)
    {
        KeepPlace(code);
        using var connection = Connections.OpenForWriting(folder.SystemFile);
        using var insert = connection.Sql("INSERT INTO system_municipality (code, name) VALUES (@code, @name) ON CONFLICT DO NOTHING");
        insert.With("@code", code.ToString()).With("@name", name);
        return insert.ExecuteNonQuery() == 1;
    }

    /// <summary>What leads to a municipality, as keyed hashes.</summary>
    internal IReadOnlyList<byte[]> WaysInto(MunicipalityCode code)
    {
        using var connection = Connections.OpenForReading(folder.SystemFile);
        using var select = connection.Sql("SELECT hash FROM system_way_in WHERE municipality = @code ORDER BY hash");
        using var rows = select.With("@code", code.ToString()).ExecuteReader();
        var hashes = new List<byte[]>();
        while (rows.Read())
        {
            hashes.Add(rows.GetFieldValue<byte[]>(0));
        }

        return hashes;
    }

    /// <summary>A restored municipality stands in the register, and what led to it then leads to it again.</summary>
    internal void TakeBack(MunicipalityCode code, string name, IReadOnlyList<byte[]> waysIn)
    {
        Add(code, name);
        using var connection = Connections.OpenForWriting(folder.SystemFile);
        using var whole = connection.BeginTransaction();
        foreach (var hash in waysIn)
        {
            using var insert = connection.Sql(
                "INSERT INTO system_way_in (hash, municipality) VALUES (@hash, @code) ON CONFLICT DO NOTHING",
                whole
            );
            insert.With("@hash", hash).With("@code", code.ToString()).ExecuteNonQuery();
        }

        whole.Commit();
    }

    /// <summary>Remembers that a way in leads to a municipality; false if it is taken by another.</summary>
    public bool Lead(WayIn kind, string secret, MunicipalityCode to)
    {
        using var connection = Connections.OpenForWriting(folder.SystemFile);
        using var insert = connection.Sql("INSERT INTO system_way_in (hash, municipality) VALUES (@hash, @code) ON CONFLICT DO NOTHING");
        insert.With("@hash", Hash(kind, secret)).With("@code", to.ToString());
        return insert.ExecuteNonQuery() == 1 || WhereTo(kind, secret) == to;
    }

    /// <summary>Whether a way in has let somebody in since the start, and was not found shut since: what is in use, told without a look at the disk.</summary>
    public bool IsInUse(WayIn kind, string secret) => inUse.ContainsKey(Convert.ToBase64String(Hash(kind, secret)));

    /// <summary>A way in was tried, and let somebody in, or not.</summary>
    public void Tried(WayIn kind, string secret, bool letIn)
    {
        var hash = Convert.ToBase64String(Hash(kind, secret));
        _ = letIn ? inUse.TryAdd(hash, letIn) : inUse.TryRemove(hash, out _);
    }

    /// <summary>The municipality that a way in leads to, or null.</summary>
    public MunicipalityCode? WhereTo(WayIn kind, string secret) =>
        known.TryGetValue(Convert.ToBase64String(Hash(kind, secret)), out var code) ? code : LookWhereTo(kind, secret);

    /// <summary>The same, looked for on the disk each time: one that leads nowhere takes no longer than one that does.</summary>
    public MunicipalityCode? LookWhereTo(WayIn kind, string secret)
    {
        var hash = Hash(kind, secret);
        using var connection = Connections.OpenForReading(folder.SystemFile);
        using var select = connection.Sql("SELECT municipality FROM system_way_in WHERE hash = @hash").With("@hash", hash);
        return select.ExecuteScalar() is string found ? known.GetOrAdd(Convert.ToBase64String(hash), CodeOf(found)) : null;
    }

    /// <summary>The hash under which a secret may be kept anywhere: keyed, so that the stored value opens nothing.</summary>
    public byte[] Hash(WayIn kind, string secret) => HMACSHA256.HashData(hashKey, Encoding.UTF8.GetBytes($"{kind}\n{secret}"));

    internal static MunicipalityCode CodeOf(string text) =>
        MunicipalityCode.TryParse(text, out var code)
            ? code
            : throw new InvalidDataException($"system.db: '{text}' is no municipality code");
}
