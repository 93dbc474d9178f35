using System.Data.Common;
using System.Security.Cryptography;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Keys;

/// <summary>What a key is for. Data keys rotate; the index key and the key of the audit chain stay, so that what they made can be found and verified.</summary>
internal enum KeyPurpose
{
    Data,
    Index,
    Audit,
}

internal sealed record OpenKey(int Id, KeyPurpose Purpose, byte[] Bytes);

/// <summary>The keys of one municipality as they lie in its database: each wrapped by the master key, bound to municipality, id and purpose.</summary>
internal sealed class KeyRing(MasterKey master, TimeProvider clock)
{
    /// <param name="ring">How the keys are read again, while the vault is in use.</param>
    /// <exception cref="KeysClosedException">The keys do not open.</exception>
    public Vault Open(DbConnection connection, MunicipalityCode municipality, Func<IReadOnlyList<OpenKey>>? ring = null) =>
        new(municipality, Read(connection, municipality), ring);

    /// <exception cref="KeysClosedException">The keys do not open.</exception>
    public IReadOnlyList<OpenKey> Read(DbConnection connection, MunicipalityCode municipality)
    {
        using var wrapping = new SealingKey(0, master.For("municipality keys"));
        var keys = new List<OpenKey>();
        using var select = connection.Sql("SELECT id, purpose, wrapped FROM kernel_key ORDER BY id");
        using var rows = select.ExecuteReader();
        while (rows.Read())
        {
            var (id, purpose) = (rows.GetInt32(0), Enum.Parse<KeyPurpose>(rows.GetString(1)));
            keys.Add(new OpenKey(id, purpose, Unwrap(wrapping, rows.GetFieldValue<byte[]>(2), Place(municipality, id, purpose))));
        }

        return keys;
    }

    /// <summary>Whether a municipality's first key opens; null when there is none to try.</summary>
    public bool? Opens(DbConnection connection, MunicipalityCode municipality)
    {
        if (!connection.HasTable("kernel_key"))
        {
            return null;
        }

        using var first = connection.Sql("SELECT id, purpose, wrapped FROM kernel_key ORDER BY id LIMIT 1");
        using var row = first.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        using var wrapping = new SealingKey(0, master.For("municipality keys"));
        var place = Place(municipality, row.GetInt32(0), Enum.Parse<KeyPurpose>(row.GetString(1)));
        return wrapping.Fits(row.GetFieldValue<byte[]>(2), place);
    }

    /// <summary>The first keys of a new municipality.</summary>
    public void Make(DbConnection connection, MunicipalityCode municipality, DbTransaction transaction)
    {
        foreach (var (id, purpose) in new[] { (1, KeyPurpose.Index), (2, KeyPurpose.Audit), (3, KeyPurpose.Data) })
        {
            Add(connection, municipality, transaction, id, purpose);
        }
    }

    /// <summary>A new data key, under an id that none has had; its id.</summary>
    public int Add(DbConnection connection, MunicipalityCode municipality, DbTransaction transaction)
    {
        using var last = connection.Sql("SELECT MAX(id) FROM kernel_key", transaction);
        var id = (int)last.Number()!.Value + 1;
        Add(connection, municipality, transaction, id, KeyPurpose.Data);
        return id;
    }

    private void Add(DbConnection connection, MunicipalityCode municipality, DbTransaction transaction, int id, KeyPurpose purpose)
    {
        using var wrapping = new SealingKey(0, master.For("municipality keys"));
        using var insert = connection.Sql(
            "INSERT INTO kernel_key (id, purpose, wrapped, made_at) VALUES (@id, @purpose, @wrapped, @at)",
            transaction
        );
        insert.With("@id", id).With("@purpose", purpose.ToString());
        insert
            .With("@wrapped", wrapping.Seal(RandomNumberGenerator.GetBytes(32), Place(municipality, id, purpose)))
            .With("@at", clock.GetUtcNow().ToString("O"));
        insert.ExecuteNonQuery();
    }

    private static byte[] Unwrap(SealingKey wrapping, byte[] wrapped, string place)
    {
        try
        {
            return wrapping.Open(wrapped, place);
        }
        catch (SealBrokenException broken)
        {
            throw new KeysClosedException(
                $"{place} does not open: Keys__Master is not the key it was wrapped under, or the file is damaged.",
                broken
            );
        }
    }

    private static string Place(MunicipalityCode municipality, int id, KeyPurpose purpose) => $"{municipality}|kernel_key|{purpose}|{id}";
}
